import { logRefusal } from "#app/lti/log-refusal.ts";
import type { Refusal } from "#app/lti/refusal.ts";
import { ClosedDeploymentNotice } from "./closed-deployment-notice.tsx";
import { RefusalNotice } from "./refusal-notice.tsx";
import { answerPage } from "./static-page.tsx";

/**
 * Answers a refusal with its readable page, its own status, and its code in `x-refusal`. The page carries no data, so it may
 * stand in the frame of the registration, or in any where none is known; but an administrator, by a verified launch, is told
 * how their connection stands.
 */
export function answerRefusal(refusal: Refusal): Response {
  logRefusal(refusal);
  const { code, closed } = refusal;
  const answer = answerPage(
    closed ? (
      <ClosedDeploymentNotice code={code} closed={closed} />
    ) : (
      <RefusalNotice code={code} detail={refusal.told} />
    ),
    refusal.status,
    closed?.origins ?? refusal.frameAncestors,
  );
  answer.headers.set("x-refusal", refusal.code);
  if (refusal.code === "method_not_allowed") answer.headers.set("allow", "POST");
  return answer;
}
