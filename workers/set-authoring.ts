import type { SetAuthoring } from "#app/knowledge/course-authoring.ts";
import { practisables } from "#app/knowledge/placeable.ts";
import { CoursePlaces } from "#db/course-places.ts";
import { PracticeSets } from "#db/practice-sets.ts";
import type { TenantScope } from "#db/tenant-scope.ts";

/** What those who teach do to the practice sets of a course. */
export function authorSets(scope: TenantScope, ltiContextId: string): SetAuthoring {
  const sets = new PracticeSets(scope, ltiContextId);
  return {
    async list() {
      const [known, outline] = await Promise.all([sets.list(), new CoursePlaces(scope, ltiContextId).outline()]);
      return { sets: known, practisables: practisables(outline) };
    },
    add: (set) => sets.add({ ...set, id: crypto.randomUUID() }, Date.now()),
    setReporting: (id, reports) => sets.setReporting(id, reports, Date.now()),
    remove: (id) => sets.remove(id),
  };
}
