import type { Compilable, Selectable } from "kysely";
import { type CognitiveProfile, cognitiveProfileSchema } from "#app/learner/cognitive-profile.ts";
import { type CourseTally, EMPTY_COURSE_TALLY, type Tallies } from "#app/learner/course-tally.ts";
import { type LearnerState, learnerStateSchema, NEW_STATE } from "#app/learner/learner-state.ts";
import type { KeptAnswer, Knowledge, PracticeStanding } from "#app/learner/practice-log.ts";
import { consentColumns, type ConsentRow, toConsent } from "./consent.ts";
import type { Owner } from "./conversations.ts";
import type { OwnedTables } from "./schema.ts";
import { TALLY_COLUMNS, talliesOf, type TallyRow, toTally } from "./tally-row.ts";
import type { TenantScope } from "./tenant-scope.ts";

type TraceRow = { seq: number; state: string };
type PersonRow = { version: number } & ConsentRow;

/** So many answers to one question are looked at: enough for a policy that counts tries. */
const TRIES = 25;
const ANSWER_COLUMNS = [
  "id",
  "seq",
  "concept",
  "question_id",
  "given",
  "is_right",
  "is_first",
  "hints",
  "expected",
  "hour",
  "took_ms",
  "contested",
  "answered_at",
  "practice_set",
] as const;

type AnswerRow = Pick<Selectable<OwnedTables["answers"]>, (typeof ANSWER_COLUMNS)[number]>;

/** What one learner practised in one course, and what it adds up to: of them, and of the course. */
export class PracticeLog {
  readonly #scope: TenantScope;
  readonly #owner: Owner;

  constructor(scope: TenantScope, owner: Owner) {
    this.#scope = scope;
    this.#owner = owner;
  }

  /** All that an answer to a question follows. @returns undefined when the learner is gone */
  async standing(questionId: string): Promise<PracticeStanding | undefined> {
    const [people, traces, last, tries, general, own] = await this.#scope.batch<
      [PersonRow, TraceRow, { seq: number }, AnswerRow, TallyRow, TallyRow]
    >([
      this.#person(),
      this.#trace().select(["seq", "state"]),
      this.#answers().select("seq").orderBy("seq", "desc").limit(1),
      this.#answers().where("question_id", "=", questionId).orderBy("seq", "desc").limit(TRIES).select(ANSWER_COLUMNS),
      this.#general(),
      this.#tallies().where("kind", "=", "question").where("subject", "=", questionId),
    ]);
    const [person] = people;
    if (person === undefined) return undefined;
    const mayProfile = toConsent(person).profiling === true;
    return {
      mayProfile,
      profileVersion: person.version,
      lastSeq: last[0]?.seq ?? 0,
      ...toState(mayProfile ? traces[0] : undefined),
      tries: tries.map(toAnswer),
      question: toTally(own[0]),
      ...toTallies(general),
    };
  }

  /**
   * Writes an answer down, and with it all that it changes: all or nothing.
   * @param change.wrong the wrong options that were chosen @param change.known what the learner's answers add up to now, and the profile that it makes; undefined where they allow none
   * @returns "again" when another answer came first: read and try again. Told twice of the same answer, it says "kept" twice.
   */
  async keep(
    answer: KeptAnswer,
    change: {
      wrong: readonly string[];
      known: { state: LearnerState; profile: CognitiveProfile; version: number } | undefined;
      gains: Tallies | undefined;
    },
    now: number,
  ): Promise<"kept" | "again"> {
    const { learnerId, ltiContextId } = this.#owner;
    const insertion = this.#scope.insert("answers", {
      learner_id: learnerId,
      id: answer.id,
      lti_context_id: ltiContextId,
      seq: answer.seq,
      concept: answer.concept,
      question_id: answer.questionId,
      given: JSON.stringify(answer.given),
      is_right: answer.isRight ? 1 : 0,
      is_first: answer.isFirst ? 1 : 0,
      hints: answer.hints,
      expected: answer.expected,
      hour: answer.hour,
      took_ms: answer.tookMs ?? null,
      practice_set: answer.set ?? null,
      answered_at: answer.answeredAt,
    });
    try {
      await this.#scope.batch<unknown[]>([
        insertion,
        ...(change.known === undefined ? [] : this.#keepKnown(answer.seq, change.known, now)),
        ...(change.gains === undefined ? [] : this.#addGains(answer, change.gains)),
        ...change.wrong.flatMap((words) =>
          this.#addGain("option", `${answer.questionId}/${words}`, { ...EMPTY_COURSE_TALLY, learners: 1 }),
        ),
      ]);
      return "kept";
    } catch (error) {
      if (!/UNIQUE constraint failed: answers/.test(String(error))) throw error;
      return (await this.find(answer.id)) === undefined ? "again" : "kept";
    }
  }

  /** An answer of this learner, whichever course it was given in. */
  async find(id: string): Promise<KeptAnswer | undefined> {
    const row = await this.#answers().where("id", "=", id).select(ANSWER_COLUMNS).executeTakeFirst();
    return row && toAnswer(row);
  }

  /** The learner's latest answers, newest first. @param before the last `seq` of the page before */
  async recent(page: { before: number | undefined; limit: number }): Promise<KeptAnswer[]> {
    let rows = this.#answers();
    if (page.before !== undefined) rows = rows.where("seq", "<", page.before);
    return (await rows.orderBy("seq", "desc").limit(page.limit).select(ANSWER_COLUMNS).execute()).map(toAnswer);
  }

  /** The questions that the learner answered rightly in a practice set. */
  async rightInSet(setId: string): Promise<string[]> {
    const rows = await this.#answers()
      .where("practice_set", "=", setId)
      .where("is_right", "=", 1)
      .select("question_id")
      .distinct()
      .orderBy("question_id")
      .execute();
    return rows.map((row) => row.question_id);
  }

  /** What is known of the learner, and of this course. @returns undefined when the learner is gone */
  async knowledge(): Promise<Knowledge | undefined> {
    const [people, traces, tallies] = await this.#scope.batch<[PersonRow, TraceRow, TallyRow]>([
      this.#person(),
      this.#trace().select(["seq", "state"]),
      this.#general(),
    ]);
    const [person] = people;
    if (person === undefined) return undefined;
    const mayProfile = toConsent(person).profiling === true;
    return {
      mayProfile,
      profileVersion: person.version,
      ...toState(mayProfile ? traces[0] : undefined),
      ...toTallies(tallies),
    };
  }

  /** Says of one answer, or of all so far, that it is wrong about the learner. @returns how many that were */
  async contest(which: { id: string } | "all"): Promise<number> {
    const all = this.#scope.update("answers").where("learner_id", "=", this.#owner.learnerId);
    const { numUpdatedRows } = await (which === "all" ? all : all.where("id", "=", which.id))
      .set({ contested: 1 })
      .where("contested", "=", 0)
      .executeTakeFirst();
    return Number(numUpdatedRows);
  }

  /**
   * Puts what was made anew from the log in the place of what was known; or forgets it.
   * @param seq the last answer that it is made from
   * @returns false when an answer came meanwhile: read and try again
   */
  async replace(
    seq: number,
    known: { state: LearnerState; profile: CognitiveProfile; version: number } | undefined,
    now: number,
  ): Promise<boolean> {
    const isLast = this.#answers().where("seq", ">", seq).select("id");
    const [found] = await this.#scope.batch<[{ id: string }, ...unknown[]]>([
      isLast.limit(1),
      ...(known === undefined
        ? [
            this.#scope.delete("learner_traces").where("learner_id", "=", this.#owner.learnerId),
            this.#profile({}, undefined, now),
          ]
        : this.#keepKnown(seq, known, now)),
    ]);
    // Whatever came meanwhile followed the old state: it is made anew once more.
    return known === undefined || found.length === 0;
  }

  #keepKnown(
    seq: number,
    { state, profile, version }: { state: LearnerState; profile: CognitiveProfile; version: number },
    now: number,
  ): Compilable[] {
    return [
      this.#scope.upsert(
        "learner_traces",
        { learner_id: this.#owner.learnerId, seq, state: JSON.stringify(state), updated_at: now },
        ["learner_id"],
        ["seq", "state", "updated_at"],
      ),
      this.#profile(profile, version, now),
    ];
  }

  #profile(profile: CognitiveProfile, version: number | undefined, now: number): Compilable {
    const update = this.#scope
      .update("learner_profiles")
      .where("id", "=", this.#owner.learnerId)
      .set((eb) => ({
        cognitive_profile: JSON.stringify(cognitiveProfileSchema.parse(profile)),
        cognitive_profile_version: eb("cognitive_profile_version", "+", 1),
        updated_at: now,
      }));
    return version === undefined ? update : update.where("cognitive_profile_version", "=", version);
  }

  #addGains({ concept, questionId }: KeptAnswer, gains: Tallies): Compilable[] {
    const subjects = { question: questionId, concept, course: "" } as const;
    return (["question", "concept", "course"] as const).flatMap((kind) =>
      this.#addGain(kind, subjects[kind], gains[kind]),
    );
  }

  #addGain(kind: TallyRow["kind"], subject: string, gain: CourseTally): Compilable[] {
    const key = { lti_context_id: this.#owner.ltiContextId, kind, subject };
    return [
      this.#scope.upsert("answer_tallies", key, ["lti_context_id", "kind", "subject"], []),
      this.#scope
        .update("answer_tallies")
        .where("lti_context_id", "=", key.lti_context_id)
        .where("kind", "=", kind)
        .where("subject", "=", subject)
        .set((eb) => ({
          answers: eb("answers", "+", gain.answers),
          right_answers: eb("right_answers", "+", gain.right),
          lead: eb("lead", "+", gain.lead),
          information: eb("information", "+", gain.information),
          timed: eb("timed", "+", gain.timed),
          took_ms: eb("took_ms", "+", gain.tookMs),
          ended: eb("ended", "+", gain.ended),
          spun: eb("spun", "+", gain.spun),
          to_three: eb("to_three", "+", gain.toThree),
          learners: eb("learners", "+", gain.learners),
          beyond_hints: eb("beyond_hints", "+", gain.beyondHints),
        })),
    ];
  }

  #answers() {
    return this.#scope.from("answers").where("learner_id", "=", this.#owner.learnerId);
  }

  #trace() {
    return this.#scope.from("learner_traces").where("learner_id", "=", this.#owner.learnerId);
  }

  #person() {
    return this.#scope
      .from("learner_profiles")
      .where("id", "=", this.#owner.learnerId)
      .select("cognitive_profile_version as version")
      .select(consentColumns(this.#scope, this.#owner.ltiContextId));
  }

  #tallies() {
    return this.#scope
      .from("answer_tallies")
      .where("lti_context_id", "=", this.#owner.ltiContextId)
      .select(TALLY_COLUMNS);
  }

  /** Those of the course and its concepts. */
  #general() {
    return this.#tallies().where("kind", "in", ["concept", "course"]);
  }
}

/** @param row undefined also where they allow no profile: what stands there from before is not used */
function toState(row: TraceRow | undefined): { state: LearnerState; stateSeq: number } {
  if (row === undefined) return { state: NEW_STATE, stateSeq: 0 };
  return { state: learnerStateSchema.parse(JSON.parse(row.state)), stateSeq: row.seq };
}

function toTallies(rows: readonly TallyRow[]): { concepts: Map<string, CourseTally>; course: CourseTally } {
  return { concepts: talliesOf("concept", rows), course: toTally(rows.find(({ kind }) => kind === "course")) };
}

function toAnswer(row: AnswerRow): KeptAnswer {
  return {
    id: row.id,
    seq: row.seq,
    concept: row.concept,
    questionId: row.question_id,
    given: JSON.parse(row.given),
    isRight: row.is_right === 1,
    isFirst: row.is_first === 1,
    hints: row.hints,
    expected: row.expected,
    hour: row.hour,
    tookMs: row.took_ms ?? undefined,
    contested: row.contested === 1,
    answeredAt: row.answered_at,
    ...(row.practice_set !== null && { set: row.practice_set }),
  };
}
