import { type MinorLearners, type MinorsState, minorsStateOf } from "#app/learner/minor-learners.ts";
import { m } from "#app/paraglide/messages.js";

export const minorsStateWords: Record<MinorsState, () => string> = {
  none: m.minors_state_none,
  held: m.minors_state_held,
  authorised: m.minors_state_authorised,
};

/** Whether what is optional holds in a course. @param said of the tenant and of the course */
export function minorsWords(said: readonly MinorLearners[]): string {
  return minorsStateWords[minorsStateOf(said)]();
}
