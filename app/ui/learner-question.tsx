import type { ReactNode } from "react";
import { m } from "#app/paraglide/messages.js";

/** What the learner asked. @property children what can be done about it */
export function LearnerQuestion({ text, children }: { text: string; children?: ReactNode }) {
  return (
    <>
      <article className="question" aria-label={m.question_label()} dir="auto" data-question>
        {text}
      </article>
      {children}
    </>
  );
}
