import type { ConsentInForce } from "./minor-learners.ts";

/** What a learner said of the institution's AI model. anew: a yes was for another one's than the present, so it is asked again */
export type ModelAnswer = "yes" | "no" | "unasked" | "anew";

/** @param privacy undefined while nobody can tell */
export function modelAnswerOf(privacy: Pick<ConsentInForce, "modelCalls" | "asksModelAnew"> | undefined): ModelAnswer {
  if (privacy?.asksModelAnew === true) return "anew";
  if (privacy?.modelCalls === undefined) return "unasked";
  return privacy.modelCalls ? "yes" : "no";
}
