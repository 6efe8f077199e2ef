import type { AnswerPolicy } from "#app/guide/answer-policy.ts";
import { m } from "#app/paraglide/messages.js";

/** How much the Guide gives away in this course, as a learner reads it. Nothing while nobody can tell. */
export function PolicyNote({ policy }: { policy: AnswerPolicy | undefined }) {
  return policy && <p className="policy-note">{policySentence(policy)}</p>;
}

export function policySentence({ answers, tries }: AnswerPolicy): string {
  switch (answers) {
    case "hints":
      return m.policy_hints();
    case "tries":
      return m.policy_tries({ tries });
    case "open":
      return m.policy_open();
  }
}
