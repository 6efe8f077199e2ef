import { Form } from "react-router";
import { consentAnswers, processings, writeConsentChoice } from "#app/learner/consent-said.ts";
import { m } from "#app/paraglide/messages.js";
import { type LearnerQuery, LONGEST_NAME_SOUGHT, writeLearnerQuery } from "#app/tenancy/learner-list.ts";
import { answerNames, processingNames } from "./consent-words.ts";

/** Which of the learners are looked at: it stands in the address. */
export function LearnerFilter({ query }: { query: LearnerQuery }) {
  const { sought, consent, askedForCopy, sort } = query;
  return (
    <search>
      <Form method="get" className="filter" key={String(writeLearnerQuery(query))}>
        {sort !== "oldest" && <input type="hidden" name="sort" value={sort} />}
        <label>
          {m.admins_search()}
          <input
            name="q"
            type="search"
            defaultValue={sought}
            maxLength={LONGEST_NAME_SOUGHT}
            className="field"
            dir="auto"
          />
        </label>
        <label>
          {m.learners_decided()}
          <select name="consent" defaultValue={consent ? writeConsentChoice(consent) : ""} className="field">
            <option value="">{m.deployments_all()}</option>
            {processings.map((of) => (
              <optgroup key={of} label={processingNames[of]()}>
                {consentAnswers.map((answer) => (
                  <option key={answer} value={writeConsentChoice({ of, answer })}>
                    {`${processingNames[of]()}: ${answerNames[answer]()}`}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </label>
        <label>
          {m.learners_copy()}
          <select name="copy" defaultValue={askedForCopy ? "asked" : ""} className="field">
            <option value="">{m.deployments_all()}</option>
            <option value="asked">{m.learners_copy_lately()}</option>
          </select>
        </label>
        <button className="button">{m.audit_show()}</button>
      </Form>
    </search>
  );
}
