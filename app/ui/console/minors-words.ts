import { isHeldBack, type MinorLearners } from "#app/learner/minor-learners.ts";
import { m } from "#app/paraglide/messages.js";

/** Whether what is optional holds in a course. @param said of the tenant and of the course */
export function minorsWords(said: readonly MinorLearners[]): string {
  if (isHeldBack(said)) return m.minors_state_held();
  return said.some(({ areMinors }) => areMinors) ? m.minors_state_authorised() : m.minors_state_none();
}
