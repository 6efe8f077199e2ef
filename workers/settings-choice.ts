import { requireAdministrator } from "#app/lti/roles.ts";
import type { Session } from "#app/tenancy/session.ts";
import type { SettingsChoice } from "#app/tenancy/settings-choice.ts";
import type { SettingName, TenantSettings } from "#app/tenancy/tenant-settings.ts";
import { Settings } from "#db/settings.ts";
import type { TenantScope } from "#db/tenant-scope.ts";

type Ports = { scope: TenantScope; session: Session; actor(): Promise<string> };

/**
 * Some of a tenant's settings, for those who administer it. Each that is changed has its entry in the audit log.
 * @throws Refusal role_required
 */
export function settingsChoice<Name extends SettingName>(
  names: readonly Name[],
  { scope, session, actor }: Ports,
): SettingsChoice<Name> {
  const settings = new Settings(scope);
  const guard = () => requireAdministrator(session.roles);
  const view = async () => {
    guard();
    const { values, versions } = await settings.all();
    // Safe: each has all of the names.
    return {
      values: Object.fromEntries(names.map((name) => [name, values[name]])) as Pick<TenantSettings, Name>,
      versions: Object.fromEntries(names.map((name) => [name, versions[name] ?? 0])) as Record<Name, number>,
    };
  };
  return {
    view,
    async choose(chosen, versions, seen) {
      guard();
      const before = (await view()).values;
      const differs = (value: unknown, name: Name) => JSON.stringify(value) !== JSON.stringify(chosen[name]);
      const changed = names.filter((name) => differs(before[name], name) && differs(seen.get(name), name));
      const by = await actor();
      const missed: Name[] = [];
      for (const name of changed)
        if (!(await settings.set(name, chosen[name], { actor: by, version: versions[name] }, Date.now())))
          missed.push(name);
      return missed;
    },
  };
}
