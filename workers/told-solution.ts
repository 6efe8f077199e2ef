import type { CourseQuestion } from "#app/knowledge/course-question.ts";
import { isFollowing, placeAnswer, wasTold } from "#app/learner/practice-log.ts";
import type { PracticeLog } from "#db/practice-log.ts";

/** Whatever a learner does meanwhile comes first; more than this does not come from a person. */
const ATTEMPTS = 4;

/**
 * Writes down that a learner was shown a question's worked solution: an answer that follows it for a while says nothing of them.
 * Where they had it right before, it says nothing new.
 */
export async function keepTold(
  log: PracticeLog,
  { id: questionId, concept, hints }: Pick<CourseQuestion, "id" | "concept" | "hints">,
  now: number,
): Promise<void> {
  const told = {
    id: crypto.randomUUID(),
    concept,
    questionId,
    given: { told: "solution" as const },
    isRight: false,
    hints: hints.length,
    hour: new Date(now).getUTCHours(),
    tookMs: undefined,
    answeredAt: now,
  };
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const standing = await log.standing(questionId);
    const [last] = standing?.tries ?? [];
    if (standing === undefined || last?.isRight === true) return;
    if (last !== undefined && wasTold(last) && isFollowing(standing.tries, now)) return;
    const { answer } = placeAnswer(standing, told, [], { ladder: hints.length, wrong: [] });
    if ((await log.keep(answer, { wrong: [], known: undefined, gains: undefined }, now)) === "kept") return;
  }
}
