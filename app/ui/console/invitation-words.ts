import { m } from "#app/paraglide/messages.js";
import type { SentInvitationState } from "#app/tenancy/sent-invitation.ts";

/** How an invitation stands. @property looks as a status of that look does */
export const invitationWords: Record<SentInvitationState, { say: () => string; looks: string }> = {
  open: { say: m.invitation_open, looks: "pending" },
  used: { say: m.invitation_used, looks: "active" },
  expired: { say: m.invitation_expired, looks: "unlisted" },
  withdrawn: { say: m.invitation_withdrawn, looks: "unlisted" },
};
