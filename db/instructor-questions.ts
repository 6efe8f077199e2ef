import type { InstructorQuestion, InstructorQuestionState, LearnersQuestion } from "#app/guide/instructor-question.ts";
import { type NewestFirst, newestFirst } from "./newest-first.ts";
import type { TenantScope } from "./tenant-scope.ts";

const COLUMNS = ["id", "question", "reply", "status", "answer", "created_at", "updated_at"] as const;
type Row = {
  id: string;
  question: string;
  reply: string | null;
  status: InstructorQuestionState;
  answer: string | null;
  created_at: number;
  updated_at: number;
};

/** What learners of one course handed over to those who teach it. */
export class InstructorQuestions {
  readonly #scope: TenantScope;
  readonly #ltiContextId: string;

  constructor(scope: TenantScope, ltiContextId: string) {
    this.#scope = scope;
    this.#ltiContextId = ltiContextId;
  }

  /**
   * The same id again changes nothing.
   * @returns false where the id is another question's, or the learner or the course is gone: then nothing was written
   */
  async ask(
    { id, learnerId, question, reply }: { id: string; learnerId: string; question: string; reply: string | undefined },
    now: number,
  ): Promise<boolean> {
    const scope = this.#scope;
    const course = scope.from("lti_contexts").where("id", "=", this.#ltiContextId).select("id");
    const [, found] = await scope.batch<[unknown, { id: string }]>([
      scope.insertFrom(
        "instructor_questions",
        scope
          .from("learner_profiles")
          .where("learner_profiles.id", "=", learnerId)
          .innerJoin(course.as("course"), (join) => join.onTrue())
          .select((eb) => [
            eb.val(id).as("id"),
            "course.id as lti_context_id",
            "learner_profiles.id as learner_id",
            eb.val(question).as("question"),
            eb.val(reply ?? null).as("reply"),
            eb.val(now).as("created_at"),
            eb.val(now).as("updated_at"),
          ]),
        ["id", "lti_context_id", "learner_id", "question", "reply", "created_at", "updated_at"],
        ["id"],
      ),
      this.#own()
        .where("id", "=", id)
        .where("learner_id", "=", learnerId)
        .where("question", "=", question)
        .select("id"),
    ]);
    return found.length > 0;
  }

  async ofLearner(learnerId: string, page: NewestFirst): Promise<InstructorQuestion[]> {
    const own = this.#own().where("learner_id", "=", learnerId);
    return (await newestFirst(own, "created_at", page).select(COLUMNS).execute()).map(toQuestion);
  }

  /** Those in such a state, with the names that the LMS says. */
  async list(state: InstructorQuestionState, page: NewestFirst): Promise<LearnersQuestion[]> {
    const those = newestFirst(this.#own().where("status", "=", state), "created_at", page);
    const learners = this.#scope.from("learner_profiles").select(["id", "display_name", "test_user"]);
    const found = await those.select([...COLUMNS, "learner_id"]).execute();
    if (found.length === 0) return [];
    const ids = [...new Set(found.map((row) => row.learner_id))];
    const people = new Map((await learners.where("id", "in", ids).execute()).map((row) => [row.id, row]));
    return found.map((row) => {
      const person = people.get(row.learner_id);
      return { ...toQuestion(row), learnerName: person?.display_name ?? undefined, isPreview: person?.test_user === 1 };
    });
  }

  /** @returns false when the course has no such question */
  async answer(id: string, answer: string, now: number): Promise<boolean> {
    const answered = await this.#scope
      .update("instructor_questions")
      .set({ answer, status: "answered", updated_at: now })
      .where("lti_context_id", "=", this.#ltiContextId)
      .where("id", "=", id)
      .returning("id")
      .execute();
    return answered.length > 0;
  }

  /**
   * Closes a question, or opens it again: as answered, where it has an answer.
   * @param learnerId whose it must be, where it is the learner who does it
   * @returns false when there is no such question
   */
  async setClosed(id: string, isClosed: boolean, now: number, learnerId?: string): Promise<boolean> {
    const those = this.#scope
      .update("instructor_questions")
      .set((eb) => ({
        status: isClosed
          ? eb.val("closed" as const)
          : eb
              .case()
              .when("answer", "is", null)
              .then("open" as const)
              .else("answered" as const)
              .end(),
        updated_at: now,
      }))
      .where("lti_context_id", "=", this.#ltiContextId)
      .where("id", "=", id);
    const own = learnerId === undefined ? those : those.where("learner_id", "=", learnerId);
    return (await own.returning("id").execute()).length > 0;
  }

  /** @returns false when it is not there, or not this learner's */
  async remove(id: string, learnerId: string): Promise<boolean> {
    const removed = await this.#scope
      .delete("instructor_questions")
      .where("id", "=", id)
      .where("lti_context_id", "=", this.#ltiContextId)
      .where("learner_id", "=", learnerId)
      .returning("id")
      .execute();
    return removed.length > 0;
  }

  #own() {
    return this.#scope.from("instructor_questions").where("lti_context_id", "=", this.#ltiContextId);
  }
}

function toQuestion(row: Row): InstructorQuestion {
  return {
    id: row.id,
    question: row.question,
    reply: row.reply ?? undefined,
    state: row.status,
    answer: row.answer ?? undefined,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
