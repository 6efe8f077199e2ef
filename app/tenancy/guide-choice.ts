import { readAnswerPolicy } from "#app/guide/answer-policy.ts";
import type { SettingsChoice } from "./settings-choice.ts";
import type { SettingName, TenantSettings } from "./tenant-settings.ts";
import { tenantSettingsSchema } from "./tenant-settings.ts";

/** What an administrator says about the Guide of their institution. */
export const guideSettingNames = [
  "guide.name",
  "guide.accent_hue",
  "guide.help_contact",
  "guide.crisis_text",
  "crisis.flags",
  "guide.answers",
  "struggle.names",
] as const satisfies SettingName[];
export type GuideSettingName = (typeof guideSettingNames)[number];
export type GuideSettings = Pick<TenantSettings, GuideSettingName>;

export type GuideChoice = SettingsChoice<GuideSettingName>;

const guideSettingsSchema = tenantSettingsSchema.pick({
  "guide.name": true,
  "guide.accent_hue": true,
  "guide.help_contact": true,
  "guide.crisis_text": true,
  "crisis.flags": true,
  "guide.answers": true,
  "struggle.names": true,
});

/** @returns what was chosen, or the names of the settings whose fields say none */
export function readGuideForm(
  fields: Record<string, string>,
): { values: GuideSettings } | { wrong: GuideSettingName[] } {
  const read = guideSettingsSchema.safeParse({
    "guide.name": fields["name"] ?? "",
    "guide.accent_hue": Number(fields["hue"] ?? Number.NaN),
    "guide.help_contact": fields["contact"] ?? "",
    // Fields of several lines come with a carriage return in each.
    "guide.crisis_text": (fields["crisis"] ?? "").replaceAll("\r\n", "\n"),
    "crisis.flags": fields["crisisFlags"],
    "guide.answers": {
      usual: readAnswerPolicy({ answers: fields["usual"], tries: fields["usualTries"] }),
      most: readAnswerPolicy({ answers: fields["most"], tries: fields["mostTries"] }),
    },
    "struggle.names": fields["names"],
  });
  if (read.success) return { values: read.data };
  const faults = new Set(read.error.issues.map(({ path }) => path[0]));
  return { wrong: guideSettingNames.filter((name) => faults.has(name)) };
}
