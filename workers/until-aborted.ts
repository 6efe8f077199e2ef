/**
 * Waits for something, and no longer than a signal lets: a fetch or a read that waits does not always hear that it was aborted.
 * @throws the signal's reason
 */
export async function untilAborted<Value>(signal: AbortSignal, wait: () => PromiseLike<Value>): Promise<Value> {
  // What nobody waits for is not begun: its failure would be nobody's.
  signal.throwIfAborted();
  const aborted = Promise.withResolvers<never>();
  const abort = () => aborted.reject(signal.reason);
  signal.addEventListener("abort", abort, { once: true });
  try {
    return await Promise.race([wait(), aborted.promise]);
  } finally {
    signal.removeEventListener("abort", abort);
  }
}
