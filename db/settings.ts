import type { Compilable } from "kysely";
import type { AuditEntry } from "#app/audit/entry.ts";
import {
  settle,
  type SettingName,
  settingNames,
  type TenantSettings,
  tenantSettingsSchema,
} from "#app/tenancy/tenant-settings.ts";
import { toldOfChoice } from "#app/tenancy/told-of-choice.ts";
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
    const row = rowOf(name, value, by.version, now);
    const written = scope
      .from("tenant_settings")
      .where("name", "=", name)
      .where("version", "=", row.version)
      .where("value", "=", row.value)
      .where("updated_at", "=", now);
    const write = this.#write(name, row);
    const [, , standing] = await new AuditLog(scope).alongside(
      entryOf(name, value, row.version, by.actor),
      now,
      (entry) => scope.batch<[unknown, unknown, { version: number }]>([write, entry, written.select("version")]),
      uuidv7(now),
      written,
    );
    return standing.length > 0;
  }

  /**
   * Chooses several at once, all of them or none, with an entry in the audit log for each. What stands as it is wanted is let be.
   * @param by who, as the audit log names them, and the versions that they had seen
   * @returns the names of those that were changed meanwhile: then nothing was written
   * @throws ZodError when one is no possible value
   */
  async setAll<Name extends SettingName>(
    values: Record<Name, TenantSettings[Name]>,
    by: { actor: string; versions: Record<Name, number> },
    now: number,
  ): Promise<Name[]> {
    return new AuditLog(this.#scope).change(now, async () => {
      const standing = await this.all();
      // Safe: it has these names and no other.
      const names = Object.keys(values) as Name[];
      const differing = names.filter((name) => JSON.stringify(values[name]) !== JSON.stringify(standing.values[name]));
      const rows = differing.map((name) => ({ name, row: rowOf(name, values[name], by.versions[name], now) }));
      const missed = differing.filter((name) => (standing.versions[name] ?? 0) !== by.versions[name]);
      const isWritten = missed.length === 0;
      return {
        entries: isWritten ? rows.map(({ name, row }) => entryOf(name, values[name], row.version, by.actor)) : [],
        write: async (entries) => {
          if (isWritten) await this.#scope.batch([...rows.map(({ name, row }) => this.#write(name, row)), ...entries]);
          return missed;
        },
      };
    });
  }

  /** The statement that writes it, for a batch, where its version is the one before. */
  #write(name: SettingName, row: SettingRow): Compilable {
    const seen = row.version - 1;
    return seen === 0
      ? this.#scope.upsert("tenant_settings", { name, ...row }, ["name"], [])
      : this.#scope.update("tenant_settings").set(row).where("name", "=", name).where("version", "=", seen);
  }
}

type SettingRow = { value: string; version: number; updated_at: number };

/** @param seen the version that it is to follow @throws ZodError when it is no possible value */
function rowOf<Name extends SettingName>(
  name: Name,
  value: TenantSettings[Name],
  seen: number,
  now: number,
): SettingRow {
  const parsed = tenantSettingsSchema.shape[name].parse(value);
  return { value: JSON.stringify(parsed), version: seen + 1, updated_at: now };
}

function entryOf(name: SettingName, value: unknown, version: number, actor: string): AuditEntry {
  return { actor, action: "setting.changed", detail: { setting: name, version, ...toldOfChoice(name, value) } };
}
