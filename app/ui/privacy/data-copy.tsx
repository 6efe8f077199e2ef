import { useEffect } from "react";
import { Form, useRevalidator } from "react-router";
import type { ToldCopy } from "#app/learner/own-copy.ts";
import { m } from "#app/paraglide/messages.js";

const LOOK_AGAIN_MS = 1_000;

/** A copy of all that is kept of the learner: made in the background, told while it is, and fetched when it is ready. */
export function DataCopy({ launch, copy }: { launch: string; copy: ToldCopy }) {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (copy.state !== "making" || state !== "idle") return;
    const timer = setTimeout(() => void revalidate(), LOOK_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [copy.state, state, revalidate]);
  const file = (format: string) => `/l/${launch}/privacy/copy/${format}`;
  return (
    <section className="own-data" aria-labelledby="own-copy">
      <h2 id="own-copy">{m.privacy_copy()}</h2>
      <p>{m.privacy_copy_lead()}</p>
      <output>
        {copy.state === "making" && <p>{m.privacy_copy_making({ records: copy.records })}</p>}
        {copy.state === "ready" && <p>{m.privacy_copy_ready()}</p>}
        {copy.state === "unknown" && <p className="copy-notice">{m.privacy_copy_unknown()}</p>}
      </output>
      {copy.state === "ready" && (
        <p className="row-actions">
          <a className="button" href={file("html")}>
            {m.privacy_copy_html()}
          </a>
          <a className="button" href={file("json")}>
            {m.privacy_copy_json()}
          </a>
        </p>
      )}
      {copy.state !== "making" && copy.state !== "unknown" && (
        <Form method="post" preventScrollReset>
          <button className={copy.state === "none" ? "button" : "button button-quiet"} name="intent" value="copy">
            {copy.state === "none" ? m.privacy_copy_make() : m.privacy_copy_anew()}
          </button>
        </Form>
      )}
    </section>
  );
}
