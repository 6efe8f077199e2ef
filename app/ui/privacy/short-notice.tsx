import { Form, Link } from "react-router";
import { m } from "#app/paraglide/messages.js";

/** The first layer of the notice, until it was read. It stands in nobody's way: what is optional is off until it is allowed. @param flags who is told of crises */
export function ShortNotice({ launch, flags }: { launch: string; flags: string | undefined }) {
  return (
    <section className="short-notice" aria-labelledby="short-notice">
      <h2 id="short-notice">{m.privacy_notice()}</h2>
      <p>{m.privacy_notice_short()}</p>
      {flags !== undefined && <p>{flags}</p>}
      <Form method="post" action={`/l/${launch}/privacy`} className="row-actions" preventScrollReset>
        <button className="button" name="intent" value="read">
          {m.privacy_notice_read()}
        </button>
        <Link className="button button-quiet" to={`/l/${launch}/privacy`}>
          {m.privacy_notice_more()}
        </Link>
      </Form>
    </section>
  );
}
