import { Form, useNavigation } from "react-router";
import { m } from "#app/paraglide/messages.js";
import { INVITATION_DAYS } from "#app/tenancy/invitation.ts";
import { invitationDays, LONGEST_INVITED_NAME } from "#app/tenancy/sent-invitation.ts";

type Props = { entered: Record<string, string> | undefined; wrong: readonly string[] };

/** What is said of a new invitation. @param wrong the fields that say nothing which can be */
export function InvitationForm({ entered, wrong }: Props) {
  const isWorking = useNavigation().state !== "idle";
  return (
    <Form method="post" className="form">
      <label className="labelled">
        {m.invitation_name()}
        <input
          name="name"
          required
          maxLength={LONGEST_INVITED_NAME}
          defaultValue={entered?.["name"]}
          autoComplete="off"
          aria-invalid={wrong.includes("name") || undefined}
          aria-describedby={wrong.includes("name") ? "invitation-problem" : "invitation-name-note"}
          dir="auto"
        />
      </label>
      <p className="field-note" id="invitation-name-note">
        {m.invitation_name_note()}
      </p>
      <label className="labelled">
        {m.invitation_lasts()}
        <select name="days" defaultValue={entered?.["days"] ?? String(INVITATION_DAYS)} className="field field-narrow">
          {invitationDays.map((days) => (
            <option key={days} value={days}>
              {m.invitation_days({ days })}
            </option>
          ))}
        </select>
      </label>
      <button className="button-primary" name="intent" value="send" aria-disabled={isWorking}>
        {m.invitation_send()}
      </button>
    </Form>
  );
}
