import type { KnownInvitation } from "../db/invitations.ts";
import type { Answer } from "./tenant-answers.ts";

/**
 * An invitation, as an operator sees it.
 * @property sender what the tenant is called whose administrator sent it; undefined: an operator did
 * @property isUsed whether there is a tenant by it
 */
export type ListedInvitation = KnownInvitation & { sender: string | undefined; isUsed: boolean };

/** Never a secret: nobody has it but who was given the address. */
export function invitationsListed(all: readonly ListedInvitation[], now: number): Answer {
  const json = all.map((each) => ({
    id: each.id,
    name: each.name,
    invitedBy: each.sender ?? "operator",
    registersAs: each.registersAs,
    made: iso(each.createdAt),
    expires: iso(each.expiresAt),
    state: stateOf(each, now),
  }));
  const lines = json.map(({ id, name, invitedBy, registersAs, made, expires, state }) =>
    [
      `${name} (${state})`,
      `  id          ${id}`,
      `  invited by  ${invitedBy === "operator" ? "an operator" : invitedBy}`,
      `  made        ${made}`,
      `  expires     ${expires}`,
      ...(state === "open" ? [`  registers   as ${registersAs}`] : []),
    ].join("\n"),
  );
  const none = 'Nobody was invited yet: npm run tenant -- invite --name "Your College"';
  return { json, text: lines.length === 0 ? none : lines.join("\n\n") };
}

function stateOf({ isUsed, expiresAt }: ListedInvitation, now: number): "used" | "expired" | "open" {
  if (isUsed) return "used";
  return expiresAt <= now ? "expired" : "open";
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
