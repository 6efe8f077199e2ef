import { Form, Link } from "react-router";
import { m } from "#app/paraglide/messages.js";

/** @property words what it says of this institution; undefined: it is not due @property back the page that it stands on, below the launch */
type Props = { launch: string; words: readonly string[] | undefined; back: string };

/** The first layer of the notice, until it was read. It stands in nobody's way: what is optional is off until it is allowed. */
export function ShortNotice({ launch, words, back }: Props) {
  if (words === undefined) return null;
  return (
    <section className="short-notice" aria-labelledby="short-notice">
      <h2 id="short-notice">{m.privacy_notice()}</h2>
      <p>{m.privacy_notice_short()}</p>
      {words.map((each) => (
        <p key={each}>{each}</p>
      ))}
      <Form method="post" action={`/l/${launch}/privacy`} className="row-actions" preventScrollReset>
        <input type="hidden" name="back" value={back} />
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
