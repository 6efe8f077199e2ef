import type { CrisisPolicy } from "#app/guide/crisis-policy.ts";

/** @property text the institution's words for who may be in danger; empty where it has none @property policy who is told of it */
type Known = { text: string; policy: CrisisPolicy };

const NOTHING: Known = { text: "", policy: "off" };

/**
 * What an institution says to who may be in danger, and whom it tells, as the record told it with the last question: for when
 * the record does not tell. Nobody can change it meanwhile, and who needs it cannot wait.
 */
export class KnownCrisisPolicy {
  readonly #sql: SqlStorage;

  /** @param storage with the tables of conversation-schema.ts */
  constructor(storage: DurableObjectStorage) {
    this.#sql = storage.sql;
  }

  keep(known: Known): void {
    const { text, policy } = this.last();
    if (text === known.text && policy === known.policy) return;
    this.#sql.exec("INSERT OR REPLACE INTO crisis VALUES (1, ?, ?)", known.text, known.policy);
  }

  last(): Known {
    return this.#sql.exec<Known>("SELECT text, policy FROM crisis").toArray()[0] ?? NOTHING;
  }
}
