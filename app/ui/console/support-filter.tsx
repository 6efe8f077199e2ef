import { Form } from "react-router";
import { m } from "#app/paraglide/messages.js";
import { supportStates } from "#app/tenancy/support-access.ts";
import type { SupportQuery } from "#app/tenancy/support-list.ts";
import { supportWords } from "./support-words.ts";

/** Which of the requests are looked at: it stands in the address. */
export function SupportFilter({ query: { state } }: { query: SupportQuery }) {
  return (
    <Form method="get" className="filter" key={state}>
      <label>
        {m.health_state()}
        <select name="state" defaultValue={state ?? ""} className="field">
          <option value="">{m.deployments_all()}</option>
          {supportStates.map((each) => (
            <option key={each} value={each}>
              {supportWords[each].say()}
            </option>
          ))}
        </select>
      </label>
      <button className="button">{m.audit_show()}</button>
    </Form>
  );
}
