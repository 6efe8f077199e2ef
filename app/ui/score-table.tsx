import { Form } from "react-router";
import type { Column, ScoreEntry } from "#app/learner/gradebook.ts";
import { m } from "#app/paraglide/messages.js";
import { Moment } from "./moment.tsx";
import { TableFrame } from "./table-frame.tsx";

const statusNames: Record<ScoreEntry["status"], () => string> = {
  waiting: m.score_waiting,
  delivered: m.score_delivered,
  refused: m.score_refused,
};
/** The same shapes as elsewhere: full, ring, dash. */
const shapes: Record<ScoreEntry["status"], string> = { waiting: "pending", delivered: "active", refused: "disabled" };

/** @property isCut whether there are more than these */
type Props = { column: Column; scores: readonly ScoreEntry[]; isCut: boolean };

/** What was sent to a column, and whether the LMS has taken it. */
export function ScoreTable({ column, scores, isCut }: Props) {
  if (scores.length === 0) return null;
  return (
    <section>
      <h2 id="sent-scores">{m.scores_sent({ column: column.label || m.scores_column_unnamed() })}</h2>
      <TableFrame labelledBy="sent-scores">
        <thead>
          <tr>
            <th scope="col">{m.member_name()}</th>
            <th scope="col" className="number">
              {m.score_points()}
            </th>
            <th scope="col">{m.score_status()}</th>
            <th scope="col">{m.score_time()}</th>
            <th scope="col">
              <span className="visually-hidden">{m.score_take_back()}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {scores.map((score) => (
            <tr key={score.learnerId}>
              <th scope="row">{score.name ?? m.member_unnamed()}</th>
              <td className="number">
                {score.given === undefined ? m.score_taken_back() : `${score.given} / ${column.scoreMaximum}`}
              </td>
              <td>
                <span className={`status status-${shapes[score.status]}`}>{statusNames[score.status]()}</span>
                {score.problem && <span className="cell-note">{score.problem}</span>}
              </td>
              <td>
                <Moment at={score.scoredAt} />
              </td>
              <td>
                {score.given !== undefined && (
                  <details className="confirm">
                    <summary className="button button-quiet">{m.score_take_back()}</summary>
                    <p>{m.score_take_back_question()}</p>
                    <Form method="post">
                      <input type="hidden" name="order" value="take-back" />
                      <input type="hidden" name="column" value={column.id} />
                      <input type="hidden" name="learner" value={score.learnerId} />
                      <button className="button">{m.score_take_back_sure()}</button>
                    </Form>
                  </details>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
      {isCut && <p className="field-note">{m.scores_sent_cut({ count: scores.length })}</p>}
    </section>
  );
}
