/** The hint ladder: a short rung for each hint, filled up to the one that is given. The words beside it say the same. */
export function HintRungs({ level, of }: { level: number; of: number }) {
  return (
    <span className="hint-rungs" aria-hidden="true">
      {Array.from({ length: of }, (_, index) => (
        <i key={index} data-filled={index < level || undefined} />
      ))}
    </span>
  );
}
