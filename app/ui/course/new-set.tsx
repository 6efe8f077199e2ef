import { Form } from "react-router";
import type { Practisable } from "#app/knowledge/placeable.ts";
import { LONGEST_SET_TITLE } from "#app/knowledge/practice-set.ts";
import { m } from "#app/paraglide/messages.js";

type Props = { practisables: readonly Practisable[]; problem: string | undefined; title: string };

/** A set begins with its concepts: those that have questions. */
export function NewSet({ practisables, problem, title }: Props) {
  return (
    <section aria-labelledby="new-set">
      <h2 id="new-set">{m.place_set_new()}</h2>
      {practisables.length === 0 ? (
        <p className="empty">{m.sets_need_questions()}</p>
      ) : (
        <Form method="post" className="sheet">
          {problem !== undefined && (
            <p className="problem" role="alert">
              {problem}
            </p>
          )}
          <fieldset className="set-concepts">
            <legend>{m.course_concepts()}</legend>
            {practisables.map(({ id, name, questions }) => (
              <label key={id}>
                <input type="checkbox" name="practise" value={id} />
                <span dir="auto">
                  {name} <span className="cell-note">{m.practice_questions({ count: questions })}</span>
                </span>
              </label>
            ))}
          </fieldset>
          <label htmlFor="set-title">{m.place_set_title()}</label>
          <input
            id="set-title"
            name="title"
            className="field"
            defaultValue={title}
            maxLength={LONGEST_SET_TITLE}
            aria-describedby="set-title-note"
            autoComplete="off"
            dir="auto"
          />
          <p id="set-title-note" className="field-note">
            {m.sets_title_note()}
          </p>
          <div className="sheet-actions">
            <button className="button-primary" name="intent" value="add">
              {m.sets_make()}
            </button>
          </div>
        </Form>
      )}
    </section>
  );
}
