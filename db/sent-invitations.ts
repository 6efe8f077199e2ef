import type { InvitationQuery, SentInvitation, SentInvitationState } from "#app/tenancy/sent-invitation.ts";
import { type RawBuilder, sql } from "kysely";
import { AuditLog } from "./audit-log.ts";
import { byId } from "./newest-first.ts";
import { sha256 } from "./sha256.ts";
import type { TenantScope } from "./tenant-scope.ts";

/** @property secret of the invitation: what is stored is its hash */
export type NewSentInvitation = Pick<SentInvitation, "id" | "name" | "expiresAt"> & { secret: string };

/** @property state those alone that are in it now @property after the last id of the page before */
export type SentChoice = Partial<InvitationQuery> & { limit: number };

/** What became of an order to withdraw. @property secretHash by which the invitation itself is found */
export type Withdrawal = { outcome: "withdrawn"; secretHash: string } | { outcome: "over" | "gone" };

const DAY_MS = 24 * 60 * 60_000;

/** How the database says that somebody registered with it meanwhile: then nothing of the batch was done. */
const usedMeanwhile = /CHECK constraint failed/;

/** The invitations that a tenant sent to other institutions. */
export class SentInvitations {
  readonly #scope: TenantScope;

  constructor(scope: TenantScope) {
    this.#scope = scope;
  }

  /** A page of them. */
  async list({ state, sort = "newest", after, limit }: SentChoice, now: number): Promise<SentInvitation[]> {
    let all = this.#scope.from("sent_invitations");
    if (state !== undefined) all = all.where(isIn(state, now));
    const rows = await byId(all, { sort, after, limit })
      .select(["id", "name", "created_at", "expires_at", "used_at", "withdrawn_at"])
      .execute();
    return rows.map((row) => ({
      id: row.id,
      name: row.name,
      createdAt: row.created_at,
      expiresAt: row.expires_at,
      usedAt: row.used_at ?? undefined,
      withdrawnAt: row.withdrawn_at ?? undefined,
    }));
  }

  /**
   * Writes down that one is sent, with an entry in the audit log, in one transaction.
   * @param by.most so many may be open @param by.mostADay so many may be sent within a day, whatever became of them
   * @returns `full` or `enough` where that many are, or were: then nothing was written
   */
  async send(
    { id, name, expiresAt, secret }: NewSentInvitation,
    { actor, most, mostADay }: { actor: string; most: number; mostADay: number },
    now: number,
  ): Promise<"sent" | "full" | "enough"> {
    const scope = this.#scope;
    const row = { id, name, secret_hash: await sha256(secret), expires_at: expiresAt, created_at: now };
    return new AuditLog(scope).change<"sent" | "full" | "enough">(now, async () => {
      const [open, latest] = await scope.batch<[{ id: string }, { created_at: number }]>([
        this.#open().where("expires_at", ">", now).select("id").limit(most),
        // Ids go by time: the oldest of so many says whether all of them are of one day.
        scope
          .from("sent_invitations")
          .select("created_at")
          .orderBy("id", "desc")
          .limit(1)
          .offset(mostADay - 1),
      ]);
      const isFull = open.length >= most;
      const isEnough = latest.some(({ created_at }) => created_at > now - DAY_MS);
      return {
        entries: isFull || isEnough ? [] : [{ actor, action: "invitation.sent", detail: { invitation: id } }],
        write: async (entries) => {
          if (isFull) return "full";
          if (isEnough) return "enough";
          await scope.batch([scope.upsert("sent_invitations", row, ["id"], []), ...entries]);
          return "sent";
        },
      };
    });
  }

  /** Withdraws an open one, with an entry in the audit log, in one transaction. Again, it says the same. */
  async withdraw(id: string, actor: string, now: number): Promise<Withdrawal> {
    const scope = this.#scope;
    const one = scope.from("sent_invitations").where("id", "=", id);
    return new AuditLog(scope).change<Withdrawal>(now, async () => {
      const row = await one.select(["secret_hash", "expires_at", "used_at", "withdrawn_at"]).executeTakeFirst();
      const isOpen = row !== undefined && row.used_at === null && row.withdrawn_at === null && row.expires_at > now;
      return {
        entries: isOpen ? [{ actor, action: "invitation.withdrawn", detail: { invitation: id } }] : [],
        write: async (entries) => {
          if (row === undefined) return { outcome: "gone" };
          const withdrawn: Withdrawal = { outcome: "withdrawn", secretHash: row.secret_hash };
          if (!isOpen) return row.withdrawn_at === null ? { outcome: "over" } : withdrawn;
          const update = scope.update("sent_invitations").set({ withdrawn_at: now }).where("id", "=", id);
          try {
            await scope.batch([update, ...entries]);
          } catch (error) {
            if (!usedMeanwhile.test(String(error))) throw error;
            return { outcome: "over" };
          }
          return withdrawn;
        },
      };
    });
  }

  /** Somebody registers with it now. @returns false where it was withdrawn, or is not this tenant's: then they may not */
  async use(secretHash: string, now: number): Promise<boolean> {
    const used = await this.#scope
      .update("sent_invitations")
      .set({ used_at: now })
      .where("secret_hash", "=", secretHash)
      .where("withdrawn_at", "is", null)
      .returning("id")
      .executeTakeFirst();
    return used !== undefined;
  }

  /** The one who registered with it did not come to an end. @param usedAt when they had begun */
  async giveBack(secretHash: string, usedAt: number): Promise<void> {
    await this.#scope
      .update("sent_invitations")
      .set({ used_at: null })
      .where("secret_hash", "=", secretHash)
      .where("used_at", "=", usedAt)
      .execute();
  }

  #open() {
    return this.#scope.from("sent_invitations").where("used_at", "is", null).where("withdrawn_at", "is", null);
  }
}

/** As stateOfSent has it. The sign keeps the list in the order of its ids: without it, the open ones are sorted. */
function isIn(state: SentInvitationState, now: number): RawBuilder<boolean> {
  switch (state) {
    case "used":
      return sql`used_at IS NOT NULL`;
    case "withdrawn":
      return sql`(used_at IS NULL AND withdrawn_at IS NOT NULL)`;
    case "open":
      return sql`(+used_at IS NULL AND +withdrawn_at IS NULL AND +expires_at > ${now})`;
    case "expired":
      return sql`(+used_at IS NULL AND +withdrawn_at IS NULL AND +expires_at <= ${now})`;
  }
}
