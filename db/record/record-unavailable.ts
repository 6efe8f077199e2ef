/** Over the time that a request may wait; failed, also when tried again; not asked at all, because of the failures before. */
export type Unavailability = "slow" | "failed" | "open";

const SAID: Record<Unavailability, string> = {
  slow: "The record did not answer in time.",
  failed: "The record failed.",
  open: "The record was not asked: it failed several times in a row.",
};

/** The record cannot be read or written now. Whether a write was done all the same is not known, except when `open`. */
export class RecordUnavailable extends Error {
  override readonly name = "RecordUnavailable";
  readonly reason: Unavailability;

  /** @param cause what D1 said. The message leaves it out: what D1 said decides about trying again, and that was done. */
  constructor(reason: Unavailability, cause?: unknown) {
    super(SAID[reason], { cause });
    this.reason = reason;
  }
}

/** What D1 says of a statement that it understood to be wrong, or that broke a rule of the schema. */
const refused =
  /SQLITE_(CONSTRAINT|ERROR|MISMATCH|RANGE|TOOBIG|AUTH|MISUSE)|D1_(TYPE|COLUMN|EXEC|DUMP)\w*ERROR|D1_COLUMN_NOTFOUND|constraint failed|no such (table|column|function)|syntax error|Wrong number of parameter|too many (SQL variables|terms)|No SQL statements|SQL BEGIN TRANSACTION|Too many (subrequests|API requests)/i;

/** Whether D1 failed, and not what it was asked: then the same question may be answered later, or from a copy. */
export function isOutage(error: unknown): boolean {
  return error instanceof RecordUnavailable || !refused.test(String(error));
}
