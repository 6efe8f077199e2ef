import { m } from "#app/paraglide/messages.js";
import { LONGEST_SOUGHT, type PeopleQuery, writePeopleQuery } from "#app/tenancy/people-list.ts";
import { FilterSearch, ListFilter } from "../list-filter.tsx";

/** Which people are looked at. @param beside the query of the list of administrators */
export function PeopleSearch({ query, beside }: { query: PeopleQuery; beside: URLSearchParams }) {
  return (
    <ListFilter search={writePeopleQuery(query)} beside={beside}>
      <FilterSearch label={m.admins_search()} sought={query.sought} longest={LONGEST_SOUGHT} />
    </ListFilter>
  );
}
