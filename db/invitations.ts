import { Kysely } from "kysely";
import { CLAIM_LASTS_MS, type Invitation, type Offer, offerSchema } from "#app/tenancy/invitation.ts";
import { AtOnceD1Dialect } from "./record/d1-dialect.ts";
import { steadyD1 } from "./record/steady-d1.ts";
import type { Database } from "./schema.ts";
import { sha256 } from "./sha256.ts";

/** What an operator or an administrator says of an invitation. @property secret 128 random bits in base64url: it stands in the address alone */
export type NewInvitation = Pick<Invitation, "id" | "name" | "registersAs" | "expiresAt"> & {
  secret: string;
  /** The tenant whose administrator sends it; left out: an operator does. */
  sentBy?: string;
};

/** What an operator may know of one: everything but its secret. @property sentBy the tenant whose administrator sent it; undefined: an operator did */
export type KnownInvitation = Pick<Invitation, "id" | "name" | "registersAs" | "expiresAt" | "createdAt"> & {
  sentBy: string | undefined;
};

/**
 * Invitations to register an LMS. They belong to no tenant yet, so there is no scope; whoever asks must hold the secret or
 * the id of one, and nothing else can be reached from here. Only an operator's command lists them.
 */
export class Invitations {
  readonly #db: Kysely<Database>;

  constructor(d1: D1Database) {
    this.#db = new Kysely<Database>({ dialect: new AtOnceD1Dialect({ database: steadyD1(d1) }) });
  }

  /** @param invitation.id the tenant's to be. The same again adds nothing */
  async invite({ id, name, secret, registersAs, expiresAt, sentBy }: NewInvitation, now: number): Promise<void> {
    const row = { id, name, secret_hash: await sha256(secret), registers_as: registersAs, expires_at: expiresAt };
    await this.#db
      .insertInto("invitations")
      .values({ ...row, sent_by: sentBy ?? null, created_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }

  async findInvitation(secret: string): Promise<Invitation | undefined> {
    const row = await this.#db
      .selectFrom("invitations")
      .where("secret_hash", "=", await sha256(secret))
      .selectAll()
      .executeTakeFirst();
    return (
      row && {
        id: row.id,
        name: row.name,
        registersAs: row.registers_as,
        offer: row.offer === null ? undefined : offerSchema.safeParse(JSON.parse(row.offer)).data,
        sender: row.sent_by === null ? undefined : { tenantId: row.sent_by, secretHash: row.secret_hash },
        expiresAt: row.expires_at,
        createdAt: row.created_at,
      }
    );
  }

  /** For operators, newest first. @param page.before the last id of the page before */
  async list({ before, limit }: { before?: string | undefined; limit: number }): Promise<KnownInvitation[]> {
    let page = this.#db.selectFrom("invitations");
    if (before !== undefined) page = page.where("id", "<", before);
    const rows = await page
      .select(["id", "name", "registers_as", "sent_by", "expires_at", "created_at"])
      .orderBy("id", "desc")
      .limit(limit)
      .execute();
    return rows.map((row) => ({
      id: row.id,
      name: row.name,
      registersAs: row.registers_as,
      sentBy: row.sent_by ?? undefined,
      expiresAt: row.expires_at,
      createdAt: row.created_at,
    }));
  }

  /** Keeps what the LMS said of itself. */
  async keepOffer(id: string, offer: Offer): Promise<void> {
    await this.#db
      .updateTable("invitations")
      .set({ offer: JSON.stringify(offer) })
      .where("id", "=", id)
      .execute();
  }

  /** Of several who would register with it at once, one may. @returns false while another one does */
  async claim(id: string, now: number): Promise<boolean> {
    const claimed = await this.#db
      .updateTable("invitations")
      .set({ claimed_at: now })
      .where("id", "=", id)
      .where((eb) => eb.or([eb("claimed_at", "is", null), eb("claimed_at", "<=", now - CLAIM_LASTS_MS)]))
      .returning("id")
      .executeTakeFirst();
    return claimed !== undefined;
  }

  /** The one who claimed it did not come to an end: it can be used again. */
  async release(id: string, claimedAt: number): Promise<void> {
    await this.#db
      .updateTable("invitations")
      .set({ claimed_at: null })
      .where("id", "=", id)
      .where("claimed_at", "=", claimedAt)
      .execute();
  }

  /** Takes away one that its sender has withdrawn: its address is unknown from then on. */
  async remove(secretHash: string): Promise<void> {
    await this.#db.deleteFrom("invitations").where("secret_hash", "=", secretHash).execute();
  }
}
