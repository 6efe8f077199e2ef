import type { RouterContextProvider } from "react-router";
import { SCRIPT_HEADER } from "#app/guide/script-header.ts";
import { logRefusal } from "#app/lti/log-refusal.ts";
import { sealAgain } from "#app/lti/login-again.ts";
import type { Parameters } from "#app/lti/parameters.ts";
import { sealPost } from "#app/lti/pending-post.ts";
import type { Refusal } from "#app/lti/refusal.ts";
import { openState, stateKey } from "#app/lti/state.ts";
import { ownerOfUnproven } from "#app/lti/unproven-launch.ts";
import { pageGuardContext } from "#app/middleware/guard-page.ts";
import { lobbyContext } from "#app/tenancy/lobby.ts";
import { answerInterstitial } from "#app/ui/interstitial-answer.tsx";
import { prove } from "#app/ui/interstitials/sources.ts";
import { NewTabNotice } from "#app/ui/new-tab-notice.tsx";
import { answerRefusal } from "#app/ui/refusal-answer.tsx";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";

/**
 * Refuses a launch whose browser showed nothing of its login: nobody is let in. The readable page that says so has a script,
 * which looks where else the login was kept, and posts the launch again with what it finds. Where it finds nothing, the page
 * offers a tab of its own.
 */
export async function answerUnproven(
  refusal: Refusal,
  post: Parameters,
  request: Request,
  context: Readonly<RouterContextProvider>,
): Promise<Response> {
  const lobby = context.get(lobbyContext);
  const { stateSeal, registrations, now } = lobby;
  // Our script has looked already, and there is no way in.
  if (request.headers.has(SCRIPT_HEADER)) {
    refusal.about = await ownerOfUnproven(post, { ...lobby, now: now() });
    throw refusal;
  }
  const state = await openState(post.get("state"), stateSeal, now());
  const registration = (await registrations(state.i)).find(
    ({ tenantId, clientId }) => clientId === state.c && (state.t === undefined || tenantId === state.t),
  );
  const pending = await sealPost(post, stateSeal);
  if (registration === undefined || pending === undefined) return answerRefusal(refusal);
  const sealed = await sealAgain(state, stateSeal);
  const again = sealed && `/lti/login?again=${sealed}`;
  logRefusal(refusal);
  const answer = answerInterstitial({
    content: again ? <NewTabNotice code={refusal.code} href={again} /> : <RefusalNotice code={refusal.code} />,
    status: refusal.status,
    frameAncestors: refusal.frameAncestors,
    nonce: context.get(pageGuardContext).nonce,
    script: prove,
    told: {
      key: stateKey(state),
      pending,
      target: state.s ?? post.get("lti_storage_target"),
      platform: new URL(registration.authorizationEndpoint).origin,
      // In this frame, once: a login that went by a page was kept wherever there was a place.
      again: state.p ? undefined : again,
    },
  });
  answer.headers.set("x-refusal", refusal.code);
  return answer;
}
