import { type GuideChoice, guideSettingNames, type GuideSettingName } from "#app/tenancy/guide-choice.ts";
import { Settings } from "#db/settings.ts";
import type { TenantScope } from "#db/tenant-scope.ts";

/** How the Guide appears in a tenant and what it may give away there, for those who administer it. */
export function tenantGuide({ scope, actor }: { scope: TenantScope; actor(): Promise<string> }): GuideChoice {
  const settings = new Settings(scope);
  const view = async () => {
    const { values, versions } = await settings.all();
    return {
      values: {
        "guide.name": values["guide.name"],
        "guide.accent_hue": values["guide.accent_hue"],
        "guide.help_contact": values["guide.help_contact"],
        "guide.crisis_text": values["guide.crisis_text"],
        "crisis.flags": values["crisis.flags"],
        "guide.answers": values["guide.answers"],
        "struggle.names": values["struggle.names"],
      },
      versions: {
        "guide.name": versions["guide.name"] ?? 0,
        "guide.accent_hue": versions["guide.accent_hue"] ?? 0,
        "guide.help_contact": versions["guide.help_contact"] ?? 0,
        "guide.crisis_text": versions["guide.crisis_text"] ?? 0,
        "crisis.flags": versions["crisis.flags"] ?? 0,
        "guide.answers": versions["guide.answers"] ?? 0,
        "struggle.names": versions["struggle.names"] ?? 0,
      },
    };
  };
  return {
    view,
    async choose(chosen, versions) {
      const before = (await view()).values;
      const changed = guideSettingNames.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(chosen[name]));
      const by = await actor();
      const missed: GuideSettingName[] = [];
      for (const name of changed)
        if (!(await settings.set(name, chosen[name], { actor: by, version: versions[name] }, Date.now())))
          missed.push(name);
      return missed;
    },
  };
}
