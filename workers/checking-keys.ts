import { requestServiceToken } from "#app/lti/service-token.ts";
import { ServiceProblem } from "#app/lti/service-problem.ts";
import { SCOPE } from "#app/lti/course-services.ts";
import type { KeyCheck } from "#app/tenancy/set-up.ts";
import type { Session } from "#app/tenancy/session.ts";
import { LtiServices } from "#db/lti-services.ts";
import { RegistrationReading } from "#db/registration-reading.ts";
import type { TenantScope } from "#db/tenant-scope.ts";
import { fetchKeySetDocument } from "./jwks-fetch.ts";
import { askPlatform } from "./platform-fetch.ts";
import { noting } from "./service-ports.ts";
import { readSettings } from "./settings.ts";
import { currentSigningKey } from "./signing-keys.ts";

/** As much of what an LMS says as is shown. */
const SHOWN = 300;

/** Asks the LMS now: reads its keys, and has it check a signature of ours, which makes it read ours. */
export async function checkKeys(env: Env, scope: TenantScope, session: Session): Promise<KeyCheck> {
  const { ALLOW_HTTP_LOOPBACK: loopbackAllowed } = readSettings(env);
  const services = new LtiServices(scope);
  const [registration, known] = await Promise.all([
    new RegistrationReading(scope).read(),
    services.find(session.ltiContextId, session.deploymentRowId),
  ]);
  const theirs = async (): Promise<KeyCheck["theirs"]> => {
    try {
      await fetchKeySetDocument(registration?.jwksUri ?? "", loopbackAllowed);
      return { outcome: "read" };
    } catch (error) {
      return { outcome: "failed", said: saidBy(error) };
    }
  };
  const ours = async (): Promise<KeyCheck["ours"]> => {
    const scopes = known?.services.membershipsUrl
      ? [SCOPE.memberships]
      : (known?.services.gradeScopes.slice(0, 1) ?? []);
    if (known === undefined || scopes.length === 0) return { outcome: "unasked" };
    const key = await currentSigningKey(env);
    const request = () =>
      // Anew each time: a token that is there proves nothing of today.
      requestServiceToken(known.client, scopes, {
        ask: askPlatform(loopbackAllowed),
        sign: (claims) => key.signJwt(claims),
        now: () => Date.now(),
        newId: () => crypto.randomUUID(),
      });
    try {
      await noting(services, session.deploymentRowId, request);
      return { outcome: "taken" };
    } catch (error) {
      if (!(error instanceof ServiceProblem)) throw error;
      return { outcome: error.passes ? "unreachable" : "refused", said: saidBy(error) };
    }
  };
  const [read, taken] = await Promise.all([theirs(), ours()]);
  return { theirs: read, ours: taken };
}

function saidBy(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, SHOWN);
}
