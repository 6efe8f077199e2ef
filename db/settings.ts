import {
  settle,
  type SettingName,
  settingNames,
  type TenantSettings,
  tenantSettingsSchema,
} from "#app/tenancy/tenant-settings.ts";
import { AuditLog } from "./audit-log.ts";
import type { TenantScope } from "./tenant-scope.ts";
import { uuidv7 } from "./uuid.ts";

const inOrder = settingNames.toSorted();
const [firstName = "", lastName = ""] = [inOrder[0], inOrder.at(-1)];

/** What a tenant chose. Names that this version does not know stay as they are. */
export class Settings {
  readonly #scope: TenantScope;

  constructor(scope: TenantScope) {
    this.#scope = scope;
  }

  /** @returns versions of those that were chosen; the others are at their default, and at version 0 */
  async all(): Promise<{ values: TenantSettings; versions: Partial<Record<SettingName, number>> }> {
    // All that were chosen, and not one look for each that there is: most are not.
    const chosen = await this.#scope
      .from("tenant_settings")
      .where("name", ">=", firstName)
      .where("name", "<=", lastName)
      .select(["name", "value", "version"])
      .execute();
    const rows = chosen.filter(({ name }) => settingNames.some((known) => known === name));
    return {
      values: settle(Object.fromEntries(rows.map(({ name, value }) => [name, JSON.parse(value)]))),
      versions: Object.fromEntries(rows.map(({ name, version }) => [name, version])),
    };
  }

  /** @returns the value with its version, 0 where nothing was chosen */
  async get<Name extends SettingName>(name: Name): Promise<{ value: TenantSettings[Name]; version: number }> {
    const row = await this.#scope
      .from("tenant_settings")
      .where("name", "=", name)
      .select(["value", "version"])
      .executeTakeFirst();
    const values = settle(row === undefined ? {} : { [name]: JSON.parse(row.value) });
    return { value: values[name], version: row?.version ?? 0 };
  }

  /**
   * Chooses, and writes it to the audit log, in one transaction.
   * @param by who, as the audit log names them, and the version that they had seen
   * @returns false when it was changed meanwhile: then nothing was written
   * @throws ZodError when it is no possible value
   */
  async set<Name extends SettingName>(
    name: Name,
    value: TenantSettings[Name],
    by: { actor: string; version: number },
    now: number,
  ): Promise<boolean> {
    const scope = this.#scope;
    const row = {
      value: JSON.stringify(tenantSettingsSchema.shape[name].parse(value)),
      version: by.version + 1,
      updated_at: now,
    };
    const written = scope
      .from("tenant_settings")
      .where("name", "=", name)
      .where("version", "=", row.version)
      .where("value", "=", row.value)
      .where("updated_at", "=", now);
    const write =
      by.version === 0
        ? scope.upsert("tenant_settings", { name, ...row }, ["name"], [])
        : scope.update("tenant_settings").set(row).where("name", "=", name).where("version", "=", by.version);
    // How long something is kept is told: whoever asks where it is, finds when that was decided.
    const days = name.startsWith("retention.") && value !== null ? { days: Number(value) } : {};
    const detail = { setting: name, version: row.version, ...days };
    const [, , standing] = await new AuditLog(scope).alongside(
      { actor: by.actor, action: "setting.changed", detail },
      now,
      (entry) => scope.batch<[unknown, unknown, { version: number }]>([write, entry, written.select("version")]),
      uuidv7(now),
      written,
    );
    return standing.length > 0;
  }
}
