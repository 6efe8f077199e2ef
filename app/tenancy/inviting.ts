import type { InvitationQuery, InvitationWish, SentInvitation, SentInvitationState } from "./sent-invitation.ts";

/** @property by the name of who sent it; undefined where they are not here any more, or have none */
export type ListedInvitation = SentInvitation & { state: SentInvitationState; by: string | undefined };

/** Inviting other institutions, in the hands of those who administer a tenant. */
export type Inviting = {
  /** @property next the key of the page after; undefined where this is the last @throws Refusal record_unavailable */
  page(query: InvitationQuery, limit: number): Promise<{ invitations: ListedInvitation[]; next: string | undefined }>;
  /**
   * Makes one. What registers with it is let in at once, and is a tenant of its own.
   * @returns the way to the page that it opens: it stands nowhere, so this is the only time that it is told; `full` where
   *   too many are open; `enough` where too many were sent within a day
   * @throws Refusal record_unavailable
   */
  send(wish: InvitationWish): Promise<{ path: string } | "full" | "enough">;
  /** Closes an open one. @returns `over` where it was used, or has expired @throws Refusal record_unavailable */
  withdraw(id: string): Promise<"withdrawn" | "over" | "gone">;
};
