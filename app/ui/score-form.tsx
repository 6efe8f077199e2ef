import { Form } from "react-router";
import type { Column } from "#app/learner/gradebook.ts";
import type { RosterEntry } from "#app/learner/roster.ts";
import { m } from "#app/paraglide/messages.js";

type Props = { column: Column; learners: readonly RosterEntry[] };

/** Sends one learner's points, so that an instructor sees that grades arrive. */
export function ScoreForm({ column, learners }: Props) {
  if (learners.length === 0) return <p>{m.scores_no_learners()}</p>;
  return (
    <section aria-labelledby="send-score">
      <h2 id="send-score">{m.scores_send_title()}</h2>
      <p className="page-lead">{m.scores_send_lead()}</p>
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
    </section>
  );
}
