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

/** How quick signals are told to struggle detectors. @property p50, p95 ms of one, waiting included */
export type SignalSpeed = { what: string; count: number; aSecond: number; p50: number; p95: number };

/** One kind of invocation inside workerd, ms. */
export type InvocationCpu = {
  kind: string;
  count: number;
  /** Its CPU while D1, KV, R2 and other objects answer from memory what they answered before. */
  ownP50: number;
  ownP95: number;
  ownLargest: number;
  /** CPU of the process of workerd, with all that it asks, since it all runs there. */
  wholeP50: number;
  /** By the clock, with the real parts. */
  clockLargest: number;
};
