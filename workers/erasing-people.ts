import { requireAdministrator } from "#app/lti/roles.ts";
import type { ErasingPeople } from "#app/tenancy/erasing-people.ts";
import type { Session } from "#app/tenancy/session.ts";
import { Learners } from "#db/learners.ts";
import type { TenantScope } from "#db/tenant-scope.ts";
import { eraseLearner } from "./erasing.ts";
import { receiptOf } from "./erasure-receipt.ts";
import type { Elsewhere } from "./forgetting.ts";

type Ports = {
  scope: TenantScope;
  session: Session;
  elsewhere: Elsewhere;
  actor(): Promise<string>;
  /** Somebody looked at who it is: each learner can read it. */
  noteSeen(): void;
  now(): number;
};

/** Erasing somebody of a tenant, for those who administer it. @throws RecordUnavailable, PartUnavailable; Refusal role_required */
export function erasingPeople(env: Env, { scope, session, elsewhere, actor, noteSeen, now }: Ports): ErasingPeople {
  const { tenantId } = session;
  const learners = new Learners(scope);
  const guard = () => requireAdministrator(session.roles);
  const isSelf = (id: string) => id === session.learnerId;
  return {
    async find(id) {
      guard();
      const person = await learners.find(id);
      if (person === undefined) return undefined;
      noteSeen();
      return { id, name: person.displayName ?? person.givenName, email: person.email, isSelf: isSelf(id) };
    },
    async erase(id) {
      guard();
      if (isSelf(id)) return { outcome: "own" };
      const subject = (await learners.find(id))?.subjectId;
      if (subject === undefined) return { outcome: "gone" };
      const wish = { tenantId, learnerId: id, actor: await actor() };
      const erasedAt = await eraseLearner(elsewhere, scope, wish, now);
      if (erasedAt === undefined) return { outcome: "gone" };
      return { outcome: "erased", receipt: await receiptOf(env, { tenant: tenantId, subject, erasedAt }) };
    },
  };
}
