import { DurableObject } from "cloudflare:workers";
import { migrateObject, type SchemaStep } from "./object-schema.ts";

/** How often expired states are swept out. */
const SWEEP_EVERY_MS = 60_000;

const SCHEMA: readonly SchemaStep[] = [
  (sql) => {
    sql.exec("CREATE TABLE IF NOT EXISTS redeemed (id TEXT PRIMARY KEY, expires_at INTEGER NOT NULL) STRICT");
  },
];

/** Remembers which states were redeemed, until they expire by themselves. Of many at once, exactly one redeems. */
export class OIDCStateDurableObject extends DurableObject<Env> {
  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    migrateObject(ctx.storage, SCHEMA);
  }

  /**
   * @param expiresAt ms; afterwards the state is refused for its age, so it need not be remembered
   * @returns false when this state was redeemed before
   */
  async redeem(id: string, expiresAt: number): Promise<boolean> {
    const written = this.ctx.storage.sql.exec(
      "INSERT INTO redeemed VALUES (?, ?) ON CONFLICT DO NOTHING",
      id,
      expiresAt,
    );
    const first = written.rowsWritten > 0;
    if (first && (await this.ctx.storage.getAlarm()) === null)
      await this.ctx.storage.setAlarm(Date.now() + SWEEP_EVERY_MS);
    return first;
  }

  async wasRedeemed(id: string): Promise<boolean> {
    return this.ctx.storage.sql.exec("SELECT 1 FROM redeemed WHERE id = ?", id).toArray().length > 0;
  }

  /** For /health. */
  async ready(): Promise<boolean> {
    return true;
  }

  override async alarm(): Promise<void> {
    this.ctx.storage.sql.exec("DELETE FROM redeemed WHERE expires_at < ?", Date.now());
    const left = this.ctx.storage.sql.exec<{ count: number }>("SELECT count(*) AS count FROM redeemed").one().count;
    if (left > 0) await this.ctx.storage.setAlarm(Date.now() + SWEEP_EVERY_MS);
  }
}
