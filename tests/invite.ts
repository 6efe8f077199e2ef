import { env } from "cloudflare:workers";
import { Invitations, type NewInvitation } from "#db/invitations.ts";
import { uuidv7 } from "#db/uuid.ts";
import { newLaunchId } from "./person.ts";

/** Invites somebody to connect an LMS, for ten minutes. */
export async function invite(differing: Partial<NewInvitation> = {}): Promise<NewInvitation> {
  const now = Date.now();
  const some = { id: uuidv7(now), secret: newLaunchId(), name: "Maplewood College" };
  const invitation: NewInvitation = { ...some, registersAs: "pending", expiresAt: now + 600_000, ...differing };
  await new Invitations(env.DB).invite(invitation, now);
  return invitation;
}
