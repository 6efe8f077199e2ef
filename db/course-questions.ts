import { type Compilable, sql } from "kysely";
import { type CourseQuestion, type CourseTask, questionDraftSchema } from "#app/knowledge/course-question.ts";
import { said } from "./new-passages.ts";
import type { TenantScope } from "./tenant-scope.ts";

const COLUMNS = ["id", "concept", "kind", "prompt", "answer", "hints", "solution"] as const;
type Row = Record<(typeof COLUMNS)[number], string>;

/** What one course asks about its concepts. */
export class CourseQuestions {
  readonly #scope: TenantScope;
  readonly #ltiContextId: string;

  constructor(scope: TenantScope, ltiContextId: string) {
    this.#scope = scope;
    this.#ltiContextId = ltiContextId;
  }

  /** All of them, in the order of their making. */
  async list(): Promise<CourseQuestion[]> {
    return (await this.tasks()).map((task) => task.whole());
  }

  /** All of them as `list` gives them, each read when it is asked for. */
  async tasks(): Promise<CourseTask[]> {
    const rows = await this.#own().select(COLUMNS).orderBy("id").execute();
    return rows.map((row) => ({ id: row.id, concept: row.concept, prompt: row.prompt, whole: () => toQuestion(row) }));
  }

  /** Those of a concept, in the order of their making. */
  async ofConcept(concept: string): Promise<CourseQuestion[]> {
    const rows = await this.#own().where("concept", "=", concept).select(COLUMNS).orderBy("id").execute();
    return rows.map(toQuestion);
  }

  /** Those of a practice set's concepts, in the set's order. */
  async ofSet(setId: string): Promise<CourseQuestion[]> {
    const inCourse = this.#scope
      .from("concept_courses")
      .where("concept_courses.lti_context_id", "=", this.#ltiContextId)
      .where("concept_courses.concept", "=", sql.ref<string>("practice_set_concepts.concept"));
    const rows = await this.#scope
      .from("practice_set_concepts")
      .where("practice_set_concepts.practice_set", "=", setId)
      // A cross join keeps its order: else all questions of the course are gone through.
      .crossJoin(this.#own().select(COLUMNS).as("asked"))
      .whereRef("asked.concept", "=", "practice_set_concepts.concept")
      .where((eb) => eb.exists(inCourse.select("concept_courses.id")))
      .select("practice_set_concepts.position")
      .select(COLUMNS.map((column) => `asked.${column}` as const))
      .execute();
    return rows
      .toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
      .map((row) => {
        const { position: _, ...question } = row;
        return toQuestion(question);
      });
  }

  async find(id: string): Promise<CourseQuestion | undefined> {
    const row = await this.#own().where("id", "=", id).select(COLUMNS).executeTakeFirst();
    return row && toQuestion(row);
  }

  /**
   * Adds questions, all in one statement. One whose id is there already, or whose concept is not the course's, is left out.
   * @param also what is written with it, in one transaction
   */
  async add(questions: readonly CourseQuestion[], now: number, also: readonly Compilable[] = []): Promise<void> {
    const given = JSON.stringify(
      questions.map(({ answer, hints, ...rest }) => ({
        ...rest,
        answer: JSON.stringify(answer),
        hints: JSON.stringify(hints),
      })),
    );
    const inCourse = this.#scope
      .from("concept_courses")
      .where("concept_courses.lti_context_id", "=", this.#ltiContextId);
    await this.#scope.batch([
      this.#scope.insertFrom(
        "course_questions",
        this.#scope
          .from("lti_contexts")
          .where("lti_contexts.id", "=", this.#ltiContextId)
          .innerJoin(sql<{ value: string }>`json_each(${given})`.as("json_each"), (join) => join.onTrue())
          .where((eb) => eb.exists(inCourse.where("concept_courses.concept", "=", said("concept")).select("id")))
          .select((eb) => [
            said("id").as("id"),
            "lti_contexts.id as lti_context_id",
            said("concept").as("concept"),
            said("kind").as("kind"),
            said("prompt").as("prompt"),
            said("answer").as("answer"),
            said("hints").as("hints"),
            said("solution").as("solution"),
            eb.val(now).as("created_at"),
            eb.val(now).as("updated_at"),
          ]),
        [
          "id",
          "lti_context_id",
          "concept",
          "kind",
          "prompt",
          "answer",
          "hints",
          "solution",
          "created_at",
          "updated_at",
        ],
        ["id"],
      ),
      ...also,
    ]);
  }

  /** @param also is written with it, behind it @returns false when the course has no such question, or not the concept */
  async change(
    { id, concept, kind, prompt, answer, hints, solution }: CourseQuestion,
    now: number,
    also: readonly Compilable[] = [],
  ): Promise<boolean> {
    const inCourse = this.#scope
      .from("concept_courses")
      .where("concept", "=", concept)
      .where("lti_context_id", "=", this.#ltiContextId);
    const update = this.#scope
      .update("course_questions")
      .set({
        concept,
        kind,
        prompt,
        answer: JSON.stringify(answer),
        hints: JSON.stringify(hints),
        solution,
        updated_at: now,
      })
      .where("id", "=", id)
      .where("lti_context_id", "=", this.#ltiContextId)
      .where((eb) => eb.exists(inCourse.select("id")))
      .returning("id");
    const [changed] = await this.#scope.batch<[{ id: string }, ...unknown[]]>([update, ...also]);
    return changed.length > 0;
  }

  /** @param also is written with it, before it @returns false when the course has no such question */
  async remove(id: string, also: readonly Compilable[] = []): Promise<boolean> {
    const removal = this.#scope
      .delete("course_questions")
      .where("id", "=", id)
      .where("lti_context_id", "=", this.#ltiContextId)
      .returning("id");
    const removed = await this.#scope.batch<unknown[]>([...also, removal]);
    return (removed.at(-1)?.length ?? 0) > 0;
  }

  #own() {
    return this.#scope.from("course_questions").where("lti_context_id", "=", this.#ltiContextId);
  }
}

/** @throws ZodError when the stored question is none */
function toQuestion({ id, concept, answer, hints, ...row }: Row): CourseQuestion {
  const draft = questionDraftSchema.parse({ ...row, answer: JSON.parse(answer), hints: JSON.parse(hints) });
  return { id, concept, ...draft };
}
