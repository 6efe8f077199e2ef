import type { CoursePractice } from "#app/knowledge/course-practice.ts";
import type { CourseQuestion } from "#app/knowledge/course-question.ts";
import type { Session } from "#app/tenancy/session.ts";
import { Course } from "#db/course.ts";
import { CourseQuestions } from "#db/course-questions.ts";
import { RecordUnavailable } from "#db/record/record-unavailable.ts";
import type { TenantScope } from "#db/tenant-scope.ts";
import type { LearnerCopies } from "./learner-copies.ts";

export type PracticeReadingPorts = {
  /** By the record's patient handle: what they did a moment ago matters more here than a second. */
  scope: TenantScope;
  copies: Pick<LearnerCopies, "practice" | "rememberPractice">;
  /** Told when a copy answers for the record. @param asOf ms */
  used(what: string, reason: RecordUnavailable["reason"], asOf: number): void;
};

/** What a course asks: by the record; while that cannot be read, by the copy that whoever last saw the course's topics left. */
export class PracticeReading {
  readonly #ports: PracticeReadingPorts;
  readonly #session: Session;
  readonly #course: Course;
  readonly #questions: CourseQuestions;

  constructor(ports: PracticeReadingPorts, session: Session) {
    this.#ports = ports;
    this.#session = session;
    this.#course = new Course(ports.scope, session.ltiContextId);
    this.#questions = new CourseQuestions(ports.scope, session.ltiContextId);
  }

  /** All of it. Leaves the copy. */
  async whole(): Promise<CoursePractice> {
    return this.#read(
      async () => {
        const [concepts, questions] = await Promise.all([this.#course.concepts(), this.#questions.list()]);
        const told = concepts.map(({ id, name, prerequisites }) => ({ id, name, prerequisites }));
        const practice = { concepts: told, questions };
        this.#ports.copies.rememberPractice(this.#session, practice);
        return practice;
      },
      (copy) => copy,
    );
  }

  /** A concept's questions. @property name undefined where the course has no such concept */
  async ofConcept(concept: string): Promise<{ name: string | undefined; questions: CourseQuestion[] }> {
    const nameIn = (names: readonly { id: string; name: string }[]) => names.find(({ id }) => id === concept)?.name;
    return this.#read(
      async () => {
        const [names, asked] = await Promise.all([this.#course.conceptNames(), this.#questions.ofConcept(concept)]);
        return { name: nameIn(names), questions: asked };
      },
      ({ concepts, questions }) => ({
        name: nameIn(concepts),
        questions: questions.filter((question) => question.concept === concept),
      }),
    );
  }

  /** @returns undefined where the course has no such question */
  async question(id: string): Promise<CourseQuestion | undefined> {
    return this.#read(
      () => this.#questions.find(id),
      ({ questions }) => questions.find((question) => question.id === id),
    );
  }

  /** @throws RecordUnavailable where there is no copy either */
  async #read<Value>(read: () => Promise<Value>, ofCopy: (copy: CoursePractice) => Value): Promise<Value> {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof RecordUnavailable)) throw error;
      const copy = await this.#ports.copies.practice(this.#session);
      if (copy === undefined) throw error;
      this.#ports.used("practice", error.reason, copy.copiedAt ?? 0);
      return ofCopy(copy.value);
    }
  }
}
