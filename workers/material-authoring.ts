import type { MaterialAuthoring } from "#app/knowledge/course-authoring.ts";
import { type IndexState, writtenFrom } from "#app/knowledge/course-material.ts";
import { keepPassages } from "#app/knowledge/keep-passages.ts";
import { splitMaterial } from "#app/knowledge/split-material.ts";
import type { Session } from "#app/tenancy/session.ts";
import { Course } from "#db/course.ts";
import { MaterialVersions } from "#db/material-versions.ts";
import { Materials } from "#db/materials.ts";
import type { TenantScope } from "#db/tenant-scope.ts";
import { uuidv7 } from "#db/uuid.ts";
import type { CourseIndexDO } from "./course-index-object.ts";
import { teachingLog } from "./teaching-log.ts";
import { OBJECT_LIMIT_MS, within } from "./time-limit.ts";

/** How long a page waits to hear how far the index is, ms: it can do without. */
const STATE_LIMIT_MS = 300;
/** More versions are kept, and no more shown. */
const SHOWN_VERSIONS = 50;

/** What those who teach do to the material of the course of their session. */
export function authorMaterial(
  scope: TenantScope,
  session: Session,
  index: () => DurableObjectStub<CourseIndexDO>,
): MaterialAuthoring {
  const { ltiContextId: course } = session;
  const materials = new Materials(scope, course);
  const versions = new MaterialVersions(scope, course);
  const reading = new Course(scope, course);
  const audited = teachingLog(scope, session);

  return {
    async read(id, version) {
      const [section, written] = await Promise.all([reading.section(id), versions.find(id, version)]);
      if (section === undefined || (version !== undefined && written === undefined)) return undefined;
      const last = version === undefined ? written?.version : (await versions.list(id, 1))[0]?.version;
      return {
        section,
        version: last ?? 0,
        title: version === undefined ? section.title : (written?.title ?? section.title),
        source: written?.source ?? writtenFrom(section.passages),
      };
    },
    async versions(id) {
      const all = await versions.list(id, SHOWN_VERSIONS);
      return all.map(({ createdAt: at, ...version }) => ({ ...version, at }));
    },
    async add({ title, source }) {
      const now = Date.now();
      const id = uuidv7(now);
      const passages = splitMaterial(source, title).map((piece) => ({ id: uuidv7(now), ...piece }));
      const material = { id, title, source: { versionId: uuidv7(now), text: source }, passages };
      await audited({ action: "material.added", detail: { course, material: id } }, (also) =>
        materials.add(material, now, also),
      );
      await wake(index);
      return id;
    },
    async revise(id, { title, source }, seen) {
      const now = Date.now();
      const section = await reading.section(id);
      if (section === undefined) return "gone";
      const newest = (await versions.list(id, 1))[0]?.version ?? 0;
      if (newest !== seen) return "stale";
      const passages = keepPassages(section.passages, splitMaterial(source, title), () => uuidv7(now));
      const version = { id: uuidv7(now), seen };
      const saved = await audited(
        { action: "material.revised", detail: { course, material: id, version: seen + 1 } },
        (also) => versions.revise({ id, title, source, passages }, version, now, also),
      );
      await wake(index);
      return saved ? "saved" : "stale";
    },
    async setStatus(id, status) {
      const changed = await materials.setStatus(id, status, Date.now());
      if (changed)
        await audited({ action: "material.status_changed", detail: { course, material: id, status } }, (also) =>
          scope.batch([...also]),
        );
      await wake(index);
      return changed;
    },
    async move(id, by) {
      const ids = (await reading.outline(true)).map((section) => section.id);
      const from = ids.indexOf(id);
      if (from < 0) return false;
      const to = Math.max(0, Math.min(ids.length - 1, from + by));
      await materials.reorder(ids.toSpliced(from, 1).toSpliced(to, 0, id), Date.now());
      await wake(index);
      return true;
    },
    async remove(id) {
      if ((await reading.section(id)) === undefined) return false;
      await audited({ action: "material.deleted", detail: { course, material: id } }, (also) =>
        materials.delete(id, Date.now(), also),
      );
      await wake(index);
      return true;
    },
    index: () => within<IndexState>("COURSE_INDEX", STATE_LIMIT_MS, async () => index().state()).catch(() => undefined),
  };
}

/** The index is told that there is something new; it finds out by itself when it is next asked, too. */
async function wake(index: () => DurableObjectStub<CourseIndexDO>): Promise<void> {
  try {
    await within("COURSE_INDEX", OBJECT_LIMIT_MS, async () => index().state());
  } catch (error) {
    console.warn("an index is built when it is next asked", String(error));
  }
}
