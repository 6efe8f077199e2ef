import { modelHostOf } from "#app/guide/model-host.ts";
import { modelSettingsSchema } from "#app/guide/model-settings.ts";
import { minorLearnersSchema } from "#app/learner/minor-learners.ts";

/** @property host in the words of the notice that learners read */
type Told = {
  days?: number;
  provider?: "none" | "openai-compatible" | "workers-ai";
  host?: string;
  on?: boolean;
  authorised?: boolean;
};

/**
 * What the audit log tells of a choice beside its name: how long something is kept, where questions go, whether learners may be
 * minors. Whoever asks later why it is so finds when that was decided. Never a key, nor what somebody wrote.
 * @param value as the setting's own schema has it
 */
export function toldOfChoice(name: string, value: unknown): Told {
  if (name.startsWith("retention.") && value !== null) return { days: Number(value) };
  if (name === "model") {
    const model = modelSettingsSchema.parse(value);
    const host = modelHostOf(model);
    return { provider: model.provider, ...(host !== undefined && { host }) };
  }
  return toldOfCourseChoice(name, value);
}

/** The same of a choice for one course. */
export function toldOfCourseChoice(name: string, value: unknown): Pick<Told, "on" | "authorised"> {
  if (name !== "learners.minors") return {};
  const { areMinors, authorisation } = minorLearnersSchema.parse(value);
  return { on: areMinors, authorised: authorisation !== undefined };
}
