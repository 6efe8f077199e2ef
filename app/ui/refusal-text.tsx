import { m } from "#app/paraglide/messages.js";

type Props = { code: string; title: string; advice: string; detail?: string | undefined; hidden?: boolean | undefined };

/**
 * A refusal's page, with its sentences: what happened, what is safe, what to do.
 * @param detail where it helps whoever has to mend it, and nobody else can see it
 * @param hidden until a script shows it
 */
export function RefusalText({ code, title, advice, detail, hidden }: Props) {
  return (
    <main className="notice" aria-labelledby="notice-title" hidden={hidden}>
      <title>{`${title} · ${m.app_name()}`}</title>
      <img src="/icon.svg" alt="" width={32} height={32} />
      <h1 id="notice-title">{title}</h1>
      <p>{advice}</p>
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
