import type { PracticeSet } from "#app/knowledge/practice-set.ts";
import { type ConceptNeed, nextAfter, orderOfSet } from "#app/learner/choose-question.ts";
import type { Practising } from "#app/learner/practising.ts";
import type { PractisingSets } from "#app/learner/practising-sets.ts";
import { learns } from "#app/lti/roles.ts";
import type { Session } from "#app/tenancy/session.ts";
import { CourseQuestions } from "#db/course-questions.ts";
import { PracticeLog } from "#db/practice-log.ts";
import { PracticeSets } from "#db/practice-sets.ts";
import type { TenantScope } from "#db/tenant-scope.ts";
import type { PracticeReports } from "./practice-reports.ts";
import { knownOf, RECENT, shown } from "./practising.ts";

type Ports = {
  scope: TenantScope;
  session: Session;
  practice: Practising;
  reports: PracticeReports;
  now(): number;
};

/** A learner practises a set. Previews of the course and people without a name leave no trace, and are reported nowhere. */
export function practisingSetsOf({ scope, session, practice, reports, now }: Ports): PractisingSets {
  const sets = new PracticeSets(scope, session.ltiContextId);
  const questions = new CourseQuestions(scope, session.ltiContextId);
  const log = new PracticeLog(scope, session);
  const isKept = learns(session.roles);

  /** The set with its questions, and which of them are done. */
  const standing = async (set: PracticeSet) => {
    const [all, right] = await Promise.all([questions.ofSet(set.id), isKept ? log.rightInSet(set.id) : []]);
    const known = new Set(all.map(({ id }) => id));
    return { all, done: new Set(right.filter((id) => known.has(id))) };
  };

  return {
    async open(setId, wanted) {
      const set = await sets.find(setId);
      if (set === undefined) return undefined;
      const [{ all, done }, recent, knowledge] = await Promise.all([
        standing(set),
        isKept ? log.recent({ before: undefined, limit: RECENT }) : [],
        isKept ? log.knowledge() : undefined,
      ]);
      const named = all.find(({ id }) => id === wanted.question);
      if (wanted.question !== undefined && named === undefined) return undefined;
      const needs = new Map(set.concepts.map(({ id }): [string, ConceptNeed] => [id, knownOf(id, knowledge, now())]));
      const ordered = orderOfSet(all, done, recent, needs);
      const open = ordered.filter(({ id }) => !done.has(id));
      const left = open.length === 0 && wanted.again === true ? ordered : open;
      const question = named ?? nextAfter(left, wanted.after);
      const name = set.concepts.find(({ id }) => id === question?.concept)?.name ?? "";
      const reported =
        set.reports && isKept ? await reports.settle(set, { done: done.size, of: all.length }) : undefined;
      return {
        id: set.id,
        title: set.title,
        done: done.size,
        of: all.length,
        question: question && shown(question, name),
        reports: set.reports && reported !== "off",
        reported: reported === "off" ? undefined : reported,
      };
    },

    async answer(setId, questionId, tried) {
      const [set, question] = await Promise.all([sets.find(setId), questions.find(questionId)]);
      if (set === undefined || !set.concepts.some(({ id }) => id === question?.concept)) return undefined;
      const outcome = await practice.answer(questionId, tried, set.id);
      if (set.reports && outcome?.isKept === true && outcome.grade.verdict === "right")
        await reports.report(set, async () => {
          const { all, done } = await standing(set);
          return { done: done.size, of: all.length };
        });
      return outcome;
    },
  };
}
