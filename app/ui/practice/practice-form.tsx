import { Form, Link } from "react-router";
import type { GivenAnswer } from "#app/knowledge/grade-answer.ts";
import type { ShownQuestion, Tried } from "#app/learner/practising.ts";
import { m } from "#app/paraglide/messages.js";
import type { HelpOffer } from "#app/struggle/help-offer.ts";
import { AuthoredHelp } from "../authored-help.tsx";
import { HelpNotice } from "../help-notice.tsx";
import { PracticeAnswer } from "./practice-answer.tsx";
import { PracticeOutcome } from "./practice-outcome.tsx";

type Props = {
  question: ShownQuestion;
  /** What came of the last answer to it, or of asking for help. */
  told:
    | {
        given: GivenAnswer;
        hints: readonly string[];
        outcome: Tried | undefined;
        solution: string | undefined;
        offer: HelpOffer | undefined;
        rests: boolean;
      }
    | undefined;
  /** Help that was offered before. */
  offer: HelpOffer | undefined;
  /** Made by the page: an answer that is sent twice counts once. */
  tryId: string;
  /** ms */
  shownAt: number;
  action: string;
  /** Where one goes on once it is answered, or back to what led here; and where else before. */
  next: { to: string; words: string };
  back?: { to: string; words: string } | undefined;
  other: string;
};

/** The learner's own hour, where a script can tell it. */
function setHour(field: HTMLInputElement | null): void {
  if (field !== null) field.value = String(new Date().getHours());
}

/** One question: it is answered, or helped with. Works without a script. */
export function PracticeForm({ question, told, tryId, shownAt, action, next, back, other, ...props }: Props) {
  const isRight = told?.outcome?.grade.verdict === "right";
  const hints = told?.hints ?? [];
  const offer = isRight ? undefined : (told?.offer ?? props.offer);
  return (
    <Form method="post" action={action} className="sheet practice-form">
      <input type="hidden" name="question" value={question.id} />
      <input type="hidden" name="try" value={tryId} />
      <input type="hidden" name="shown" value={shownAt} />
      <input type="hidden" name="hints" value={hints.length} />
      <input type="hidden" name="hour" ref={setHour} />
      <PracticeAnswer question={question} given={told?.given} isOver={isRight} />
      {hints.map((hint, at) => (
        <AuthoredHelp
          key={hint}
          authored={{ kind: "hint", taskId: question.id, text: hint, level: at + 1, of: question.hints }}
        />
      ))}
      <PracticeOutcome outcome={told?.outcome} />
      {told?.solution !== undefined && (
        <AuthoredHelp authored={{ kind: "solution", taskId: question.id, text: told.solution }} />
      )}
      {offer !== undefined && <HelpNotice offer={offer} />}
      {told?.rests === true && <output>{m.help_break_taken()}</output>}
      <div className="sheet-actions">
        {isRight ? (
          <Link className="button button-primary" to={next.to}>
            {next.words}
          </Link>
        ) : (
          <button className="button-primary" name="intent" value="check">
            {m.practice_check()}
          </button>
        )}
        {!isRight && hints.length < question.hints && (
          <button className="button" name="intent" value="hint" formNoValidate>
            {m.practice_hint({ level: hints.length + 1, of: question.hints })}
          </button>
        )}
        {told?.outcome?.mayTell === true && told.solution === undefined && (
          <button className="button" name="intent" value="solution" formNoValidate>
            {m.practice_solution()}
          </button>
        )}
        {!isRight && offer === undefined && (
          <button className="button button-quiet" name="intent" value="stuck" formNoValidate>
            {m.help_stuck()}
          </button>
        )}
        {isRight && back !== undefined && (
          <Link className="button" to={back.to}>
            {back.words}
          </Link>
        )}
        {!isRight && (
          <Link className="button button-quiet" to={other}>
            {m.practice_other()}
          </Link>
        )}
      </div>
    </Form>
  );
}
