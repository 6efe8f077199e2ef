import type { AuditReading, Known, NamedEntry } from "#app/audit/audit-reading.ts";
import type { CheckpointSignature } from "#app/audit/checkpoint.ts";
import type { AuditAction, AuditRecord } from "#app/audit/entry.ts";
import { requireAdministrator } from "#app/lti/roles.ts";
import { timesOf } from "#app/tenancy/day-span.ts";
import { pageByKey } from "#app/tenancy/page-by-key.ts";
import type { Session } from "#app/tenancy/session.ts";
import { AuditLog } from "#db/audit-log.ts";
import { Courses } from "#db/courses.ts";
import { Learners } from "#db/learners.ts";
import type { TenantScope } from "#db/tenant-scope.ts";

/** So many entries are followed in one request: some 30 ms of CPU. A longer log takes several. */
const MOST_VERIFIED = 1_000;
/** Ids that are asked for in one statement. */
const ASKED_AT_ONCE = 90;
/** What learners do, and what is done to them. */
const OF_LEARNERS: ReadonlySet<string> = new Set([
  "learner.exported",
  "learner.erased",
  "learner.profile_changed",
  "score.sent",
  "score.taken_back",
]);
/** Who does something without being a person. */
const NOBODY: ReadonlySet<string> = new Set(["operator", "support", "invitation", "system"]);

type Ports = {
  scope: TenantScope;
  session: Session;
  /** Somebody read what named people did, learners among them. */
  noteSeen(): void;
  tool(): Promise<Pick<CheckpointSignature, "verify">>;
};

/** The audit log of a session's tenant. @throws RecordUnavailable; Refusal role_required */
export function auditReadingOf({ scope, session: { roles }, noteSeen, tool }: Ports): AuditReading {
  const log = new AuditLog(scope);
  const guard = () => requireAdministrator(roles);
  const namesOf = (entries: readonly AuditRecord[], person: string | undefined) => {
    const people = entries.flatMap(({ actor, detail }) => [actor, ...textsIn(detail, ["subject"])]);
    const courses = entries.flatMap(({ detail }) => textsIn(detail, ["course", "from"]));
    return Promise.all([
      known([...people, ...(person === undefined ? [] : [person])], async (ids) =>
        (await new Learners(scope).named(ids)).map(({ subjectId, name }) => [subjectId, name]),
      ),
      known(courses, async (ids) => (await new Courses(scope).titles(ids)).map(({ id, title }) => [id, title])),
    ]);
  };
  return {
    async page({ action, person, days = {}, sort = "newest", before, limit }) {
      guard();
      // What has no place begins at the beginning: the first entry's number is 1.
      const place = sort === "oldest" ? { after: before ?? 0 } : before === undefined ? {} : { before };
      const { shown, next } = await pageByKey(
        limit,
        (most) => log.list({ limit: most, ...place, ...timesOf(days), ...whichOf(person, action) }),
        ({ seq }) => seq,
      );
      const [people, courses] = await namesOf(shown, person);
      const isNamed = (id: unknown) => typeof people.get(String(id)) === "object";
      if (
        shown.some((each) => OF_LEARNERS.has(each.action) && (isNamed(each.actor) || isNamed(each.detail["subject"])))
      )
        noteSeen();
      const by = (actor: string) => (NOBODY.has(actor) ? undefined : (people.get(actor) ?? "gone"));
      const entries = shown.map((entry) => ({ ...entry, by: by(entry.actor), told: toldIn(entry, people, courses) }));
      return { entries, next, person: person === undefined ? undefined : by(person) };
    },
    async verify(from) {
      guard();
      const found = await log.verify(await tool(), { from, most: MOST_VERIFIED });
      if (!found.whole) return { outcome: "broken", seq: found.seq, reason: found.reason };
      const { entries, head } = found;
      if (found.more) return { outcome: "whole so far", entries, to: head };
      return { outcome: "whole", entries, head: `${head.seq}:${head.hash}` };
    },
  };
}

/** Those of one person have an index, and those of one action: not both. */
function whichOf(person: string | undefined, action: AuditAction | undefined) {
  if (person !== undefined) return { actor: person };
  return action === undefined ? {} : { action };
}

function textsIn(detail: AuditRecord["detail"], names: readonly string[]): string[] {
  return names.flatMap((name) => (typeof detail[name] === "string" ? detail[name] : []));
}

/** What ids mean, asked for in parts: a statement takes only so many. */
async function known(
  ids: readonly string[],
  ask: (ids: readonly string[]) => Promise<[string, string | undefined][]>,
): Promise<Map<string, Known>> {
  const all = [...new Set(ids)].filter((id) => !NOBODY.has(id));
  const parts = Array.from({ length: Math.ceil(all.length / ASKED_AT_ONCE) }, (_, at) =>
    all.slice(at * ASKED_AT_ONCE, (at + 1) * ASKED_AT_ONCE),
  );
  const found = await Promise.all(parts.map(ask));
  return new Map(found.flat().map(([id, name]) => [id, name === undefined ? "unnamed" : { name }]));
}

function toldIn(
  { action, detail }: AuditRecord,
  people: ReadonlyMap<string, Known>,
  courses: ReadonlyMap<string, Known>,
): NamedEntry["told"] {
  const [subject] = textsIn(detail, ["subject"]);
  const [course] = textsIn(detail, ["course"]);
  const [from] = textsIn(detail, ["from"]);
  const person = (id: string) => (action === "crisis.acknowledged" ? "withheld" : (people.get(id) ?? "gone"));
  return {
    ...(subject !== undefined && { subject: person(subject) }),
    ...(course !== undefined && { course: courses.get(course) ?? "gone" }),
    ...(from !== undefined && { from: courses.get(from) ?? "gone" }),
  };
}
