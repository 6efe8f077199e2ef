import { randomId } from "#app/tenancy/random.ts";
import { invitationPath } from "#app/tenancy/invitation.ts";
import type { Inviting } from "#app/tenancy/inviting.ts";
import { pageByKey } from "#app/tenancy/page-by-key.ts";
import {
  INVITATIONS_PER_PAGE,
  MOST_INVITATIONS_A_DAY,
  MOST_OPEN_INVITATIONS,
  stateOfSent,
} from "#app/tenancy/sent-invitation.ts";
import { AuditLog } from "#db/audit-log.ts";
import type { Invitations } from "#db/invitations.ts";
import { Learners } from "#db/learners.ts";
import { SentInvitations } from "#db/sent-invitations.ts";
import type { TenantScope } from "#db/tenant-scope.ts";
import { uuidv7 } from "#db/uuid.ts";

const DAY_MS = 24 * 60 * 60_000;
/** So many entries of the log are looked through for who sent the invitations of a page. */
const LOOKED_THROUGH = 200;

type Ports = { scope: TenantScope; tenantId: string; invitations: Invitations; actor(): Promise<string> };

/** Inviting other institutions, for those who administer a tenant. */
export function tenantInvitations({ scope, tenantId, invitations, actor }: Ports): Inviting {
  const sent = new SentInvitations(scope);

  /** Names stand with people alone: the log knows who sent what, until they are erased. */
  async function senders(): Promise<Map<unknown, string>> {
    const entries = await new AuditLog(scope).list({ action: "invitation.sent", limit: LOOKED_THROUGH });
    const people = await new Learners(scope).named([...new Set(entries.map((entry) => entry.actor))]);
    const names = new Map(people.map(({ subjectId, name }) => [subjectId, name]));
    return new Map(
      entries.flatMap(({ actor: by, detail }) => {
        const name = names.get(by);
        return name === undefined ? [] : [[detail["invitation"], name] as const];
      }),
    );
  }

  return {
    async list(before) {
      const [{ shown, next }, names] = await Promise.all([
        pageByKey(
          INVITATIONS_PER_PAGE,
          (most) => sent.list({ before, limit: most }),
          ({ id }) => id,
        ),
        senders(),
      ]);
      const now = Date.now();
      return {
        invitations: shown.map((each) => ({ ...each, state: stateOfSent(each, now), by: names.get(each.id) })),
        next,
      };
    },
    async send({ name, days }) {
      const now = Date.now();
      const secret = randomId((length) => crypto.getRandomValues(new Uint8Array(length)));
      const expiresAt = now + days * DAY_MS;
      const by = { actor: await actor(), most: MOST_OPEN_INVITATIONS, mostADay: MOST_INVITATIONS_A_DAY };
      // Written down first: no address is ever told that is in no log.
      const outcome = await sent.send({ id: uuidv7(now), name, secret, expiresAt }, by, now);
      if (outcome !== "sent") return outcome;
      const invitation = { id: uuidv7(now), name, secret, expiresAt, registersAs: "active", sentBy: tenantId } as const;
      await invitations.invite(invitation, now);
      return { path: invitationPath(secret) };
    },
    async withdraw(id) {
      const withdrawal = await sent.withdraw(id, await actor(), Date.now());
      // Also again, where the try before came no further than this.
      if (withdrawal.outcome === "withdrawn") await invitations.remove(withdrawal.secretHash);
      return withdrawal.outcome;
    },
  };
}
