import type { MoveKind, Reason } from "#app/guide/decide-move.ts";
import { m } from "#app/paraglide/messages.js";
import { getLocale } from "#app/paraglide/runtime.js";
import { TableFrame } from "../table-frame.tsx";

type Props = {
  tried: {
    terms: readonly string[];
    hits: readonly {
      id: string;
      label: string;
      heading: string;
      section: string;
      excerpt: string;
      score: number;
      coverage: number;
      matched: readonly string[];
      related: readonly string[];
    }[];
    decision: { kind: MoveKind; reasons: readonly Reason[] };
    /** What the question is taken to be about. */
    task: string | undefined;
    move: "quote" | "offer-nearest";
    coverage: number;
    cited: readonly string[];
    nearest: readonly { id: string; name: string }[];
  };
};

const moves: Record<MoveKind, () => string> = {
  "diagnostic-question": m.move_diagnostic_question,
  passage: m.move_passage,
  hint: m.move_hint,
  prerequisite: m.move_prerequisite,
  "worked-example": m.move_worked_example,
  practice: m.move_practice,
  review: m.move_review,
  recap: m.move_recap,
  instructor: m.move_instructor,
  nearest: m.move_nearest,
};
const reasons: Record<Reason, () => string> = {
  "asked-for": m.reason_asked_for,
  "passage-found": m.reason_passage_found,
  "nothing-found": m.reason_nothing_found,
  "on-a-task": m.reason_on_a_task,
  "hints-left": m.reason_hints_left,
  "hints-used-up": m.reason_hints_used_up,
  "policy-allows": m.reason_policy_allows,
  "policy-forbids": m.reason_policy_forbids,
  "prerequisite-weak": m.reason_prerequisite_weak,
  "mastery-unknown": m.reason_mastery_unknown,
  "mastery-low": m.reason_mastery_low,
  "review-due": m.reason_review_due,
  struggling: m.reason_struggling,
  "no-tasks": m.reason_no_tasks,
};

/** The planner's move with its reasons, and all passages that were found. */
export function TriedQuestion({ tried: { terms, hits, decision, task, move, coverage, cited, nearest } }: Props) {
  return (
    <>
      <section aria-labelledby="move">
        <h2 id="move">{m.try_move()}</h2>
        <p>
          <strong>{moves[decision.kind]()}</strong> {m.try_because()}
        </p>
        <ul className="reasons">
          {decision.reasons.map((reason) => (
            <li key={reason}>{reasons[reason]()}</li>
          ))}
        </ul>
        {task !== undefined && <p dir="auto">{m.try_task({ task })}</p>}
        <p>
          {move === "quote"
            ? m.try_move_quote({ share: share(coverage) })
            : m.try_move_nearest({
                share: share(coverage),
                concepts: nearest.map(({ name }) => name).join(", ") || "–",
              })}
        </p>
        <p className="field-note">
          {terms.length === 0 ? m.try_no_terms() : m.try_terms({ terms: terms.join(" · ") })}
        </p>
      </section>
      <section>
        <h2 id="found">{m.try_found()}</h2>
        {hits.length === 0 ? (
          <p className="empty">{m.try_found_nothing()}</p>
        ) : (
          <TableFrame labelledBy="found">
            <thead>
              <tr>
                <th scope="col">{m.try_passage()}</th>
                <th scope="col">{m.try_matched()}</th>
                <th scope="col" className="number">
                  {m.try_covers()}
                </th>
                <th scope="col" className="number">
                  {m.try_score()}
                </th>
              </tr>
            </thead>
            <tbody>
              {hits.map((hit) => (
                <tr key={hit.id}>
                  <th scope="row">
                    §{hit.label} · <bdi>{hit.heading}</bdi>
                    {cited.includes(hit.id) && <span className="cited"> {m.try_cited()}</span>}
                    <span className="cell-note" dir="auto">
                      {hit.excerpt}
                    </span>
                  </th>
                  <td dir="auto">
                    {hit.matched.join(", ")}
                    {hit.related.length > 0 && (
                      <span className="cell-note">{m.try_related({ terms: hit.related.join(", ") })}</span>
                    )}
                  </td>
                  <td className="number">{share(hit.coverage)}</td>
                  <td className="number">{hit.score.toFixed(2)}</td>
                </tr>
              ))}
            </tbody>
          </TableFrame>
        )}
      </section>
    </>
  );
}

function share(value: number): string {
  return new Intl.NumberFormat(getLocale(), { style: "percent" }).format(value);
}
