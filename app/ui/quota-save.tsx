import { m } from "#app/paraglide/messages.js";

/** @property problem why nothing was saved */
type Props = { problem: "figures" | "changed" | undefined; isWorking: boolean };

/** Saves the limits of a form. QuotaFields point at the problem by its id. */
export function QuotaSave({ problem, isWorking }: Props) {
  return (
    <>
      {problem && (
        <p role="alert" id="quota-problem" className="problem">
          {problem === "figures" ? m.quota_problem_figures() : m.answers_problem_changed()}
        </p>
      )}
      <button className="button-primary" aria-disabled={isWorking}>
        {m.answers_save()}
      </button>
    </>
  );
}
