/**
 * A share of a whole as a bar. The words beside it, or a table, say the same.
 * @param share from 0 to 1 @param against another one, drawn from the other end
 */
export function ShareBar({ share, against = 0 }: { share: number; against?: number }) {
  return (
    <svg className="share-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect className="share-whole" x="0" y="0" width="100" height="10" />
      <rect className="share-part" x="0" y="0" width={share * 100} height="10" />
      <rect className="share-against" x={100 - against * 100} y="7" width={against * 100} height="3" />
    </svg>
  );
}

/** In whole percent, as every table says it. */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
