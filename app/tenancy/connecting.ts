import type { ToolWords } from "#app/lti/tool-registration.ts";
import type { Invitation, Offer } from "./invitation.ts";
import type { ManualRegistration } from "./manual-registration.ts";
import type { Registration } from "./registration.ts";

/** A connection as whoever holds its invitation sees it. */
export type Connection = Pick<Registration, "tenantId" | "name" | "iss" | "clientId" | "status"> & {
  deploymentIds: readonly string[];
  family: string;
};

/** What an invitation opens: what is still to be done with it, or how the connection stands that was made with it. */
export type OpenInvitation = { invitation: Invitation; connection: Connection | undefined };

/** Connecting an LMS, before its tenant is there. Whoever asks for anything here has shown an invitation first. */
export type Connecting = {
  /** @throws Refusal invitation_unknown, invitation_expired, record_unavailable */
  open(secret: string): Promise<OpenInvitation>;
  /**
   * Counts that something is asked for with an invitation, before an LMS is called for it.
   * @throws Refusal changes_too_many
   */
  count(invitation: Invitation): Promise<void>;
  /**
   * What the LMS at this address says of itself. It is asked once, and then remembered. Asking is counted.
   * @throws Refusal changes_too_many, and as askForOffer
   */
  offer(invitation: Invitation, address: string): Promise<Offer>;
  /**
   * Has the LMS register the tool, once.
   * @throws Refusal registration_underway, registration_taken, and as registerTool
   */
  register(
    invitation: Invitation,
    offer: Offer,
    tool: { words: ToolWords; origin: string; bearer: string | undefined },
  ): Promise<void>;
  /** Takes what an administrator copied from the LMS. @throws Refusal registration_underway, registration_taken */
  registerByHand(invitation: Invitation, given: ManualRegistration): Promise<void>;
};
