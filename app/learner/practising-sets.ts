import type { ScoreEntry } from "./gradebook.ts";
import type { ShownQuestion, Tried, Try } from "./practising.ts";

/**
 * Where a learner is with a practice set.
 * @property done how many of its questions they answered rightly in it
 * @property question undefined where nothing is left to ask
 * @property reports whether the LMS's gradebook is told how far learners are
 * @property reported what became of that for this learner; undefined: nothing was told yet
 */
export type SetPlace = {
  id: string;
  title: string;
  done: number;
  of: number;
  question: ShownQuestion | undefined;
  reports: boolean;
  reported: ScoreEntry["status"] | undefined;
};

/**
 * Which question of a set is wanted.
 * @property question this one @property after the one that follows another @property again also one that is done
 */
export type WantedOfSet = { question?: string | undefined; after?: string | undefined; again?: boolean };

/** Practising the course's sets. All of it: @throws Refusal record_unavailable */
export type PractisingSets = {
  /** @returns undefined where the course has no such set, or the set not the wanted question */
  open(setId: string, wanted: WantedOfSet): Promise<SetPlace | undefined>;
  /**
   * As in practice; where it is asked for, the LMS is told how far the learner is. Whatever becomes of that, the answer stays.
   * @returns undefined where there is no such question in the set
   */
  answer(setId: string, questionId: string, tried: Try): Promise<Tried | undefined>;
};
