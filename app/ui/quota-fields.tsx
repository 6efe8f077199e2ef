import { fieldName, type LimitedParty } from "#app/guide/quota-choice.ts";
import { type QuotaLimits, type QuotaPeriod, quotaPeriods, type Used } from "#app/guide/quota.ts";
import { m } from "#app/paraglide/messages.js";
import { sayUse } from "./console/use-words.ts";

type Props = {
  party: LimitedParty;
  /** Where it is not of all of them. */
  legend?: string;
  limits: QuotaLimits[LimitedParty];
  /** As they were entered, where they could not be saved. */
  entered: Record<string, string> | undefined;
  wrong: readonly string[];
  /** What was taken, where that is told. @property whose words for it */
  used?: { say(of: { use: string }): string; taken: Record<QuotaPeriod, Used> } | undefined;
};

const legends: Record<LimitedParty, () => string> = {
  learner: m.quota_learner,
  instructor: m.quota_instructor,
  course: m.quota_course,
  tenant: m.quota_tenant,
};
const labels = {
  day: { messages: m.quota_day_messages, tokens: m.quota_day_tokens },
  month: { messages: m.quota_month_messages, tokens: m.quota_month_tokens },
};

/** What one party may take in a day and in a month, and below it what was taken. */
export function QuotaFields({ party, legend = legends[party](), limits, entered, wrong, used }: Props) {
  return (
    <fieldset className="quota-fields">
      <legend>{legend}</legend>
      {party === "instructor" && <p className="field-note">{m.quota_instructor_note()}</p>}
      {quotaPeriods.map((period) => (
        <div key={period} className="quota-period">
          {(["messages", "tokens"] as const).map((unit) => {
            const name = fieldName(party, period, unit);
            return (
              <label key={unit} className="labelled">
                {labels[period][unit]()}
                <input
                  name={name}
                  inputMode="numeric"
                  autoComplete="off"
                  defaultValue={entered?.[name] ?? limits?.[period][unit] ?? ""}
                  aria-invalid={wrong.includes(name) || undefined}
                  aria-describedby={wrong.includes(name) ? "quota-problem" : used && `${party}-${period}-used`}
                />
              </label>
            );
          })}
          {used && (
            <p id={`${party}-${period}-used`} className="field-note">
              {used.say({ use: sayUse(used.taken[period]) })}
            </p>
          )}
        </div>
      ))}
    </fieldset>
  );
}
