import { CRISIS_FLAG_DAYS, type CrisisPolicy } from "#app/guide/crisis-policy.ts";
import { m } from "#app/paraglide/messages.js";

/** What a learner is told before anything is flagged. @returns undefined where nothing is */
export function flagWords(policy: CrisisPolicy | undefined): string | undefined {
  if (policy === "instructors") return m.privacy_flags_instructors({ days: CRISIS_FLAG_DAYS });
  if (policy === "administrators") return m.privacy_flags_administrators({ days: CRISIS_FLAG_DAYS });
  return undefined;
}
