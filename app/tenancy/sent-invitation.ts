import { z } from "zod";
import { INVITATION_DAYS } from "./invitation.ts";
import { readTimeOrder, type TimeOrder, writeTimeOrder } from "./time-order.ts";

/** So many of a tenant's invitations may be open at once. */
export const MOST_OPEN_INVITATIONS = 20;
/** So many may a tenant send within 24 hours, whatever becomes of them. */
export const MOST_INVITATIONS_A_DAY = 50;
/** On one page. */
export const INVITATIONS_PER_PAGE = 50;
/** How long an invitation may last, days. */
export const invitationDays: readonly number[] = [1, INVITATION_DAYS, 30];
/** Of a name, characters: what an operator may say, too. */
export const LONGEST_INVITED_NAME = 255;

/** An invitation to register another LMS, as those who sent it see it: of what was made with it they see nothing else. Times in ms. */
export type SentInvitation = {
  id: string;
  /** What the sender called the other institution. */
  name: string;
  createdAt: number;
  expiresAt: number;
  usedAt: number | undefined;
  withdrawnAt: number | undefined;
};

export const sentInvitationStates = ["open", "used", "expired", "withdrawn"] as const;
export type SentInvitationState = (typeof sentInvitationStates)[number];

/** Which invitations are looked at, as it stands in the address. @property after the last one of the page before */
export type InvitationQuery = { state: SentInvitationState | undefined; sort: TimeOrder; after: string | undefined };

/** What stands in an address and means nothing is left out. */
export function readInvitationQuery(search: URLSearchParams): InvitationQuery {
  return {
    state: sentInvitationStates.find((known) => known === search.get("state")),
    sort: readTimeOrder(search),
    after: search.get("after") || undefined,
  };
}

/** The same again, without the place in the list. */
export function writeInvitationQuery({ state, sort }: Omit<InvitationQuery, "after">): URLSearchParams {
  return new URLSearchParams({ ...(state !== undefined && { state }), ...writeTimeOrder(sort) });
}

/** What became of it. One that was used stays so. */
export function stateOfSent({ expiresAt, usedAt, withdrawnAt }: SentInvitation, now: number): SentInvitationState {
  if (usedAt !== undefined) return "used";
  if (withdrawnAt !== undefined) return "withdrawn";
  return expiresAt <= now ? "expired" : "open";
}

/** What an administrator says of a new one. */
export type InvitationWish = { name: string; days: number };

const wishSchema = z.object({
  name: z.string().trim().min(1).max(LONGEST_INVITED_NAME),
  days: z.coerce.number().refine((days) => invitationDays.includes(days)),
});

/** @returns what is wished, or the fields that say nothing which can be */
export function readInvitationForm(fields: Record<string, string>): InvitationWish | { wrong: ("name" | "days")[] } {
  const read = wishSchema.safeParse({ name: fields["name"] ?? "", days: fields["days"] ?? "" });
  if (read.success) return read.data;
  const faults = new Set(read.error.issues.map(({ path }) => path[0]));
  return { wrong: (["name", "days"] as const).filter((field) => faults.has(field)) };
}
