import { requireReachable } from "#app/lti/reachable.ts";
import { keySetSchema, findPlatformKey, type KnownKeys } from "#app/lti/platform-keys.ts";
import type { Registration } from "#app/tenancy/registration.ts";
import type { Lobby } from "#app/tenancy/lobby.ts";
import { randomId } from "#app/tenancy/random.ts";
import { requireGoodStanding } from "#app/tenancy/standing.ts";
import { Admission } from "#db/admission.ts";
import { Deployments } from "#db/deployments.ts";
import { TenantDirectory } from "#db/tenant-directory.ts";
import { TenantScope } from "#db/tenant-scope.ts";
import { checkHealth } from "./health.ts";
import { joseSeal } from "./jose-seal.ts";
import { fetchKeySetDocument } from "./jwks-fetch.ts";
import { LearnerCopies } from "./learner-copies.ts";
import { stateObjectName } from "./object-names.ts";
import { readSettings, type Settings } from "./settings.ts";
import { tenantContextOf } from "./tenant-context.ts";

/** Platforms' key sets, remembered as long as this isolate lives. */
const keyMemory = new Map<string, KnownKeys>();
/** A key set outlives an isolate in KV for a day: a platform that is down does not stop launches. */
const KEY_SET_SECONDS = 24 * 60 * 60;

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));

/** The one that was asked comes first, where it is ours: a launch comes back to the host that holds its cookie. */
function ourOrigins(configured: readonly string[], asked: string): readonly string[] {
  if (configured.length === 0) return [asked];
  return configured.includes(asked) ? [asked, ...configured.filter((origin) => origin !== asked)] : configured;
}

/** Wires the ports of a request to this deployment's bindings. */
export function createLobby(env: Env, ctx: Pick<ExecutionContext, "waitUntil">): Lobby {
  const settings = readSettings(env);
  const directory = new TenantDirectory(env.DB);
  const copies = new LearnerCopies(env);
  return {
    random,
    now: () => Date.now(),
    ...sealsOf(settings),
    origins: (requestOrigin) => ourOrigins(settings.ORIGINS, requestOrigin),

    registrations: (iss) => directory.findTenantsByIssuer(iss),
    deployment: (tenantId, deploymentId) => new Deployments(new TenantScope(env.DB, tenantId)).find(deploymentId),
    platformKey: (registration, kid) => findKey(env, settings.ALLOW_HTTP_LOOPBACK, registration, kid),
    redeem: async (stateId, expiresAt) => (await stateObject(env, stateId)).redeem(stateId, expiresAt),
    wasRedeemed: async (stateId) => (await stateObject(env, stateId)).wasRedeemed(stateId),
    publicKeys: async () => ({
      keys: settings.TOOL_KEYS.map(({ kty, kid, alg, use, n, e }) => ({ kty, kid, alg, use, n, e })),
    }),

    async admit(launch) {
      const session = await new Admission(new TenantScope(env.DB, launch.tenantId)).admit(
        launch,
        randomId(random),
        Date.now(),
      );
      ctx.waitUntil(copies.refresh(session));
      return session;
    },
    async enter(session) {
      const standing = requireGoodStanding(await copies.standing(session), session);
      return tenantContextOf(env, session, standing.visit);
    },
    health: () => checkHealth(env),
  };
}

const seals = new WeakMap<Settings, Pick<Lobby, "stateSeal" | "sessionSeal">>();

/** Keys are derived once an isolate. */
function sealsOf(settings: Settings): Pick<Lobby, "stateSeal" | "sessionSeal"> {
  const known = seals.get(settings);
  if (known !== undefined) return known;
  const made = {
    stateSeal: joseSeal(settings.SESSION_SECRETS, "state"),
    sessionSeal: joseSeal(settings.SESSION_SECRETS, "session"),
  };
  seals.set(settings, made);
  return made;
}

async function stateObject(env: Env, stateId: string) {
  return env.OIDC_STATE.getByName(await stateObjectName(stateId));
}

/** A tenant's own memory and copy of its LMS's keys: no other tenant's registration can change them. */
async function findKey(env: Env, loopbackAllowed: boolean, { tenantId, jwksUri }: Registration, kid: string) {
  const name = `jwks/${tenantId}`;
  return findPlatformKey(tenantId, jwksUri, kid, {
    memory: keyMemory,
    now: () => Date.now(),
    wait: (ms) => scheduler.wait(ms),
    fetch: (address) => fetchKeySetDocument(requireReachable(address, loopbackAllowed)),
    // The copy is a convenience: without it, the platform is asked.
    readCopy: async () => {
      const copy = await orUndefined(() => env.PLATFORMS.get(name, "json"));
      return keySetSchema.safeParse(copy).data;
    },
    writeCopy: async (keySet) => {
      await orUndefined(() => env.PLATFORMS.put(name, JSON.stringify(keySet), { expirationTtl: KEY_SET_SECONDS }));
    },
  });
}

async function orUndefined<Value>(use: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await use();
  } catch (error) {
    console.warn("a platform's keys have no copy", String(error));
    return undefined;
  }
}
