import type { OwnData, Sighting, ToldCopy } from "#app/learner/own-copy.ts";
import type { AuditRecord } from "#app/audit/entry.ts";
import { pageByKey } from "#app/tenancy/page-by-key.ts";
import type { Session } from "#app/tenancy/session.ts";
import { AuditLog } from "#db/audit-log.ts";
import { Learners } from "#db/learners.ts";
import type { TenantScope } from "#db/tenant-scope.ts";
import { entriesAbout } from "./entries-about.ts";
import { ownCopyObjectName } from "./object-names.ts";
import type { CopyPart } from "./own-copy-object.ts";
import { OBJECT_LIMIT_MS, within } from "./time-limit.ts";

/** So many are on a page. */
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
    copy: () =>
      within<ToldCopy>("OWN_COPIES", OBJECT_LIMIT_MS, async () => object().state()).catch((error: unknown) => {
        console.warn("how a learner's copy stands cannot be told", String(error));
        return { state: "unknown" };
      }),
    async file(format) {
      const part = (after: number) => within("OWN_COPIES", OBJECT_LIMIT_MS, async () => object().part(format, after));
      const first = await part(0);
      return first && fileOf(first, part);
    },
    async sightings(before) {
      const learner = await learners.find(learnerId);
      if (learner === undefined) return { shown: [], next: undefined };
      const { subjectId } = learner;
      const { shown: found, next } = await pageByKey(
        SHOWN,
        (limit) => entriesAbout(scope, learner, { limit, before }),
        ({ seq }) => seq,
      );
      const actors = [...new Set(found.map(({ actor }) => actor))];
      const names = new Map((await learners.named(actors)).map(({ subjectId: of, name }) => [of, name]));
      const course = { id: session.ltiContextId, title: courseTitle };
      return { shown: found.map((entry) => sighting(entry, subjectId, names, course)), next };
    },
  };
}

/** Part by part, as the browser takes them. It fails rather than end too early, or go on in a copy that was made anew meanwhile. */
function fileOf(first: CopyPart, more: (after: number) => Promise<CopyPart | undefined>): ReadableStream<Uint8Array> {
  let next: CopyPart | undefined = first;
  let last = 0;
  return new ReadableStream<Uint8Array>({
    type: "bytes",
    async pull(controller) {
      const part = next ?? (await more(last));
      if (part?.madeAt !== first.madeAt) throw new Error("The copy is no longer kept.");
      next = undefined;
      last = part.last;
      if (part.bytes.byteLength > 0) controller.enqueue(part.bytes);
      if (part.isOver) controller.close();
    },
  });
}

function sighting(
  { seq, at, actor, action, detail }: AuditRecord,
  own: string,
  names: ReadonlyMap<string, string | undefined>,
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

function whoOf(actor: string, own: string, names: ReadonlyMap<string, string | undefined>): Sighting["who"] {
  if (actor === own) return { kind: "you" };
  if (actor === "operator" || actor === "system") return { kind: actor };
  return { kind: "person", name: names.get(actor) };
}
