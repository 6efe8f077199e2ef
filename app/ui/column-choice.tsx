import { Form, Link } from "react-router";
import type { Column } from "#app/learner/gradebook.ts";
import { m } from "#app/paraglide/messages.js";

/** @property isCut whether there are more columns than these */
type Props = { columns: readonly Column[]; isCut: boolean; chosen: Column | undefined; mayMake: boolean };

/** The columns that the tool may write to, one of them chosen; and a new one, to try it. */
export function ColumnChoice({ columns, isCut, chosen, mayMake }: Props) {
  return (
    <section aria-labelledby="columns">
      <h2 id="columns">{m.scores_columns()}</h2>
      {columns.length === 0 ? (
        <p>{m.scores_no_columns()}</p>
      ) : (
        <ul className="column-list">
          {columns.map(({ id, label, scoreMaximum }) => (
            <li key={id}>
              <Link to={`?column=${id}`} aria-current={id === chosen?.id ? "true" : undefined}>
                {label || m.scores_column_unnamed()}
              </Link>{" "}
              <span className="cell-note">{m.scores_maximum({ points: scoreMaximum })}</span>
            </li>
          ))}
        </ul>
      )}
      {isCut && <p className="field-note">{m.scores_columns_cut({ count: columns.length })}</p>}
      {mayMake && !columns.some(({ resourceId }) => resourceId === "atomic-guide/trial") && (
        <Form method="post">
          <input type="hidden" name="order" value="make-trial" />
          <button className="button-quiet">{m.scores_make_trial()}</button>
        </Form>
      )}
    </section>
  );
}
