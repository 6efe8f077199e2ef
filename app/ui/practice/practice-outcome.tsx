import type { GradeNote } from "#app/knowledge/grade-answer.ts";
import type { Tried } from "#app/learner/practising.ts";
import { m } from "#app/paraglide/messages.js";

const notes: Record<GradeNote, () => string> = {
  empty: m.practice_note_empty,
  "too-long": m.practice_note_too_long,
  "no-number": m.practice_note_no_number,
  "choose-one": m.practice_note_choose_one,
  "some-right": m.practice_note_some_right,
  "unit-missing": m.practice_note_unit_missing,
  "other-unit": m.practice_note_other_unit,
  "check-spelling": m.practice_note_check_spelling,
};

/** What became of an answer, said aloud once. */
export function PracticeOutcome({ outcome }: { outcome: Tried | undefined }) {
  return <output className="practice-status">{outcome !== undefined && <Verdict {...outcome} />}</output>;
}

function Verdict({ grade: { verdict, note }, isKept, isUnreachable, restAfter }: Tried) {
  const words = { right: m.practice_right, wrong: m.practice_wrong, unclear: m.practice_unclear }[verdict]();
  return (
    <span className={`verdict verdict-${verdict}`}>
      <strong>{words}</strong>
      {note !== undefined && <span>{notes[note]()}</span>}
      {restAfter !== undefined && <span className="field-note">{m.practice_rest({ minutes: restAfter })}</span>}
      {verdict !== "unclear" && !isKept && (
        <span className="field-note">{isUnreachable ? m.practice_unreachable() : m.practice_not_kept()}</span>
      )}
    </span>
  );
}
