import type { AuditRecord } from "#app/audit/entry.ts";
import { requireAdministrator } from "#app/lti/roles.ts";
import { randomId } from "#app/tenancy/random.ts";
import { invitationPath } from "#app/tenancy/invitation.ts";
import type { Inviting } from "#app/tenancy/inviting.ts";
import { pageByKey } from "#app/tenancy/page-by-key.ts";
import type { Session } from "#app/tenancy/session.ts";
import {
  MOST_INVITATIONS_A_DAY,
  MOST_OPEN_INVITATIONS,
  type SentInvitation,
  stateOfSent,
} from "#app/tenancy/sent-invitation.ts";
import { AuditLog } from "#db/audit-log.ts";
import type { Invitations } from "#db/invitations.ts";
import { Learners } from "#db/learners.ts";
import { SentInvitations } from "#db/sent-invitations.ts";
import type { TenantScope } from "#db/tenant-scope.ts";
import { uuidv7 } from "#db/uuid.ts";

const DAY_MS = 24 * 60 * 60_000;
/** So many entries of the log are read at once for who sent the invitations of a page. */
const LOOKED_THROUGH = 200;
/** A query may ask for so many names. */
const NAMES = 90;

type Ports = { scope: TenantScope; session: Session; invitations: Invitations; actor(): Promise<string> };

/** Inviting other institutions, for those who administer a tenant. @throws Refusal role_required */
export function tenantInvitations({ scope, session, invitations, actor }: Ports): Inviting {
  const guard = () => requireAdministrator(session.roles);
  const sent = new SentInvitations(scope);

  /** Names stand with people alone: the log knows who sent what, until they are erased. @returns by the invitation's id */
  async function senders(of: readonly SentInvitation[]): Promise<Map<unknown, string>> {
    const oldest = Math.min(...of.map(({ createdAt }) => createdAt));
    const wanted = new Set<unknown>(of.map(({ id }) => id));
    const by = new Map<unknown, string>();
    const log = new AuditLog(scope);
    for (let before: number | undefined; by.size < wanted.size;) {
      const entries: AuditRecord[] = await log.list({ action: "invitation.sent", limit: LOOKED_THROUGH, before });
      for (const { actor: sender, detail } of entries)
        if (wanted.has(detail["invitation"])) by.set(detail["invitation"], sender);
      const last = entries.at(-1);
      if (entries.length < LOOKED_THROUGH || last === undefined || last.at < oldest) break;
      before = last.seq;
    }
    const names = new Map<string, string | undefined>();
    const actors = [...new Set(by.values())];
    for (let at = 0; at < actors.length; at += NAMES)
      for (const { subjectId, name } of await new Learners(scope).named(actors.slice(at, at + NAMES)))
        names.set(subjectId, name);
    return new Map(
      [...by].flatMap(([invitation, sender]) => {
        const name = names.get(sender);
        return name === undefined ? [] : [[invitation, name] as const];
      }),
    );
  }

  return {
    async page(query, limit) {
      guard();
      const now = Date.now();
      const { shown, next } = await pageByKey(
        limit,
        (most) => sent.list({ ...query, limit: most }, now),
        ({ id }) => id,
      );
      const names = await senders(shown);
      return {
        invitations: shown.map((each) => ({ ...each, state: stateOfSent(each, now), by: names.get(each.id) })),
        next,
      };
    },
    async send({ name, days }) {
      guard();
      const now = Date.now();
      const secret = randomId((length) => crypto.getRandomValues(new Uint8Array(length)));
      const expiresAt = now + days * DAY_MS;
      const by = { actor: await actor(), most: MOST_OPEN_INVITATIONS, mostADay: MOST_INVITATIONS_A_DAY };
      // Written down first: no address is ever told that is in no log.
      const outcome = await sent.send({ id: uuidv7(now), name, secret, expiresAt }, by, now);
      if (outcome !== "sent") return outcome;
      const invitation = {
        id: uuidv7(now),
        name,
        secret,
        expiresAt,
        registersAs: "active",
        sentBy: session.tenantId,
      } as const;
      await invitations.invite(invitation, now);
      return { path: invitationPath(secret) };
    },
    async withdraw(id) {
      guard();
      const withdrawal = await sent.withdraw(id, await actor(), Date.now());
      // Also again, where the try before came no further than this.
      if (withdrawal.outcome === "withdrawn") await invitations.remove(withdrawal.secretHash);
      return withdrawal.outcome;
    },
  };
}
