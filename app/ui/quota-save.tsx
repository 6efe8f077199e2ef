import { m } from "#app/paraglide/messages.js";
import { ChangedMeanwhile } from "./changed-meanwhile.tsx";

/** @property problem why nothing was saved @property isKept whether what was entered stands in the form again */
type Props = { problem: "figures" | "changed" | undefined; isKept: boolean; isWorking: boolean };

/** Saves the limits of a form. QuotaFields point at the problem by its id. */
export function QuotaSave({ problem, isKept, isWorking }: Props) {
  return (
    <>
      {problem && (
        <p role="alert" id="quota-problem" className="problem">
          {problem === "figures" && m.quota_problem_figures()}
          {problem === "changed" && (isKept ? <ChangedMeanwhile /> : m.answers_problem_changed())}
        </p>
      )}
      <button className="button-primary" aria-disabled={isWorking}>
        {m.answers_save()}
      </button>
    </>
  );
}
