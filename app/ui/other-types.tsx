import { m } from "#app/paraglide/messages.js";
import { HandOver } from "./hand-over.tsx";
import { useAnswering } from "./use-answering.ts";

/** The LMS takes none of what we make: one way, back, and the LMS is told why. */
export function OtherTypes({ launch }: { launch: string }) {
  const { signed, form, send } = useAnswering(launch);
  if (signed) return <HandOver {...signed} ref={form} />;
  return (
    <form method="post" action={`/l/${launch}/deep-link/answer`} onSubmit={send} className="hand-over">
      <h1 id="page-title">{m.place_other_title()}</h1>
      <p>{m.place_other_text()}</p>
      <button type="submit" name="intent" value="cancel" className="button-primary">
        {m.place_other_back()}
      </button>
    </form>
  );
}
