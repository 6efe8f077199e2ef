import { z } from "zod";
import { platformConfigurationSchema } from "#app/lti/platform-configuration.ts";
import { Refusal } from "#app/lti/refusal.ts";
import type { Registration } from "./registration.ts";

/** How long an invitation lasts, unless it is said otherwise, days. */
export const INVITATION_DAYS = 7;
/** Nobody registers longer than this: after it, another try may begin. */
export const CLAIM_LASTS_MS = 60_000;

/** What an LMS said of itself, and where. */
export const offerSchema = z.object({ address: z.string(), platform: platformConfigurationSchema });
export type Offer = z.infer<typeof offerSchema>;

/** A single-use invitation to register an LMS. It is used once there is a tenant of its id. Times in ms. */
export type Invitation = {
  /** The tenant's id to be. */
  id: string;
  /** What the tenant will be called. */
  name: string;
  /** What the registration's status will be at first. */
  registersAs: Exclude<Registration["status"], "disabled">;
  offer: Offer | undefined;
  /** The tenant whose administrator sent it, and by what that tenant knows it; undefined: an operator did. */
  sender?: { tenantId: string; secretHash: string } | undefined;
  expiresAt: number;
  createdAt: number;
};

/**
 * @param invitation as its secret found it
 * @param isUsed whether its tenant is there: then its address only says how the connection stands
 * @throws Refusal invitation_unknown, invitation_expired
 */
export function requireInvitation(invitation: Invitation | undefined, isUsed: boolean, now: number): Invitation {
  if (invitation === undefined) throw new Refusal("invitation_unknown");
  if (!isUsed && invitation.expiresAt <= now) throw new Refusal("invitation_expired");
  return invitation;
}

/** @param secret 128 random bits in base64url, as it stands in the address @returns the way to the page that it opens */
export function invitationPath(secret: string): string {
  return `/lti/register/${secret}`;
}

/**
 * @param text days or hours: "7d", "12h"
 * @returns how long, ms; undefined where it is neither, or more than a year
 */
export function readDuration(text: string): number | undefined {
  const { count, unit } = /^(?<count>[1-9]\d{0,3})(?<unit>[dh])$/.exec(text)?.groups ?? {};
  if (count === undefined) return undefined;
  const ms = Number(count) * (unit === "d" ? 24 : 1) * 60 * 60_000;
  return ms <= 366 * 24 * 60 * 60_000 ? ms : undefined;
}
