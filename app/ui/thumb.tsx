/** A thumb, up or down. What it means is said beside it. */
export function Thumb({ isUp }: { isUp: boolean }) {
  return (
    <svg viewBox="0 0 20 20" width={18} height={18} aria-hidden="true" className="thumb">
      <path
        transform={isUp ? undefined : "rotate(180 10 10)"}
        d="M6.5 8.5h-3v8h3zm0 0 3.2-6a1.9 1.9 0 0 1 2.3 2.3l-.7 3.2h4a1.7 1.7 0 0 1 1.65 2.1l-1.3 5.1a1.7 1.7 0 0 1-1.65 1.3H6.5"
      />
    </svg>
  );
}
