import { DurableObject } from "cloudflare:workers";
import type { IndexState } from "#app/knowledge/course-material.ts";
import type { PassageInSection } from "#app/knowledge/passage.ts";
import type { SearchResult } from "#app/knowledge/search.ts";
import { Course } from "#db/course.ts";
import { RecordUnavailable } from "#db/record/record-unavailable.ts";
import { TenantScope } from "#db/tenant-scope.ts";
import { CourseIndexBuild } from "./course-index-build.ts";
import { searchIndex } from "./course-index-search.ts";
import { readCourseObjectName } from "./object-names.ts";
import { deliverMetrics, recordMemory, recordOf } from "./record.ts";

/** How long each read of a step waits while an older index could answer, ms. */
const STEP_LIMIT_MS = 1_000;
/** The alarm tries again this long after the record failed. */
const RETRY_MS = 30_000;

/**
 * The full-text index of one course's passages (FTS5), and the names of its concepts. Built from the record when it is
 * first asked and whenever the material changed. An invocation takes one step of that: a course of one step is built within
 * the question that finds it changed, a longer one goes on by alarm. Meanwhile, and while the record cannot be read, the last
 * index answers.
 */
export class CourseIndexDO extends DurableObject<Env> {
  readonly #build = new CourseIndexBuild(this.ctx.storage);
  readonly #sql = this.ctx.storage.sql;
  /** The step under way: whoever wants one meanwhile waits for it. */
  #stepping: Promise<void> | undefined;
  #checkedAt = 0;

  /**
   * @param terms from searchTerms(): letters, digits and inner hyphens only; they decide what is found
   * @param asking from askingTerms(): they only help to rank it
   * @returns undefined while the first index of a long course is being built. Asked again, it is a step further.
   * @throws when there is no index yet and the record cannot be read
   */
  async search(terms: readonly string[], asking: readonly string[] = []): Promise<SearchResult | undefined> {
    await this.#refresh();
    return this.#build.built() && searchIndex(this.#sql, this.#build.size(), terms, asking);
  }

  /** Sees to it that there is an index, or will be soon: for the hour when the record cannot be read. */
  async build(): Promise<void> {
    await this.#refresh();
  }

  /** What can be seen of it. Asking begins what is to be built, and leaves it to the alarm. */
  async state(): Promise<IndexState> {
    await this.#refresh();
    const built = this.#build.built();
    const building = this.#build.building();
    const passages = built === undefined ? 0 : this.#build.size();
    if (building !== undefined) return { state: "building", passages, at: built?.at, done: this.#build.grown() };
    return built === undefined ? { state: "empty" } : { state: "current", passages, at: built.at };
  }

  /** The names of the course's concepts as the index has them, without asking the record. @returns undefined without an index */
  async conceptNames(): Promise<{ names: { id: string; name: string }[]; asOf: number } | undefined> {
    const names = this.#sql.exec<{ id: string; name: string }>("SELECT id, name FROM concepts ORDER BY position");
    const asOf = this.#asOf();
    return asOf === undefined ? undefined : { names: names.toArray(), asOf };
  }

  /** A visible passage as the index has it, without asking the record. @returns undefined without an index */
  async passage(id: string): Promise<{ passage: PassageInSection | undefined; asOf: number } | undefined> {
    const asOf = this.#asOf();
    if (asOf === undefined) return undefined;
    const found = this.#sql.exec<PassageInSection>(
      "SELECT id, label, heading, text, sectionTitle FROM passages WHERE id = ?",
      id,
    );
    return { passage: found.toArray()[0], asOf };
  }

  /** The next step of the next index. */
  override async alarm(): Promise<void> {
    try {
      await this.#step(this.#course(recordOf(this.env).patient));
      this.ctx.waitUntil(deliverMetrics(this.env));
    } catch (error) {
      if (!(error instanceof RecordUnavailable)) throw error;
      console.warn("an index waits: the record cannot be read", String(error));
      await this.ctx.storage.setAlarm(Date.now() + RETRY_MS);
    }
  }

  /** When the index was last known to be what the record says, ms. */
  #asOf(): number | undefined {
    const built = this.#build.built();
    return built && Math.max(built.at, this.#checkedAt);
  }

  /**
   * The record is asked whether the index is still what it says; if not, the next one is begun. An index that stands waits for
   * that no longer than a reader would; without one, there is nothing but to wait.
   */
  async #refresh(): Promise<void> {
    const built = this.#build.built();
    try {
      const record = recordOf(this.env);
      const revision = await this.#course(built === undefined ? record.patient : record.quick).materialRevision();
      if (revision === built?.revision) this.#checkedAt = Date.now();
      else await this.#catchUp(revision);
      this.ctx.waitUntil(deliverMetrics(this.env));
    } catch (error) {
      if (built === undefined || !(error instanceof RecordUnavailable)) throw error;
      // The index is served as it was.
      const { tenantId } = readCourseObjectName(this.ctx.id.name);
      const ageMs = Date.now() - Math.max(built.at, this.#checkedAt);
      recordMemory(this.env).log.fallback({ tenantId, what: "index", reason: error.reason, ageMs }, Date.now());
    }
  }

  /**
   * The first step towards this revision; where nobody can be answered yet, the next one. A long course that has an index leaves
   * all of them to the alarm: a question would not see the end of it.
   */
  async #catchUp(revision: number): Promise<void> {
    const hasIndex = this.#build.built() !== undefined;
    const isUnderWay = this.#build.building()?.revision === revision;
    if (!isUnderWay) this.#build.begin(revision);
    if (hasIndex && (isUnderWay || this.#build.isLong())) return this.#ring();
    // Where an index stands, a question does not wait long for a newer one.
    const record = hasIndex ? recordOf(this.env, STEP_LIMIT_MS) : recordOf(this.env);
    await this.#step(this.#course(record.patient));
  }

  async #step(course: Course): Promise<void> {
    await (this.#stepping ??= this.#build.step(course).finally(() => (this.#stepping = undefined)));
    if (this.#build.building() !== undefined) await this.#ring();
  }

  /** The alarm goes on at once, unless it is set already. */
  async #ring(): Promise<void> {
    if ((await this.ctx.storage.getAlarm()) === null) await this.ctx.storage.setAlarm(Date.now());
  }

  #course(record: D1Database): Course {
    const { tenantId, ltiContextId } = readCourseObjectName(this.ctx.id.name);
    return new Course(new TenantScope(record, tenantId), ltiContextId);
  }
}
