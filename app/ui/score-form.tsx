import { Form, Link } from "react-router";
import type { Column } from "#app/learner/gradebook.ts";
import type { RosterEntry } from "#app/learner/roster.ts";
import { m } from "#app/paraglide/messages.js";

/** @property learners those of one page of the course's people @property next where the next page begins */
type Props = { column: Column; learners: readonly RosterEntry[]; isFirst: boolean; next: string | undefined };

/** Sends one learner's points, so that an instructor sees that grades arrive. */
export function ScoreForm({ column, learners, isFirst, next }: Props) {
  const isWhole = isFirst && next === undefined;
  if (learners.length === 0 && isWhole) return <p>{m.scores_no_learners()}</p>;
  return (
    <section aria-labelledby="send-score">
      <h2 id="send-score">{m.scores_send_title()}</h2>
      <p className="page-lead">{m.scores_send_lead()}</p>
      {learners.length === 0 ? (
        <p>{m.scores_no_learners_here()}</p>
      ) : (
        <Form method="post" className="score-form">
          <input type="hidden" name="order" value="send" />
          <input type="hidden" name="column" value={column.id} />
          <label>
            {m.role_learner()}
            <select name="learner" required>
              {learners.map(({ learnerId, name }) => (
                <option key={learnerId} value={learnerId}>
                  {name ?? m.member_unnamed()}
                </option>
              ))}
            </select>
          </label>
          <label>
            {m.scores_points({ maximum: column.scoreMaximum })}
            <input name="points" inputMode="decimal" required size={6} defaultValue={String(column.scoreMaximum)} />
          </label>
          <button className="button-primary">{m.scores_send()}</button>
        </Form>
      )}
      {!isWhole && (
        <>
          <p className="field-note">{m.scores_learners_cut()}</p>
          <nav className="pager" aria-label={m.people_pages()}>
            {!isFirst && <Link to={`?column=${column.id}`}>{m.people_first_page()}</Link>}
            {next !== undefined && <Link to={`?column=${column.id}&after=${next}`}>{m.people_next_page()}</Link>}
          </nav>
        </>
      )}
    </section>
  );
}
