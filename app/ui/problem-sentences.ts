import { m } from "#app/paraglide/messages.js";
import type { Problem } from "./receive-reply.ts";

/** What is told of a question that got no reply: why, that it is kept, and what to do. */
export const problemSentences: Record<Problem, () => string> = {
  unreachable: m.problem_unreachable,
  session: m.problem_session,
  busy: m.problem_busy,
  superseded: m.problem_superseded,
  question: m.problem_question,
  fault: m.problem_fault,
};
