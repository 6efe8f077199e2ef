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

type Told = { outcome: Tried | undefined; solution: string | undefined };

/** What became of an answer, said aloud once, and the worked solution where it was asked for. */
export function PracticeOutcome({ told }: { told: Told | undefined }) {
  return (
    <>
      <output className="practice-status">{told?.outcome !== undefined && <Verdict {...told.outcome} />}</output>
      {told?.solution !== undefined && (
        <section className="authored" aria-label={m.authored_solution()}>
          <p className="authored-label">{m.authored_solution()}</p>
          <p className="reply-voice">{told.solution}</p>
        </section>
      )}
    </>
  );
}

function Verdict({ grade: { verdict, note }, isKept }: Tried) {
  const words = { right: m.practice_right, wrong: m.practice_wrong, unclear: m.practice_unclear }[verdict]();
  return (
    <span className={`verdict verdict-${verdict}`}>
      <strong>{words}</strong>
      {note !== undefined && <span>{notes[note]()}</span>}
      {verdict !== "unclear" && !isKept && <span className="field-note">{m.practice_not_kept()}</span>}
    </span>
  );
}
