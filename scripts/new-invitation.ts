import { type Invitation, INVITATION_DAYS, readDuration } from "../app/tenancy/invitation.ts";
import { UsageError } from "./usage-error.ts";

/**
 * Reads an invitation from command-line options.
 * @throws UsageError that names the option at fault
 */
export function readInvitation(
  { name, expires = `${INVITATION_DAYS}d`, activate }: { name?: string; expires?: string; activate?: boolean },
  now: number,
): Pick<Invitation, "name" | "registersAs" | "expiresAt"> {
  const said = name?.trim();
  if (!said) throw new UsageError("--name is missing: what the institution is called.");
  if (said.length > 255) throw new UsageError("--name: must have at most 255 characters.");
  const lasts = readDuration(expires);
  if (lasts === undefined) throw new UsageError("--expires: must be days or hours up to a year, such as 7d or 12h.");
  return { name: said, registersAs: activate ? "active" : "pending", expiresAt: now + lasts };
}
