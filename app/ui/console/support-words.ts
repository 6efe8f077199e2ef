import { m } from "#app/paraglide/messages.js";
import type { SupportState } from "#app/tenancy/support-access.ts";

/** How a request stands. @property looks as a status of that look does */
export const supportWords: Record<SupportState, { say: () => string; looks: string }> = {
  asked: { say: m.support_asked, looks: "pending" },
  lapsed: { say: m.support_lapsed, looks: "unlisted" },
  approved: { say: m.support_approved, looks: "active" },
  refused: { say: m.support_refused, looks: "disabled" },
  ended: { say: m.support_ended, looks: "unlisted" },
  over: { say: m.support_over, looks: "unlisted" },
};
