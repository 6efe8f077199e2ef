import { Refusal } from "#app/lti/refusal.ts";
import { appoints, requireAdministrator } from "#app/lti/roles.ts";
import { type Administrator, ADMINISTRATORS_PER_PAGE, pageOfAdministrators } from "#app/tenancy/administrator-list.ts";
import { type Appointing, MOST_APPOINTED, MOST_BY_LMS } from "#app/tenancy/appointing.ts";
import { PEOPLE_PER_PAGE, type PeopleQuery } from "#app/tenancy/people-list.ts";
import { seekByKey } from "#app/tenancy/seek-by-key.ts";
import type { Session } from "#app/tenancy/session.ts";
import { type Appointee, Appointments } from "#db/appointments.ts";
import { AuditLog } from "#db/audit-log.ts";
import { Learners } from "#db/learners.ts";
import { type LmsAdministrator, LmsAdministrators } from "#db/lms-administrators.ts";
import type { TenantScope } from "#db/tenant-scope.ts";

/** So many entries of the log are looked through for who appointed whom. */
const LOOKED_THROUGH = 200;

type Ports = {
  scope: TenantScope;
  session: Session;
  actor(): Promise<string>;
  /** Somebody looked at people by name. */
  noteSeen(): void;
};

/** Who administers a tenant's tool, by the LMS or by appointment. @throws RecordUnavailable; Refusal role_required */
export function tenantPeople({ scope, session: { roles }, actor, noteSeen }: Ports): Appointing {
  const appointments = new Appointments(scope);
  const learners = new Learners(scope);
  const mayAppoint = () => {
    if (!appoints(roles)) throw new Refusal("role_required");
  };

  /** By the name in the log of whom they appointed. */
  async function appointers(): Promise<Map<unknown, string>> {
    const entries = await new AuditLog(scope).list({ action: "administrator.appointed", limit: LOOKED_THROUGH });
    const people = await learners.named([...new Set(entries.map((entry) => entry.actor))]);
    const names = new Map(people.map(({ subjectId, name }) => [subjectId, name]));
    // Newest first: of one who was appointed again, the last entry counts.
    return new Map(
      entries.toReversed().flatMap(({ actor: by, detail }) => {
        const name = names.get(by);
        return name === undefined ? [] : [[detail["subject"], name] as const];
      }),
    );
  }

  const administering = () =>
    Promise.all([appointments.list(MOST_APPOINTED), new LmsAdministrators(scope).list(MOST_BY_LMS)]);

  async function page({ sought, sort, after }: PeopleQuery, limit: number) {
    const [[all, byLms], { shown, next, isCut }] = await Promise.all([
      administering(),
      seekByKey(limit, after, (place, most) => learners.search({ sought, sort, after: place, limit: most })),
    ]);
    if (shown.length > 0) noteSeen();
    const isAppointed = new Set(all.map(({ learnerId }) => learnerId));
    const isByLms = new Set(byLms.map(({ learnerId }) => learnerId));
    const people = shown.map(({ id, displayName, givenName, email, createdAt }) => ({
      id,
      name: displayName ?? givenName,
      email,
      knownSince: createdAt,
      isAppointed: isAppointed.has(id),
      isByLms: isByLms.has(id),
    }));
    return { people, next, isCut, all, byLms };
  }

  return {
    async view(query, asked) {
      requireAdministrator(roles);
      const [{ people, next, isCut, all, byLms }, names] = await Promise.all([
        page(query, PEOPLE_PER_PAGE),
        appointers(),
      ]);
      const administrators = pageOfAdministrators(administratorsOf(byLms, all, names), asked, ADMINISTRATORS_PER_PAGE);
      return { administrators, people, next, isCut, mayAppoint: appoints(roles), isAnybodyAppointed: all.length > 0 };
    },
    async people(query, limit) {
      requireAdministrator(roles);
      const { people, next } = await page(query, limit);
      return { people, next };
    },
    async administrators(query, limit) {
      requireAdministrator(roles);
      const [[all, byLms], names] = await Promise.all([administering(), appointers()]);
      const found = pageOfAdministrators(administratorsOf(byLms, all, names), query, limit);
      if (found.shown.length > 0) noteSeen();
      return found;
    },
    async appoint(id) {
      mayAppoint();
      const outcome = await appointments.appoint(id, { actor: await actor(), most: MOST_APPOINTED }, Date.now());
      return outcome === "appointed" ? "done" : outcome;
    },
    async remove(id) {
      mayAppoint();
      return (await appointments.remove(id, await actor(), Date.now())) ? "done" : "gone";
    },
  };
}

/** @param names by the name in the log of whom they appointed */
function administratorsOf(
  byLms: readonly LmsAdministrator[],
  appointees: readonly Appointee[],
  names: ReadonlyMap<unknown, string>,
): Administrator[] {
  const all = new Map<string, Administrator>();
  for (const { learnerId: id, name, email, at } of byLms)
    all.set(id, { id, name, email, cameAt: at, appointed: undefined });
  for (const { learnerId: id, name, email, at, subjectId } of appointees)
    all.set(id, { id, name, email, cameAt: all.get(id)?.cameAt, appointed: { at, by: names.get(subjectId) } });
  return [...all.values()];
}
