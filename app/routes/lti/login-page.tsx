import type { RouterContextProvider } from "react-router";
import type { LoginAnswer } from "#app/lti/login.ts";
import { sealAgain } from "#app/lti/login-again.ts";
import { stateKey } from "#app/lti/state.ts";
import { sealOwner } from "#app/lti/unkept-login.ts";
import { pageGuardContext } from "#app/middleware/guard-page.ts";
import { m } from "#app/paraglide/messages.js";
import { lobbyContext } from "#app/tenancy/lobby.ts";
import { answerInterstitial } from "#app/ui/interstitial-answer.tsx";
import { keep } from "#app/ui/interstitials/sources.ts";
import { NewTabNotice } from "#app/ui/new-tab-notice.tsx";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";

/**
 * A login that leads to the platform over a page: its script keeps the state where the cookie may not stay, and goes on at
 * once. Where there is no place for it, the page offers a tab of its own, before anything of the platform's is used up.
 */
export async function answerByPage(
  next: string,
  { state, registration }: NonNullable<LoginAnswer["byPage"]>,
  context: Readonly<RouterContextProvider>,
): Promise<Response> {
  const { stateSeal } = context.get(lobbyContext);
  const again = await sealAgain(state, stateSeal);
  const content = (
    <>
      <noscript>
        <p className="notice">
          <a href={next}>{m.interstitial_continue()}</a>
        </p>
      </noscript>
      {again ? (
        <NewTabNotice href={`/lti/login?again=${again}`} hidden />
      ) : (
        <RefusalNotice code="browser_keeps_nothing" hidden />
      )}
    </>
  );
  return answerInterstitial({
    content,
    status: 200,
    frameAncestors: registration.origins,
    nonce: context.get(pageGuardContext).nonce,
    script: keep,
    told: {
      key: stateKey(state),
      value: state.b,
      next,
      target: state.s,
      platform: new URL(registration.authorizationEndpoint).origin,
      owner: await sealOwner(state, stateSeal),
    },
  });
}
