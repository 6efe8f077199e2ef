import { m } from "#app/paraglide/messages.js";
import {
  type AdministratorQuery,
  administratorWays,
  writeAdministratorQuery,
} from "#app/tenancy/administrator-list.ts";
import { FilterChoice, ListFilter } from "../list-filter.tsx";

const wayNames = { lms: m.admins_by_lms, appointed: m.admins_is };

/** Which of those who administer are looked at. @param beside the query of the list of people */
export function AdministratorFilter({ query, beside }: { query: AdministratorQuery; beside: URLSearchParams }) {
  return (
    <ListFilter search={writeAdministratorQuery(query)} beside={beside}>
      <FilterChoice
        label={m.admins_how()}
        name="how"
        chosen={query.way}
        choices={administratorWays.map((value) => ({ value, words: wayNames[value]() }))}
      />
    </ListFilter>
  );
}
