import type { RefusalCode } from "#app/lti/refusal.ts";
import { m } from "#app/paraglide/messages.js";
import { refusalSentences } from "./refusal-sentences.ts";

type Props = { code: RefusalCode; detail?: string | undefined; hidden?: boolean };

/**
 * What happened, what is safe, what to do: one page for every refusal.
 * @param hidden until a script shows it
 * @param detail where it helps whoever has to mend it, and nobody else can see it
 */
export function RefusalNotice({ code, detail, hidden }: Props) {
  const { title, advice } = refusalSentences[code];
  return (
    <main className="notice" aria-labelledby="notice-title" hidden={hidden}>
      <title>{`${title()} · ${m.app_name()}`}</title>
      <img src="/icon.svg" alt="" width={32} height={32} />
      <h1 id="notice-title">{title()}</h1>
      <p>{advice()}</p>
      <p className="notice-code">
        {m.refusal_reference()} <code>{code}</code>
        {detail !== undefined && (
          <>
            {" · "}
            <code>{detail}</code>
          </>
        )}
      </p>
    </main>
  );
}
