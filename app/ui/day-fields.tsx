import { m } from "#app/paraglide/messages.js";
import type { DayProblem, DaySpan } from "#app/tenancy/day-span.ts";

type Props = { days: DaySpan; problem: DayProblem | undefined };

/** The first and the last day of what a list shows, how they are counted, and what is wrong with those that were asked for. */
export function DayFields({ days, problem }: Props) {
  const describedBy = problem === undefined ? "days-note" : "days-problem days-note";
  const field = (name: keyof DaySpan, label: string, place: "first" | "last") => (
    <label>
      {label}
      <input
        name={name}
        type="date"
        defaultValue={days[name] ?? ""}
        className="field"
        aria-invalid={problem === "reversed" || problem?.unread === place || undefined}
        aria-describedby={describedBy}
      />
    </label>
  );
  return (
    <>
      {field("from", m.days_from(), "first")}
      {field("to", m.days_to(), "last")}
      {problem !== undefined && (
        <p role="alert" id="days-problem" className="problem">
          {dayProblemWords(problem)}
        </p>
      )}
      <p id="days-note" className="field-note">
        {m.days_note()}
      </p>
    </>
  );
}

export function dayProblemWords(problem: DayProblem): string {
  if (problem === "reversed") return m.days_reversed();
  return m.days_unread({ field: problem.unread === "first" ? m.days_from() : m.days_to() });
}
