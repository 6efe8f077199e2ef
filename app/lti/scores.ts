import { z } from "zod";
import { SCOPE } from "./course-services.ts";
import { offered } from "./line-items.ts";
import { learns, type Roles } from "./roles.ts";
import { callService, type ServicePorts } from "./service-call.ts";
import { ServiceProblem } from "./service-problem.ts";

/** Assignment and Grade Services 2.0 §3.4. */
const SCORE = "application/vnd.ims.lis.v1.score+json";
const RESULTS = "application/vnd.ims.lis.v2.resultcontainer+json";

export type ActivityProgress = "Initialized" | "Started" | "InProgress" | "Submitted" | "Completed";
export type GradingProgress = "FullyGraded" | "Pending" | "PendingManual" | "Failed" | "NotReady";

/** What the LMS is told of one learner. */
export type Score = {
  /** What the platform calls the learner. */
  subject: string;
  /** 0 or more, also more than the maximum; undefined takes the score back. */
  given: number | undefined;
  /** Above 0. */
  maximum: number;
  activityProgress: ActivityProgress;
  gradingProgress: GradingProgress;
  /** ms; later with each score of this learner in this line item. */
  scoredAt: number;
};

/** What the gradebook holds of one learner. */
export type Result = { subject: string; score: number | undefined; maximum: number | undefined };

/** Whether somebody may have a score at all: learners who are known, and nobody who teaches or only tries it out. */
export function isScorable({ subject, roles }: { subject: string; roles: Roles }): boolean {
  return subject !== "" && learns(roles);
}

/** The address of a line item's part: in its path, before the query, which stays as it is. */
export function partOf(lineItemUrl: string, part: "scores" | "results"): string {
  const [, path = "", rest = ""] = /^([^?#]*?)\/?([?#].*)?$/s.exec(lineItemUrl) ?? [];
  return `${path}/${part}${rest}`;
}

/** The body of a score (AGS 2.0 §3.4.3). Without scoreGiven, the LMS clears what it had. */
export function scoreBody({ subject, given, maximum, activityProgress, gradingProgress, scoredAt }: Score): object {
  return {
    userId: subject,
    timestamp: new Date(scoredAt).toISOString(),
    activityProgress,
    gradingProgress,
    ...(given !== undefined && { scoreGiven: given, scoreMaximum: maximum }),
  };
}

/** @throws ServiceProblem */
export async function sendScore(
  lineItemUrl: string,
  score: Score,
  scopes: readonly string[],
  ports: ServicePorts,
): Promise<void> {
  const asked = offered(scopes, [SCOPE.scores]);
  const address = partOf(lineItemUrl, "scores");
  await callService({ address, method: "POST", contentType: SCORE, body: scoreBody(score), scopes: asked }, ports);
}

const resultSchema = z.object({
  userId: z.string(),
  resultScore: z.coerce.number().optional().catch(undefined),
  resultMaximum: z.coerce.number().optional().catch(undefined),
});

/** What the gradebook holds of one learner now. @throws ServiceProblem */
export async function readResult(
  lineItemUrl: string,
  subject: string,
  scopes: readonly string[],
  ports: ServicePorts,
): Promise<Result | undefined> {
  const asked = offered(scopes, [SCOPE.results]);
  const results = partOf(lineItemUrl, "results");
  const address = `${results}${results.includes("?") ? "&" : "?"}${new URLSearchParams({ user_id: subject })}`;
  const answer = await callService({ address, accept: RESULTS, scopes: asked }, ports);
  const listed = z.array(z.unknown()).safeParse(parsed(answer.text));
  if (!listed.success) throw new ServiceProblem("unreadable", "the results are no list");
  const own = listed.data.map((entry) => resultSchema.safeParse(entry).data).find((entry) => entry?.userId === subject);
  return own && { subject, score: own.resultScore, maximum: own.resultMaximum };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
