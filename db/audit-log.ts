import { type Compilable, type SelectQueryBuilder, sql } from "kysely";
import { z } from "zod";
import { CHAIN_START, type ChainLink } from "#app/audit/chain.ts";
import type { CheckpointSignature } from "#app/audit/checkpoint.ts";
import type { AuditAction, AuditEntry, AuditRecord } from "#app/audit/entry.ts";
import { cutChain } from "./audit-retention.ts";
import { type ChainEnd, nextRow, prepareRow, prepareRowIf } from "./audit-row.ts";
import { idOf, lastCheckpoint } from "./audit-start.ts";
import { type Verification, type VerificationOptions, verifyChain } from "./audit-verification.ts";
import { rolesDiffer } from "./launched-roles.ts";
import type { OwnedTable, OwnedTables } from "./schema.ts";
import type { TenantScope } from "./tenant-scope.ts";
import { uuidv7 } from "./uuid.ts";

/**
 * By place: newest first, or oldest first from `after`. By action or by actor, each of which has its index.
 * @property since ms: from the first entry of that time or a later one on
 * @property until ms: up to the one before the first of that time or a later one. Of two that are written at once, the one behind can
 *   be of a moment earlier; so days are cut at a place, and each entry is of one day
 */
export type AuditPage = { limit: number; after?: number; before?: number; since?: number; until?: number } & (
  | { action?: AuditAction; actor?: never }
  | { actor?: string; action?: never }
);

/**
 * What is to be done, and the entries that tell of it: none where nothing is to be done.
 * @property write runs one batch that has these rows in it, or nothing where there are none
 */
export type AuditedChange<Result> = {
  entries: readonly AuditEntry[];
  write(rows: readonly Compilable[]): Promise<Result>;
};

/** How the database says that another entry took the place that this one was made for. */
const wentOn = /the chain went on meanwhile|UNIQUE constraint failed: audit_log\.tenant_id, audit_log\.seq/;
/** Of those who write at once one gets the place at each try, so this is how many may. */
const TRIES = 32;
/** Behind every entry that there can be. */
const PAST_ALL = Number.MAX_SAFE_INTEGER;

const detailSchema = z.record(z.string(), z.unknown());

/** A tenant's audit log: a chain that only grows, and that retention cuts behind a signed checkpoint. */
export class AuditLog {
  readonly #scope: TenantScope;

  constructor(scope: TenantScope) {
    this.#scope = scope;
  }

  /** @param id the same again adds nothing */
  async append(entry: AuditEntry, now: number, id = uuidv7(now)): Promise<void> {
    await this.alongside(entry, now, (row) => this.#scope.batch([row]), id);
  }

  /**
   * Runs a batch that has an entry in it: what was done and its entry stand together, or neither.
   * @param run is called again, with a newer entry, when the chain went on meanwhile: then nothing of its batch was done
   * @param onlyIf see prepareEntry
   * @throws what `run` throws; after 32 tries also that the chain went on
   */
  async alongside<Result, Table extends OwnedTable = OwnedTable>(
    entry: AuditEntry,
    now: number,
    run: (row: Compilable) => Promise<Result>,
    id = uuidv7(now),
    onlyIf?: SelectQueryBuilder<OwnedTables, Table, object>,
  ): Promise<Result> {
    return untilItFits(async () => run(await this.prepareEntry(entry, now, id, onlyIf)));
  }

  /**
   * Changes what stands, with an entry for each change, all in one batch. Those who change something through here at once
   * come one after the other: each plans on what the one before left.
   * @param plan reads what stands. It is asked again when the chain went on meanwhile: then nothing was done
   * @throws what `plan` and its `write` throw; after 32 tries also that the chain went on
   */
  async change<Result>(now: number, plan: () => Promise<AuditedChange<Result>>): Promise<Result> {
    return untilItFits(async () => {
      // Before the plan reads: whoever changes something after this moves the end, and this batch fails.
      const { tenants, link } = await this.#readEnd();
      const { entries, write } = await plan();
      const rows = [];
      let end = link;
      for (const entry of entries) {
        const row = await nextRow({ tenantId: idOf(tenants), link: end }, entry, { id: uuidv7(now), at: now });
        rows.push(prepareRow(this.#scope, row));
        end = row;
      }
      return write(rows);
    });
  }

  /**
   * An entry to be written in the batch of another operation. When the chain goes on before, that batch fails as a whole:
   * `alongside` tries again.
   * @param onlyIf a scoped query of one row at most: without a row nothing is written
   * @throws ZodError when the entry says something that is not foreseen
   */
  async prepareEntry<Table extends OwnedTable = OwnedTable>(
    entry: AuditEntry,
    now: number,
    id = uuidv7(now),
    onlyIf?: SelectQueryBuilder<OwnedTables, Table, object>,
  ): Promise<Compilable> {
    const { tenants, link } = await this.#readEnd();
    const row = await nextRow({ tenantId: idOf(tenants), link }, entry, { id, at: now });
    return onlyIf === undefined ? prepareRow(this.#scope, row) : prepareRowIf(this.#scope, row, onlyIf);
  }

  /** Where the chain ends now. Kept elsewhere, it tells later whether the end was cut off. */
  async head(): Promise<ChainLink> {
    const { tenants, link } = await this.#readEnd();
    idOf(tenants);
    return link;
  }

  async list({ limit, after, before, since, until, action, actor }: AuditPage): Promise<AuditRecord[]> {
    let page = this.#scope.from("audit_log");
    if (action !== undefined) page = page.where("action", "=", action);
    if (actor !== undefined) page = page.where("actor", "=", actor);
    // One bound at each end: of two SQLite seeks by one, and looks through what the other leaves out.
    const first = since === undefined ? undefined : this.#firstSince(since);
    const end = until === undefined ? undefined : sql`coalesce(${this.#firstSince(until)}, ${PAST_ALL})`;
    const place = after === undefined ? undefined : after + 1;
    const least = first === undefined ? place : sql`max(${first}, ${place ?? 1})`;
    const beyond = end === undefined ? before : sql`min(${end}, ${before ?? PAST_ALL})`;
    // That they are likely keeps SQLite from taking two bounds alone for narrower than an action or an actor with them.
    if (least !== undefined) page = page.where(sql<boolean>`likely(seq >= ${least})`);
    if (beyond !== undefined) page = page.where(sql<boolean>`likely(seq < ${beyond})`);
    const rows = await page
      .select(["seq", "id", "at", "actor", "action", "detail"])
      .orderBy("seq", after === undefined ? "desc" : "asc")
      .limit(limit)
      .execute();
    return rows.map((row) => ({ ...row, detail: detailSchema.parse(JSON.parse(row.detail)) }));
  }

  /**
   * What the log says of one person, or of what was looked at in one course; newest first.
   * @param of a subject_id; or a course, of which only entries that somebody looked are meant
   */
  async about(
    of: { subject: string } | { course: string },
    { limit, before }: { limit: number; before?: number | undefined },
  ): Promise<AuditRecord[]> {
    let page = this.#scope.from("audit_log");
    page =
      "subject" in of
        ? page.where(sql<string>`json_extract(detail, '$.subject')`, "=", of.subject)
        : page.where(sql<string>`json_extract(detail, '$.course')`, "=", of.course).where("action", "=", "course.seen");
    if (before !== undefined) page = page.where("seq", "<", before);
    const rows = await page
      .select(["seq", "id", "at", "actor", "action", "detail"])
      .orderBy("seq", "desc")
      .limit(limit)
      .execute();
    return rows.map((row) => ({ ...row, detail: detailSchema.parse(JSON.parse(row.detail)) }));
  }

  /**
   * Follows the whole chain, from its last checkpoint to its end, by pages.
   *
   * It finds what was changed, removed, exchanged or put in afterwards, and a checkpoint that is not the tool's. Whoever can
   * write the database and hashes every later entry anew, or cuts off the end, leaves a chain that is whole in itself: that
   * is found only by a head that was written down elsewhere before.
   */
  async verify(tool: Pick<CheckpointSignature, "verify">, options: VerificationOptions = {}): Promise<Verification> {
    return verifyChain(this.#scope, tool, options);
  }

  /**
   * Removes the oldest entries and signs where the chain goes on, in one batch. A step: call again while there is more.
   * @param before ms: what is as old or younger stays, and what stands behind it
   * @throws BrokenAuditChain when the entries to be removed are not what was written: then nothing is signed or removed
   */
  async applyRetention(
    before: number,
    tool: CheckpointSignature,
    now: number,
    limit = 500,
  ): Promise<{ removed: number; more: boolean }> {
    return cutChain(this.#scope, before, tool, now, limit);
  }

  /** The place of the first entry of a time or a later one; without one NULL, which nothing is larger than. @param time ms */
  #firstSince(time: number) {
    return this.#scope.from("audit_log").where("at", ">=", time).select("seq").orderBy("at").orderBy("seq").limit(1);
  }

  async #readEnd(): Promise<{ tenants: { id: string }[]; link: ChainEnd["link"] }> {
    const last = this.#scope.from("audit_log").select(["seq", "hash"]).orderBy("seq", "desc").limit(1);
    const [tenants, entries, checkpoints] = await this.#scope.batch<[{ id: string }, ChainLink, ChainLink]>([
      this.#scope.tenant().select("id"),
      last,
      lastCheckpoint(this.#scope).select(["seq", "hash"]),
    ]);
    return { tenants, link: entries[0] ?? checkpoints[0] ?? CHAIN_START };
  }
}

/** Tries again while the chain went on meanwhile, or what a launch's roles were compared with is not there any more. */
async function untilItFits<Result>(write: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries++) {
    try {
      return await write();
    } catch (error) {
      const said = String(error);
      if (tries === TRIES || !(wentOn.test(said) || rolesDiffer.test(said))) throw error;
    }
  }
}
