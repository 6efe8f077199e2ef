import type { OwnData, Sighting } from "#app/learner/own-copy.ts";
import type { AuditRecord } from "#app/audit/entry.ts";
import type { Session } from "#app/tenancy/session.ts";
import { AuditLog } from "#db/audit-log.ts";
import { Learners } from "#db/learners.ts";
import type { TenantScope } from "#db/tenant-scope.ts";
import { ownCopyObjectName } from "./object-names.ts";
import { OBJECT_LIMIT_MS, within } from "./time-limit.ts";

/** So many are shown. */
const SHOWN = 50;

/** What the learner of a session may do with what is kept of them. @throws RecordUnavailable, PartUnavailable */
export function ownDataOf(env: Env, scope: TenantScope, session: Session, courseTitle: string | undefined): OwnData {
  const { tenantId, learnerId } = session;
  const object = () => env.OWN_COPIES.getByName(ownCopyObjectName(tenantId, learnerId));
  const learners = new Learners(scope);
  const log = new AuditLog(scope);
  return {
    async makeCopy(locale) {
      const learner = await learners.find(learnerId);
      if (learner === undefined) return { state: "none" };
      const { subjectId: subject } = learner;
      const state = await within("OWN_COPIES", OBJECT_LIMIT_MS, async () => object().begin(locale));
      // One entry, however often it is asked for while it is made.
      const since = state.state === "making" ? state.since : Date.now();
      await log.append(
        { actor: subject, action: "learner.exported", detail: { subject } },
        since,
        `${subject}/${since}`,
      );
      return state;
    },
    copy: () => within("OWN_COPIES", OBJECT_LIMIT_MS, async () => object().state()),
    file: (format) => within("OWN_COPIES", OBJECT_LIMIT_MS, async () => object().file(format)),
    async sightings() {
      const [learner, courses] = await Promise.all([learners.find(learnerId), learners.courses(learnerId)]);
      if (learner === undefined) return [];
      const { subjectId } = learner;
      const pages = await Promise.all([
        log.about({ subject: subjectId }, { limit: SHOWN }),
        ...courses.map((course) => log.about({ course }, { limit: SHOWN })),
        log.list({ action: "learners.seen", limit: SHOWN }),
      ]);
      const found = pages
        .flat()
        // Who looked at all learners before they came did not see them.
        .filter(({ action, at }) => action !== "learners.seen" || at >= learner.createdAt)
        .toSorted((one, other) => other.seq - one.seq)
        .slice(0, SHOWN);
      const actors = [...new Set(found.map(({ actor }) => actor))];
      const names = new Map((await learners.named(actors)).map(({ subjectId: of, name }) => [of, name]));
      const course = { id: session.ltiContextId, title: courseTitle };
      return found.map((entry) => sighting(entry, subjectId, names, course));
    },
  };
}

function sighting(
  { seq, at, actor, action, detail }: AuditRecord,
  own: string,
  names: ReadonlyMap<string, string>,
  course: { id: string; title: string | undefined },
): Sighting {
  const text = (name: string) => (typeof detail[name] === "string" ? detail[name] : undefined);
  return {
    seq,
    at,
    who: whoOf(actor, own, names),
    action,
    what: text("what"),
    course: text("course") === course.id ? course.title : undefined,
  };
}

function whoOf(actor: string, own: string, names: ReadonlyMap<string, string>): Sighting["who"] {
  if (actor === own) return { kind: "you" };
  if (actor === "operator" || actor === "system") return { kind: actor };
  return { kind: "person", name: names.get(actor) };
}
