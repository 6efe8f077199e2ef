import { m } from "#app/paraglide/messages.js";

/** A page that could not be shown: what happened, and what to do. */
export function Trouble({ title, advice }: { title: string; advice: string }) {
  return (
    <main className="notice" aria-labelledby="notice-title">
      <title>{`${title} · ${m.app_name()}`}</title>
      <img src="/icon.svg" alt="" width={32} height={32} />
      <h1 id="notice-title">{title}</h1>
      <p>{advice}</p>
    </main>
  );
}
