import { requireReachable } from "#app/lti/reachable.ts";
import { isForUpdate } from "#app/lti/registration-token.ts";
import { type AskOutside, askForOffer, type NewRegistration, registerTool } from "#app/lti/register-tool.ts";
import { Refusal } from "#app/lti/refusal.ts";
import type { Connecting } from "#app/tenancy/connecting.ts";
import { type Invitation, requireInvitation } from "#app/tenancy/invitation.ts";
import { Invitations } from "#db/invitations.ts";
import type { RecordAccess } from "#db/record/record-access.ts";
import { SentInvitations } from "#db/sent-invitations.ts";
import { Settings } from "#db/settings.ts";
import { TenantDirectory } from "#db/tenant-directory.ts";
import { TenantRegistry } from "#db/tenant-registry.ts";
import { TenantScope } from "#db/tenant-scope.ts";
import { fetchOutside } from "./outside-fetch.ts";
import { orRefuse } from "./time-limit.ts";

/** An LMS that registers a tool may have much to do. */
const WAIT_MS = 10_000;
const LARGEST = 256 * 1024;

/** Connects an LMS that came with an invitation. @param count counts what is asked for with one */
export function connectingWith(
  { patient }: RecordAccess,
  loopbackAllowed: boolean,
  count: (invitationId: string) => Promise<void>,
): Connecting {
  const invitations = new Invitations(patient);
  const directory = new TenantDirectory(patient);
  const ask = askOutside(loopbackAllowed);

  /** One at a time, and once: who comes too late finds what the first one made. */
  async function once(invitation: Invitation, make: () => Promise<NewRegistration>): Promise<void> {
    const now = Date.now();
    if (!(await readable(() => invitations.claim(invitation.id, now)))) throw new Refusal("registration_underway");
    try {
      if ((await readable(() => directory.getTenantById(invitation.id))) !== undefined) return;
      await noting(patient, invitation, now, async () => {
        const registration = await make();
        const { tenant } = await readable(() =>
          new TenantRegistry(patient).createTenant(registration, now, invitation.id, "invitation"),
        );
        // An LMS that names its deployments only later has been let in by the invitation itself.
        if (tenant.tenantId === invitation.id && registration.deploymentIds.length === 0)
          await readable(() => acceptDeployments(patient, invitation.id, now));
        if (tenant.tenantId !== invitation.id) throw new Refusal("registration_taken", registration.clientId);
      });
    } finally {
      await invitations.release(invitation.id, now).catch((error: unknown) => {
        console.warn("an invitation stays claimed for a minute", String(error));
      });
    }
  }

  return {
    async open(secret) {
      const found = await readable(() => invitations.findInvitation(secret));
      const connection = found && (await readable(() => directory.getTenantById(found.id)));
      return { invitation: requireInvitation(found, connection !== undefined, Date.now()), connection };
    },
    count: ({ id }) => count(id),
    async offer(invitation, address) {
      if (invitation.offer?.address === address) return invitation.offer;
      await count(invitation.id);
      const offer = await askForOffer(address, ask, (endpoint) => void reachable(endpoint, loopbackAllowed));
      await readable(() => invitations.keepOffer(invitation.id, offer));
      return offer;
    },
    register: (invitation, offer, { words, origin, bearer }) =>
      once(invitation, async () => {
        // It would change, in the LMS, the tool of a connection that stands: to an address that this invitation alone has.
        if (
          isForUpdate(bearer) &&
          (await readable(() => directory.findTenantsByIssuer(offer.platform.issuer))).length > 0
        )
          throw new Refusal("registration_taken", offer.platform.issuer);
        const addresses = { origin, loginUri: `${origin}/lti/login/${invitation.id}` };
        return registerTool(offer, invitation, { words, addresses, bearer }, ask);
      }),
    registerByHand: (invitation, given) =>
      once(invitation, async () => {
        const endpoint = given["authorization-endpoint"];
        return {
          name: invitation.name,
          status: invitation.registersAs,
          iss: given.issuer,
          clientId: given["client-id"],
          deploymentKey: "",
          deploymentIds: [given["deployment-id"]],
          authorizationEndpoint: endpoint,
          tokenEndpoint: given["token-endpoint"],
          jwksUri: given["jwks-uri"],
          origins: [
            ...new Set([given["lms-address"], given.issuer, endpoint].map((address) => new URL(address).origin)),
          ],
          family: "",
          tokenAudience: "",
          granted: { scopes: [], claims: [] },
        };
      }),
  };
}

/**
 * Tells the tenant that sent an invitation that it is used, and nothing of what is made with it: before, so that what was
 * withdrawn is not used, and taken back where nothing comes of it.
 */
async function noting(
  d1: D1Database,
  { sender }: Invitation,
  now: number,
  register: () => Promise<void>,
): Promise<void> {
  if (sender === undefined) return register();
  const sent = new SentInvitations(new TenantScope(d1, sender.tenantId));
  if (!(await readable(() => sent.use(sender.secretHash, now)))) throw new Refusal("invitation_unknown", "withdrawn");
  try {
    await register();
  } catch (error) {
    await sent.giveBack(sender.secretHash, now).catch((fault: unknown) => {
      console.warn("an invitation stays marked as used", String(fault));
    });
    throw error;
  }
}

async function acceptDeployments(d1: D1Database, tenantId: string, now: number): Promise<void> {
  const settings = new Settings(new TenantScope(d1, tenantId));
  await settings.set("launches.new_deployments", "accept", { actor: "invitation", version: 0 }, now);
}

function askOutside(loopbackAllowed: boolean): AskOutside {
  return async (address, request) => {
    reachable(address, loopbackAllowed);
    const bounds = { waitMs: WAIT_MS, largest: LARGEST, loopbackAllowed };
    try {
      if (request === undefined) return await fetchOutside(address, bounds);
      const { json, bearer } = request;
      const headers = { "content-type": "application/json", ...(bearer && { authorization: `Bearer ${bearer}` }) };
      return await fetchOutside(address, { ...bounds, method: "POST", headers, body: JSON.stringify(json) });
    } catch (error) {
      throw new Refusal("platform_unreachable", `${new URL(address).host}: ${String(error)}`);
    }
  };
}

/** @throws Refusal platform_address_refused */
function reachable(address: string, loopbackAllowed: boolean): void {
  try {
    requireReachable(address, loopbackAllowed);
  } catch (error) {
    throw new Refusal("platform_address_refused", error instanceof Error ? error.message : String(error));
  }
}

/** @throws Refusal record_unavailable */
function readable<Value>(ask: () => Promise<Value>): Promise<Value> {
  return orRefuse("record_unavailable", ask);
}
