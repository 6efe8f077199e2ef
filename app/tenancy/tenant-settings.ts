import { z } from "zod";
import { answerRulesSchema, DEFAULT_ANSWER_RULES } from "#app/guide/answer-policy.ts";
import { crisisPolicySchema } from "#app/guide/crisis-policy.ts";
import { modelSettingsSchema } from "#app/guide/model-settings.ts";
import { modelPriceSchema } from "#app/guide/model-usage.ts";
import { DEFAULT_QUOTA, quotaLimitsSchema } from "#app/guide/quota.ts";
import { minorLearnersSchema, NO_MINORS } from "#app/learner/minor-learners.ts";
import { rotationWishSchema } from "./key-keeping.ts";

const days = z.int().min(1).max(3_650);

/** What a tenant may choose, by its name. What stands in the database under other names is left alone. */
export const tenantSettingsSchema = z.strictObject({
  /** How long each kind of record is kept after it was last of use, in days. */
  "retention.learning_sessions": days,
  "retention.conversations": days,
  "retention.audit_log": days,
  "retention.metrics": days,
  "retention.launch_records": days,
  /** How long after their last visit people are erased, in days; null: never. */
  "retention.people": days.nullable(),
  /** The model that lends the Guide its voice. */
  model: modelSettingsSchema,
  /** How much of that model learners, courses and the whole tenant may take. */
  quota: quotaLimitsSchema,
  /** What a million of its tokens cost; null: nobody said. */
  "model.price": modelPriceSchema.nullable(),
  /** How much the Guide gives away where a course chose nothing, and how much a course may choose. */
  "guide.answers": answerRulesSchema,
  /** What the Guide is called here; empty: "Guide", in the reader's language. */
  "guide.name": z.string().trim().max(40),
  /** Degrees, in steps of styles/accents.css. Lightness and chroma are ours, so that any hue stays readable. */
  "guide.accent_hue": z.int().min(0).max(345).multipleOf(15),
  /** Where people turn for help: an e-mail address, an https address or a few words; empty: nowhere. */
  "guide.help_contact": z.string().trim().max(200),
  /** What is shown at once to who may be in danger of harming themselves; empty: a sentence of ours, in the reader's language. */
  "guide.crisis_text": z.string().trim().max(600),
  /** What becomes of the first launch from a deployment that nobody has added: it is let in, or waits for approval. */
  "launches.new_deployments": z.enum(["accept", "approve"]),
  /** What becomes of a launch that names nobody: it is let in as somebody of that launch alone, or refused. */
  "launches.anonymous": z.enum(["accept", "refuse"]),
  /** Whether those who teach are told by name who may want a hand, of learners who want them to know; or never. */
  "struggle.names": z.enum(["shared", "never"]),
  /** Who is told that a learner may be in danger: those who are told before that somebody is. */
  "crisis.flags": crisisPolicySchema,
  /** Whether its learners may be minors: read with what a learner allows, in db/consent.ts. */
  "learners.minors": minorLearnersSchema,
  /** That the tool's keys be rotated, as its administrators asked last; null: nobody did, or took it back. */
  "keys.rotation_wish": rotationWishSchema.nullable(),
});
export type TenantSettings = z.infer<typeof tenantSettingsSchema>;
export type SettingName = keyof TenantSettings;
export type RetentionSetting = Extract<SettingName, `retention.${string}`>;

/** Where a tenant chose nothing. */
export const defaultSettings: TenantSettings = {
  "retention.learning_sessions": 365,
  "retention.conversations": 730,
  "retention.audit_log": 1_095,
  "retention.metrics": 90,
  "retention.launch_records": 30,
  "retention.people": null,
  model: { provider: "none" },
  quota: DEFAULT_QUOTA,
  "model.price": null,
  "guide.answers": DEFAULT_ANSWER_RULES,
  "guide.name": "",
  "guide.accent_hue": 255,
  "guide.help_contact": "",
  "guide.crisis_text": "",
  "launches.new_deployments": "approve",
  "launches.anonymous": "refuse",
  "struggle.names": "shared",
  "crisis.flags": "off",
  "learners.minors": NO_MINORS,
  "keys.rotation_wish": null,
};

export const settingNames = tenantSettingsSchema.keyof().options;

/**
 * @param chosen as they are stored
 * @returns all settings: the default where nothing was chosen, or where what was chosen is none of today's choices
 */
export function settle(chosen: Readonly<Record<string, unknown>>): TenantSettings {
  const fits = (name: SettingName) => tenantSettingsSchema.shape[name].safeParse(chosen[name]).success;
  const own = settingNames.filter(fits).map((name) => [name, chosen[name]]);
  return tenantSettingsSchema.parse({ ...defaultSettings, ...Object.fromEntries(own) });
}
