import type { AnswerPolicy, AnswerRules } from "#app/guide/answer-policy.ts";
import type { Decision } from "#app/guide/decide-move.ts";
import type { AnsweringLearners } from "#app/guide/instructor-question.ts";
import type { RatingSummary } from "#app/guide/rating-summary.ts";
import type { CourseInsightPage } from "#app/learner/course-insight.ts";
import type { CourseStruggle } from "#app/struggle/course-struggle.ts";
import type { ConceptDraft, NamedQuestion, RowProblem } from "./concept-draft.ts";
import type { Concept } from "./concept.ts";
import type { CourseQuestion, QuestionDraft } from "./course-question.ts";
import type { CourseSection, PassageInSection } from "./passage.ts";
import type { Practisable } from "./placeable.ts";
import type { NewPracticeSet, PracticeSet } from "./practice-set.ts";
import type { SearchResult } from "./search.ts";
import type { Suggestion } from "./suggest-concepts.ts";
import type { IndexState, MaterialDraft } from "./course-material.ts";

/** A piece of material to be edited. @property version the last one's number, 0 before the first was saved */
export type WrittenMaterial = MaterialDraft & { section: CourseSection; version: number };

/** What those who teach may do to the material of their course. All of it stands in the audit log. */
export type MaterialAuthoring = {
  /**
   * The material as it was last saved, or as it was in a version.
   * @returns undefined when the course has no such material, or it had no such version
   */
  read(id: string, version?: number): Promise<WrittenMaterial | undefined>;
  /** Newest first. @property at ms */
  versions(id: string): Promise<{ version: number; title: string; at: number }[]>;
  /** Comes last, split into passages. @returns its id */
  add(draft: MaterialDraft): Promise<string>;
  /** @param seen the version that the writer had before them. stale: somebody saved another one meanwhile */
  revise(id: string, draft: MaterialDraft, seen: number): Promise<"saved" | "stale" | "gone">;
  /** @returns false when the course has no such material */
  setStatus(id: string, status: "visible" | "hidden"): Promise<boolean>;
  /** Puts it one place up or down. @returns false when the course has no such material */
  move(id: string, by: 1 | -1): Promise<boolean>;
  /** @returns false when the course has no such material */
  remove(id: string): Promise<boolean>;
  /** Of the course's search index. Asking also sees to it that it is built. @returns undefined while nobody can tell */
  index(): Promise<IndexState | undefined>;
};

/** What those who teach may do to the concepts of their course. Each act stands in the audit log. */
export type ConceptAuthoring = {
  /** @returns its id; undefined when the course has one of that name */
  add(draft: Pick<ConceptDraft, "name" | "description">): Promise<string | undefined>;
  /** @property taught the visible passages that teach it @property hidden how many of hidden material teach it, too */
  read(id: string): Promise<{ concept: Concept; taught: PassageInSection[]; hidden: number } | undefined>;
  /** Names and labels that the course does not have are left out; passages of hidden material stay. @returns cycle: the names, where it would come before itself */
  change(id: string, draft: ConceptDraft): Promise<"saved" | "gone" | { cycle: string[] }>;
  /** @returns false when the course has no such concept */
  remove(id: string): Promise<boolean>;
  suggestions(): Promise<Suggestion[]>;
  /** Makes a concept of it, taught by the passages that it was drawn from. @returns undefined when there is one already */
  accept(name: string): Promise<string | undefined>;
  decline(name: string): Promise<void>;
  /** Adds concepts, and changes those whose name is there; their passages of hidden material stay. @returns what is wrong with them: then nothing was changed */
  bring(drafts: readonly ConceptDraft[]): Promise<RowProblem[]>;
};

/** What those who teach may do to the questions of their course. */
export type QuestionAuthoring = {
  list(): Promise<CourseQuestion[]>;
  find(id: string): Promise<CourseQuestion | undefined>;
  /** @returns undefined when the course has no such concept */
  add(draft: QuestionDraft & { concept: string }): Promise<string | undefined>;
  /** @returns false when the course has no such question or concept */
  change(question: CourseQuestion): Promise<boolean>;
  /** @returns false when the course has no such question */
  remove(id: string): Promise<boolean>;
  /** Adds all of them. @returns what is wrong with them: then nothing was added */
  bring(drafts: readonly NamedQuestion[]): Promise<RowProblem[]>;
};

/** What those who teach may do to the practice sets of their course. */
export type SetAuthoring = {
  /** @property practisables the concepts that a set can be made of */
  list(): Promise<{ sets: PracticeSet[]; practisables: Practisable[] }>;
  /** @returns false when the course is gone */
  add(set: Omit<NewPracticeSet, "id">): Promise<boolean>;
  /** Has the LMS's gradebook told how far learners are with it, or no longer. @returns false when the course has no such set */
  setReporting(id: string, reports: boolean): Promise<boolean>;
  /** What learners answered in it stays. @returns false when the course has no such set */
  remove(id: string): Promise<boolean>;
};

/** How much the Guide may give away in their course. */
export type AnswerAuthoring = {
  /** @property chosen null: as the institution has it @property version 0 before anything was chosen */
  read(): Promise<{ chosen: AnswerPolicy | null; version: number; rules: AnswerRules }>;
  /** @returns changed: somebody else chose meanwhile; too-much: the institution does not grant that. Then nothing was changed */
  choose(policy: AnswerPolicy | null, seen: number): Promise<"saved" | "changed" | "too-much">;
};

/** All that those who teach may do to their course. */
export type CourseAuthoring = {
  answers: AnswerAuthoring;
  /** What learners handed over to them. */
  learners: AnsweringLearners;
  material: MaterialAuthoring;
  concepts: ConceptAuthoring;
  questions: QuestionAuthoring;
  /** How many replies helped. @returns undefined where too few learners said anything */
  ratings(): Promise<RatingSummary | undefined>;
  sets: SetAuthoring;
  /** How the course goes: by concept and by question, in groups. */
  insight(before: number): Promise<CourseInsightPage>;
  /** Who may want a hand, and which help helps. */
  /** @param before how many of those who are named stand on the pages before */
  struggle(before: number): Promise<CourseStruggle>;
  /** What the index finds for a question. @returns undefined while the first index of a long course is being built */
  search(question: string): Promise<SearchResult | undefined>;
  /** What the Guide would do for a learner of whom nothing is known, who asks this first. @property task what it takes it to be about */
  decide(question: string, found: SearchResult): Promise<{ decision: Decision; task: string | undefined }>;
};
