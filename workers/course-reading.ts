import type { PassageInSection } from "#app/knowledge/passage.ts";
import type { Course } from "#db/course.ts";
import { RecordUnavailable } from "#db/record/record-unavailable.ts";
import type { CourseIndexDO } from "./course-index-object.ts";
import { OBJECT_LIMIT_MS, within } from "./time-limit.ts";

type Ports = {
  /** By the record's `quick` handle. */
  course: Course;
  index(): DurableObjectStub<CourseIndexDO>;
  /** Told when the index answers for the record. @param asOf ms */
  used(what: string, reason: RecordUnavailable["reason"], asOf: number): void;
};

/** What a learner's page shows of the course: by the record, or, while that cannot be read, by the course's index. */
export class CourseReading {
  readonly #ports: Ports;

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  /** In the course's order. @returns undefined when neither can be read: a page does without */
  async conceptNames(): Promise<{ id: string; name: string }[] | undefined> {
    const { course, index, used } = this.#ports;
    try {
      return await course.conceptNames();
    } catch (error) {
      if (!(error instanceof RecordUnavailable)) throw error;
      const kept = await within("COURSE_INDEX", OBJECT_LIMIT_MS, () => index().conceptNames()).catch(() => undefined);
      if (kept === undefined) return undefined;
      used("concepts", error.reason, kept.asOf);
      return kept.names;
    }
  }

  /**
   * A visible passage.
   * @throws RecordUnavailable, PartUnavailable when neither can be read
   */
  async passage(id: string): Promise<PassageInSection | undefined> {
    const { course, index, used } = this.#ports;
    try {
      return await course.passage(id);
    } catch (error) {
      if (!(error instanceof RecordUnavailable)) throw error;
      const kept = await within("COURSE_INDEX", OBJECT_LIMIT_MS, () => index().passage(id));
      if (kept === undefined) throw error;
      used("passage", error.reason, kept.asOf);
      return kept.passage;
    }
  }
}
