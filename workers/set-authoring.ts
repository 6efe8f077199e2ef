import type { SetAuthoring } from "#app/knowledge/course-authoring.ts";
import { practisables } from "#app/knowledge/placeable.ts";
import { CoursePlaces } from "#db/course-places.ts";
import { PracticeSets } from "#db/practice-sets.ts";
import type { TenantScope } from "#db/tenant-scope.ts";
import type { Session } from "#app/tenancy/session.ts";
import { teachingLog } from "./teaching-log.ts";

/** What those who teach do to the practice sets of the course of their session. Each act stands in the audit log, once. */
export function authorSets(scope: TenantScope, session: Session): SetAuthoring {
  const { ltiContextId } = session;
  const audited = teachingLog(scope, session);
  const standing = (id: string) =>
    scope.from("practice_sets").where("id", "=", id).where("lti_context_id", "=", ltiContextId);
  const sets = new PracticeSets(scope, ltiContextId);
  return {
    async list() {
      const [known, outline] = await Promise.all([sets.list(), new CoursePlaces(scope, ltiContextId).outline()]);
      return { sets: known, practisables: practisables(outline) };
    },
    add(set) {
      const made = { ...set, id: crypto.randomUUID() };
      return audited(
        { action: "practice_set.added", detail: { course: ltiContextId, set: made.id } },
        (also) => sets.add(made, Date.now(), also),
        standing(made.id),
      );
    },
    setReporting: (id, reports) =>
      audited(
        { action: "practice_set.changed", detail: { course: ltiContextId, set: id } },
        (also) => sets.setReporting(id, reports, Date.now(), also),
        standing(id),
      ),
    remove: (id) =>
      audited(
        { action: "practice_set.deleted", detail: { course: ltiContextId, set: id } },
        (also) => sets.remove(id, also),
        standing(id),
      ),
  };
}
