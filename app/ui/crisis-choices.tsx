import { useId } from "react";
import { type CrisisPolicy, crisisPolicySchema } from "#app/guide/crisis-policy.ts";
import { m } from "#app/paraglide/messages.js";

const labels: Record<CrisisPolicy, () => string> = {
  off: m.crisis_policy_off,
  instructors: m.crisis_policy_instructors,
  administrators: m.crisis_policy_administrators,
};

/** Who is told that a learner may be in danger. @param chosen as it stands, or as it was entered */
export function CrisisChoices({ chosen }: { chosen: string }) {
  const id = useId();
  return (
    <fieldset className="meaning-choices" aria-describedby={id}>
      <legend>{m.crisis_policy()}</legend>
      {crisisPolicySchema.options.map((policy) => (
        <label key={policy} className="choice">
          <input type="radio" name="crisisFlags" value={policy} defaultChecked={chosen === policy} required />
          {labels[policy]()}
        </label>
      ))}
      <p id={id} className="field-note">
        {m.crisis_policy_note()}
      </p>
    </fieldset>
  );
}
