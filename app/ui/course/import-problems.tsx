import type { RowProblem } from "#app/knowledge/concept-draft.ts";
import { m } from "#app/paraglide/messages.js";

const sentences: Record<RowProblem["problem"], (values: { what: string }) => string> = {
  concept: m.import_problem_concept,
  prerequisite: m.import_problem_prerequisite,
  passage: m.import_problem_passage,
  repeated: m.import_problem_repeated,
  cycle: m.import_problem_cycle,
  shape: m.import_problem_shape,
};

/** What is wrong with which row. Nothing was imported. */
export function ImportProblems({ problems }: { problems: readonly RowProblem[] }) {
  return (
    <div className="problem" role="alert">
      <p>{m.import_problems()}</p>
      <ul>
        {problems.map(({ row, problem, what }) => (
          <li key={`${row} ${problem} ${what}`}>
            {row > 0 && m.import_row({ row })} {row === 0 ? m.import_problem_nothing() : sentences[problem]({ what })}
          </li>
        ))}
      </ul>
    </div>
  );
}
