import { readInvitationQuery } from "#app/tenancy/sent-invitation.ts";
import { answerCsv, csvTime } from "../../csv-answer.ts";
import { searchOfRest, type TableFile } from "./table-file.ts";

/** So many rows in one file. */
const INVITATIONS = 1_000;

/** The invitations that were sent to other institutions. */
export const invitationFiles: Record<string, TableFile> = {
  "invitations.csv": async ({ invitations }, search) => {
    const { invitations: page, next } = await invitations.page(readInvitationQuery(search), INVITATIONS);
    const rows = page.map(({ name, by, state, ...at }) => ({
      name,
      sent_by: by ?? "",
      sent: csvTime(at.createdAt),
      valid_until: csvTime(at.expiresAt),
      state,
      used: csvTime(at.usedAt),
      withdrawn: csvTime(at.withdrawnAt),
    }));
    const columns = ["name", "sent_by", "sent", "valid_until", "state", "used", "withdrawn"];
    return answerCsv("invitations.csv", columns, rows, searchOfRest(search, "after", next));
  },
};
