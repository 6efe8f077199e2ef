import type { ServicePorts } from "#app/lti/service-call.ts";
import { ServiceProblem } from "#app/lti/service-problem.ts";
import type { ServiceClient } from "#app/lti/service-token.ts";
import type { LtiServices } from "#db/lti-services.ts";
import { askPlatform } from "./platform-fetch.ts";
import { ServiceTokens } from "./service-tokens.ts";
import { readSettings } from "./settings.ts";

/** How a tenant's LMS is asked, through one of its deployments. */
export function servicePorts(env: Env, tenantId: string, client: ServiceClient): ServicePorts {
  const ask = askPlatform(readSettings(env).ALLOW_HTTP_LOOPBACK);
  const tokens = new ServiceTokens(env, tenantId, client, ask);
  return {
    ask,
    token: (scopes) => tokens.token(scopes),
    dropToken: (scopes) => tokens.dropToken(scopes),
    now: () => Date.now(),
  };
}

/** What only somebody who looks after the connection can put right. */
const forOperators = new Set<ServiceProblem["code"]>(["token_refused", "unauthorized", "scope_missing"]);

/**
 * Asks, and notes beside the deployment whether its LMS takes us at all: an administrator sees it on the connection's page.
 * @throws what `ask` throws
 */
export async function noting<Value>(
  services: LtiServices,
  deploymentRowId: string,
  ask: () => Promise<Value>,
): Promise<Value> {
  try {
    const value = await ask();
    await services.noteProblem(deploymentRowId, undefined, Date.now());
    return value;
  } catch (error) {
    if (error instanceof ServiceProblem) {
      console.warn("an LMS's service said no", error.code, error.detail);
      if (forOperators.has(error.code)) await services.noteProblem(deploymentRowId, error.message, Date.now());
    }
    throw error;
  }
}
