import { settingVersion } from "./setting-version.ts";
import type { SettingName, TenantSettings } from "./tenant-settings.ts";

/** The versions that settings have; of those that nobody chose, 0. */
export type SettingVersions<Name extends SettingName> = Record<Name, number>;

/** Some of a tenant's settings, in the hands of those who administer it. */
export type SettingsChoice<Name extends SettingName> = {
  /** @throws Refusal record_unavailable */
  view(): Promise<{ values: Pick<TenantSettings, Name>; versions: SettingVersions<Name> }>;
  /**
   * Chooses those that differ from what stands.
   * @param seen what a form was made of, by name: what it still says so, nobody touched, and it stays as it stands now
   * @returns the names of those that somebody else changed meanwhile: they stay as they are
   * @throws Refusal record_unavailable
   */
  choose(
    values: Pick<TenantSettings, Name>,
    versions: SettingVersions<Name>,
    seen: ReadonlyMap<string, unknown>,
  ): Promise<Name[]>;
};

/** The versions that a form was made of, as it carries them. @returns zeros where it says none: then it is out of date */
export function readVersions<Name extends SettingName>(
  names: readonly Name[],
  text: string | undefined,
): SettingVersions<Name> {
  const said = parsed(text ?? "");
  // Safe: it has each of the names.
  return Object.fromEntries(names.map((name) => [name, versionOf(said.get(name))])) as SettingVersions<Name>;
}

/** The values that a form was made of, as it carries them. @returns none where it says none: then all were touched */
export function readSeen(text: string | undefined): ReadonlyMap<string, unknown> {
  return parsed(text ?? "");
}

function versionOf(value: unknown): number {
  return settingVersion.safeParse(value).data ?? 0;
}

function parsed(text: string): Map<string, unknown> {
  try {
    return new Map(Object.entries(JSON.parse(text) as object));
  } catch {
    return new Map();
  }
}
