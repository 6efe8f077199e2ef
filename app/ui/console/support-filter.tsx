import { m } from "#app/paraglide/messages.js";
import { supportStates } from "#app/tenancy/support-access.ts";
import { type SupportQuery, writeSupportQuery } from "#app/tenancy/support-list.ts";
import { FilterChoice, ListFilter } from "../list-filter.tsx";
import { supportWords } from "./support-words.ts";

/** Which of the requests are looked at. */
export function SupportFilter({ query }: { query: SupportQuery }) {
  return (
    <ListFilter search={writeSupportQuery(query)}>
      <FilterChoice
        label={m.health_state()}
        name="state"
        chosen={query.state}
        choices={supportStates.map((value) => ({ value, words: supportWords[value].say() }))}
      />
    </ListFilter>
  );
}
