import { chooseRegistration } from "#app/tenancy/registration.ts";
import { CLAIM } from "./claims.ts";
import { claimedDeployment, verifySignature } from "./id-token.ts";
import { readMessage } from "./message.ts";
import type { Parameters } from "./parameters.ts";
import { Refusal } from "./refusal.ts";
import { openState } from "./state.ts";
import { checkIdToken } from "./token-rules.ts";
import type { LaunchPorts } from "./verify-launch.ts";

type Ports = Pick<LaunchPorts, "registrations" | "platformKey" | "redeem" | "stateSeal" | "loopbackAllowed" | "now">;

/**
 * Whose launch it was that no browser proved, for the administrator's record. The platform must have signed it, and it counts
 * once: a stranger, who can begin any login, writes nothing there. The state stays as it is.
 * @returns undefined where it is not to be counted
 */
export async function ownerOfUnproven(post: Parameters, ports: Ports): Promise<Refusal["about"]> {
  try {
    const state = await openState(post.get("state"), ports.stateSeal, ports.now);
    const token = post.get("id_token");
    const { registration } = chooseRegistration(await ports.registrations(state.i), {
      iss: state.i,
      clientId: state.c,
      tenantId: state.t,
      deploymentId: claimedDeployment(token, CLAIM.deploymentId),
    });
    const { iss, clientId, tenantId } = registration;
    const claims = await verifySignature(token, (kid) => ports.platformKey(registration, kid));
    checkIdToken(claims, { iss, clientId, nonce: state.n, nowMs: ports.now });
    const { deploymentId } = readMessage(claims, { targetLinkUri: state.u, loopbackAllowed: ports.loopbackAllowed });
    return (await ports.redeem(`unproven ${state.id}`, state.e)) ? { tenantId, deploymentId } : undefined;
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}
