import { m } from "#app/paraglide/messages.js";
import { type InvitationQuery, sentInvitationStates, writeInvitationQuery } from "#app/tenancy/sent-invitation.ts";
import { FilterChoice, ListFilter } from "../list-filter.tsx";
import { invitationWords } from "./invitation-words.ts";

/** Which of the invitations are looked at. */
export function InvitationFilter({ query }: { query: InvitationQuery }) {
  return (
    <ListFilter search={writeInvitationQuery(query)}>
      <FilterChoice
        label={m.invitation_state()}
        name="state"
        chosen={query.state}
        choices={sentInvitationStates.map((value) => ({ value, words: invitationWords[value].say() }))}
      />
    </ListFilter>
  );
}
