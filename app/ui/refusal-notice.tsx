import type { RefusalCode } from "#app/lti/refusal.ts";
import { m } from "#app/paraglide/messages.js";
import { refusalSentences } from "./refusal-sentences.ts";

/**
 * What happened, what is safe, what to do: one page for every refusal.
 * @param detail where it helps whoever has to mend it, and nobody else can see it
 */
export function RefusalNotice({ code, detail }: { code: RefusalCode; detail?: string | undefined }) {
  const { title, advice } = refusalSentences[code];
  return (
    <main className="notice" aria-labelledby="notice-title">
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
