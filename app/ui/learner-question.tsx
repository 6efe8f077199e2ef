import { m } from "#app/paraglide/messages.js";

/** What the learner asked. */
export function LearnerQuestion({ text }: { text: string }) {
  return (
    <article className="question" aria-label={m.question_label()} dir="auto" data-question>
      {text}
    </article>
  );
}
