import { Link } from "react-router";
import type { MasteryReason } from "#app/learner/mastery.ts";
import type { KnownConcept, OwnLearning } from "#app/learner/own-learning.ts";
import { m } from "#app/paraglide/messages.js";
import { ConceptGraph } from "../concept-graph.tsx";
import { MemoryCurve } from "./memory-curve.tsx";
import { TableFrame } from "../table-frame.tsx";

const DAY_MS = 86_400_000;
const reasons: Record<MasteryReason["because"], () => string> = {
  "answers-here": m.learning_because_here,
  "no-answers-here": m.learning_because_none,
  "answers-elsewhere": m.learning_because_elsewhere,
  "concept-ease": m.learning_because_ease,
  prerequisites: m.learning_because_before,
};

type Props = {
  /** Undefined while nobody can tell. */
  concepts: readonly KnownConcept[] | undefined;
  map: OwnLearning["map"];
  /** Undefined where there is too much to draw. */
  graph: Parameters<typeof ConceptGraph>[0]["graph"] | undefined;
  practice: string;
  now: number;
};

/** What the answers say of each concept: how surely it is known, why the Guide thinks so, and how long it will last. */
export function KnownConcepts({ concepts, map, graph, practice, now }: Props) {
  const known = new Map(concepts?.map(({ id, mastery }) => [id, mastery]));
  // A copy has no reasons.
  const isReasoned = concepts?.some(({ mastery }) => mastery.reasons.length > 0) === true;
  const practisable = new Set(map.filter(({ canPractise }) => canPractise).map(({ id }) => id));
  return (
    <section>
      <h2 id="known">{m.learning_known()}</h2>
      {graph !== undefined && (
        <ConceptGraph
          graph={graph}
          addressOf={(id) => (practisable.has(id) ? `${practice}/${id}` : undefined)}
          masteryOf={(id) => known.get(id)}
        />
      )}
      {concepts === undefined ? (
        <p className="empty">{m.learning_known_away()}</p>
      ) : concepts.length === 0 ? (
        <p className="empty">
          {m.learning_known_none()} <Link to={practice}>{m.learning_to_practice()}</Link>
        </p>
      ) : (
        <TableFrame labelledBy="known">
          <thead>
            <tr>
              <th scope="col">{m.concept_name()}</th>
              <th scope="col">{m.learning_mastery()}</th>
              {isReasoned && <th scope="col">{m.learning_why()}</th>}
              <th scope="col">{m.learning_memory()}</th>
            </tr>
          </thead>
          <tbody>
            {concepts.map((concept) => (
              <Row key={concept.id} {...concept} {...{ isReasoned, practice, now }} />
            ))}
          </tbody>
        </TableFrame>
      )}
    </section>
  );
}

type RowProps = KnownConcept & { isReasoned: boolean; practice: string; now: number };

function Row({ id, name, mastery, memory, isDue, isReasoned, practice, now }: RowProps) {
  const { value, low, high, evidence } = mastery;
  return (
    <tr>
      <th scope="row">
        <Link to={`${practice}/${id}`} dir="auto">
          {name}
        </Link>
      </th>
      <td>
        <Range value={value} low={low} high={high} />
        <span className="cell-note">
          {m.learning_mastery_range({ share: percent(value), low: percent(low), high: percent(high) })}{" "}
          {m.learning_evidence({ count: evidence })}
        </span>
      </td>
      {isReasoned && (
        <td>
          <ul>
            {mastery.reasons
              .filter(({ effect }) => Math.abs(effect) >= 0.05)
              .map(({ because, effect }) => (
                <li key={because}>
                  {reasons[because]()} {effect > 0 ? m.learning_raises() : m.learning_lowers()}
                </li>
              ))}
          </ul>
        </td>
      )}
      <td>
        {memory === undefined ? (
          "–"
        ) : (
          <>
            {memory.curve && <MemoryCurve curve={memory.curve} />}
            <span className="cell-note">
              {isDue
                ? m.learning_due_now()
                : m.learning_due_in({ count: Math.max(1, Math.ceil((memory.dueAt - now) / DAY_MS)) })}
            </span>
          </>
        )}
      </td>
    </tr>
  );
}

/** A bar of what is likely, with a mark where it most likely is. The words beside it say the same. */
function Range({ value, low, high }: { value: number; low: number; high: number }) {
  return (
    <svg className="range" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect className="range-all" x="0" y="4" width="100" height="2" />
      <rect className="range-likely" x={low * 100} y="2" width={(high - low) * 100} height="6" />
      <rect className="range-mark" x={value * 100 - 0.75} y="0" width="1.5" height="10" />
    </svg>
  );
}

function percent(share: number): number {
  return Math.round(share * 100);
}
