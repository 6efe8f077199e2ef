/** A page that could not be shown: what happened, and what to do. */
export function Trouble({ title, advice }: { title: string; advice: string }) {
  return (
    <main className="notice">
      <title>{title}</title>
      <h1>{title}</h1>
      <p>{advice}</p>
    </main>
  );
}
