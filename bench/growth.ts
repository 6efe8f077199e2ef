/** How one operation of the record changes from the small database to the large one: medians, and the rows it reads. */
export type Growth = {
  name: string;
  smallMicroseconds: number;
  largeMicroseconds: number;
  ratio: number;
  smallRowsRead: number;
  largeRowsRead: number;
};

/** What the page costs when the record hangs, ms: medians. */
export type Outage = { healthy: number; hung: number; open: number };

/** One kind of invocation inside workerd, by the clock, ms: its waiting for D1, KV, R2 is in it. */
export type Duration = { kind: string; count: number; p50: number; largest: number };
