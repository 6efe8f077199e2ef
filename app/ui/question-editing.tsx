import { type KeyboardEvent, type SubmitEvent, useEffect, useRef } from "react";
import { Link, useNavigate } from "react-router";
import { LONGEST_QUESTION } from "#app/guide/question-length.ts";
import { m } from "#app/paraglide/messages.js";
import { focusComposer } from "./composer.tsx";
import { useFocusAtFirst } from "./use-focus-at-first.ts";

type Props = {
  /** Where questions of this conversation are sent. */
  action: string;
  /** The new question's, for when it is sent without our script. */
  newId: string;
  question: { id: string; text: string };
  /** The address's search without the editing. */
  closed: string;
  onSend: (text: string) => void;
};

/** The last question, to be written anew. It has the focus: it was just asked for. A plain form: it works without our script too. */
export function QuestionEditing({ action, newId, question, closed, onSend }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const field = useFocusAtFirst<HTMLTextAreaElement>();
  const navigate = useNavigate();

  // All of it: the field alone could be seen, and its buttons lie behind the composer. The page has found its own place first.
  useEffect(() => {
    const frame = requestAnimationFrame(() => form.current?.scrollIntoView({ block: "nearest" }));
    return () => cancelAnimationFrame(frame);
  }, []);

  function close() {
    void navigate({ search: closed }, { replace: true, preventScrollReset: true });
    focusComposer();
  }

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    onSend(field.current?.value ?? "");
    close();
  }

  function key(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") close();
    if (event.key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    event.currentTarget.form?.requestSubmit();
  }

  return (
    <form ref={form} method="post" action={action} className="question-editing" onSubmit={submit}>
      <input type="hidden" name="id" value={newId} />
      <input type="hidden" name="replaces" value={question.id} />
      <label htmlFor="edited-question">{m.question_edit_label()}</label>
      <textarea
        ref={field}
        id="edited-question"
        name="text"
        rows={3}
        required
        maxLength={LONGEST_QUESTION}
        dir="auto"
        defaultValue={question.text}
        aria-describedby="edited-note"
        onKeyDown={key}
      />
      <p id="edited-note" className="field-note">
        {m.question_edit_note()}
      </p>
      <p className="talk-choices">
        <button type="submit" className="button-primary">
          {m.question_edit_send()}
        </button>
        <Link to={{ search: closed }} replace preventScrollReset className="button button-quiet">
          {m.question_edit_keep()}
        </Link>
      </p>
    </form>
  );
}
