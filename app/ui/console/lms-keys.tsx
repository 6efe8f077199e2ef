import { Form } from "react-router";
import { m } from "#app/paraglide/messages.js";
import type { KeysFetched } from "#app/tenancy/key-keeping.ts";

type Props = { jwksUri: string; fetched: KeysFetched | undefined; isWorking: boolean };

/** The LMS's own keys: after a rotation on its side they can be fetched at once. */
export function LmsKeys({ jwksUri, fetched, isWorking }: Props) {
  return (
    <section aria-labelledby="lms-keys">
      <h2 id="lms-keys">{m.keys_lms()}</h2>
      <p>{m.keys_lms_text()}</p>
      <p>
        <code>{jwksUri}</code>
      </p>
      <Form method="post" className="row-actions" preventScrollReset>
        <button className="button" name="intent" value="fetch" aria-disabled={isWorking}>
          {m.keys_fetch()}
        </button>
      </Form>
      <output>{fetched && <Fetched fetched={fetched} />}</output>
    </section>
  );
}

function Fetched({ fetched }: { fetched: KeysFetched }) {
  if (fetched.outcome === "unreadable") return <p className="problem">{m.keys_fetched_unreadable()}</p>;
  if (fetched.outcome === "failed")
    return (
      <div className="problem">
        <p>{m.keys_fetched_failed()}</p>
        <p>
          <code>{fetched.said}</code>
        </p>
      </div>
    );
  const { kids, unusable } = fetched;
  return (
    <div className={kids.length === 0 ? "problem" : "form-done"}>
      <p>{kids.length === 0 ? m.keys_fetched_none() : m.keys_fetched({ count: kids.length })}</p>
      {kids.length > 0 && (
        <ul>
          {kids.map((kid) => (
            <li key={kid}>
              <code>{kid}</code>
            </li>
          ))}
        </ul>
      )}
      {unusable > 0 && <p>{m.keys_fetched_unusable({ count: unusable })}</p>}
    </div>
  );
}
