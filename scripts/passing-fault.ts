/** How a local D1 says that another process holds the database: in so many words, or by a commit that failed. */
const busy = /SQLITE_BUSY|database is locked|internal error/i;

/** How the line to it says that it was closed from the other end: on a slow machine, between two statements. */
const cutOff = /other side closed|ECONNRESET/i;

/** Whether what failed may well succeed in a moment. A database that is not there at all (ECONNREFUSED) is no such case. */
export function isPassing(error: unknown): boolean {
  // fetch tells its reason in the cause only.
  const told = error instanceof Error ? `${error} ${error.cause}` : String(error);
  return busy.test(told) || cutOff.test(told);
}
