/**
 * Waits for something, and no longer than a signal lets: a fetch or a read that waits does not always hear that it was aborted.
 * @throws the signal's reason
 */
export async function untilAborted<Value>(signal: AbortSignal, waiting: PromiseLike<Value>): Promise<Value> {
  signal.throwIfAborted();
  const aborted = Promise.withResolvers<never>();
  const abort = () => aborted.reject(signal.reason);
  signal.addEventListener("abort", abort, { once: true });
  try {
    return await Promise.race([waiting, aborted.promise]);
  } finally {
    signal.removeEventListener("abort", abort);
  }
}
