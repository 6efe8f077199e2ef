/** How many values there were, and what they were like, in their own unit. */
export type Distribution = { p50: number; p95: number; p99: number; largest: number; values: readonly number[] };

/**
 * @param share 0 to 1
 * @returns the smallest value that at least this share of the values does not exceed (nearest rank)
 * @throws RangeError when there are no values
 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  const found = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (found === undefined) throw new RangeError("There is no percentile of nothing.");
  return found;
}

export function describeDistribution(values: readonly number[]): Distribution {
  const [p50, p95, p99, largest] = [0.5, 0.95, 0.99, 1].map((share) => percentile(values, share));
  return { p50: p50 ?? 0, p95: p95 ?? 0, p99: p99 ?? 0, largest: largest ?? 0, values };
}

export function joinDistributions(parts: readonly Distribution[]): Distribution {
  return describeDistribution(parts.flatMap(({ values }) => values));
}
