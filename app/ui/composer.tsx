import { type KeyboardEvent, type MouseEvent, type ReactNode, type SubmitEvent, useRef } from "react";
import { LONGEST_QUESTION } from "#app/guide/question-length.ts";
import { m } from "#app/paraglide/messages.js";
import type { Asking } from "./use-asking.ts";

/** The id of its form, for buttons elsewhere that send a question. */
export const COMPOSER = "composer";

/** Where a question is written takes the focus, from what goes away. */
export function focusComposer(): void {
  document.querySelector<HTMLElement>(`#${COMPOSER} textarea`)?.focus({ preventScroll: true });
}

/** From how many characters left the limit is told. */
const TELL_LIMIT_AT = 300;

type Props = {
  launch: string;
  conversationId: string;
  questionId: string;
  asking: Asking;
  /** What stands below the field. */
  children: ReactNode;
};

/** Where a question is written. A plain form, so that it also works before (or without) our script. */
export function Composer({ launch, conversationId, questionId, asking, children }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const left = LONGEST_QUESTION - asking.draft.length;

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!asking.busy) asking.ask(asking.draft);
    field.current?.focus();
  }

  /** In the place of the button that asked: its second click of two is not meant. */
  function stop(event: MouseEvent) {
    if (event.detail > 1) return;
    asking.stop();
    field.current?.focus();
  }

  return (
    <div className="composer">
      <form id={COMPOSER} method="post" action={`/l/${launch}/guide/${conversationId}/messages`} onSubmit={submit}>
        <input type="hidden" name="id" value={questionId} />
        <div className="composer-row">
          <label className="visually-hidden" htmlFor="question">
            {m.composer_label()}
          </label>
          <div className="composer-text" data-text={asking.draft}>
            <textarea
              ref={field}
              id="question"
              name="text"
              rows={1}
              required
              maxLength={LONGEST_QUESTION}
              placeholder={m.composer_placeholder()}
              aria-describedby={left < TELL_LIMIT_AT ? "question-limit" : undefined}
              value={asking.draft}
              onChange={(event) => asking.write(event.target.value)}
              onKeyDown={submitByEnter}
            />
          </div>
          {asking.busy ? (
            <button type="button" key="stop" className="button-stop" onClick={stop}>
              {asking.live?.isStopping ? m.composer_stopping() : m.composer_stop()}
            </button>
          ) : (
            <button type="submit" key="ask" className="button-primary">
              {m.composer_ask()}
            </button>
          )}
        </div>
        {left < TELL_LIMIT_AT && (
          <p id="question-limit" className="composer-limit">
            {m.composer_limit({ left })}
          </p>
        )}
      </form>
      {/* Beside the form, not in it: there are forms in what stands here. */}
      {children}
    </div>
  );
}

/** Enter asks; Shift+Enter makes a new line; while an input method is composing, Enter belongs to it. */
function submitByEnter(event: KeyboardEvent<HTMLTextAreaElement>) {
  if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}
