import { isReachable } from "#app/lti/reachable.ts";
import { findPlatformKey } from "#app/lti/platform-keys.ts";
import { asAppointed } from "#app/tenancy/appointing.ts";
import type { Lobby } from "#app/tenancy/lobby.ts";
import { randomId } from "#app/tenancy/random.ts";
import type { Session } from "#app/tenancy/session.ts";
import type { RecordAccess } from "#db/record/record-access.ts";
import { admitLaunch } from "./admitting.ts";
import { admitsAnonymous, meetDeployment, noteLaunch } from "./arrivals.ts";
import { countChange, countConnecting, countLaunch } from "./change-limits.ts";
import { enterByRecord, enterByStanding } from "./entering.ts";
import { connectingWith } from "./connecting.ts";
import { checkHealth } from "./health.ts";
import { joseSeal } from "./jose-seal.ts";
import { keySetPorts } from "./key-set-ports.ts";
import { LearnerCopies } from "./learner-copies.ts";
import { courseObjectName, stateObjectName } from "./object-names.ts";
import type { OIDCStateDurableObject } from "./oidc-state-object.ts";
import { PlatformCopies } from "./platform-copies.ts";
import { type FallbackUse, ReadThrough } from "./read-through.ts";
import { recordMemory, recordOf } from "./record.ts";
import { readSettings, type Settings } from "./settings.ts";
import { publicKeys } from "./signing-keys.ts";
import { tenantContextOf } from "./tenant-context.ts";
import { UnprovenNotes } from "./unproven-notes.ts";
import { OBJECT_LIMIT_MS, orRefuse, within } from "./time-limit.ts";

const unproven = new UnprovenNotes();

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));

/** The one that was asked comes first, where it is ours: a launch comes back to the host that holds its cookie. */
function ourOrigins(configured: readonly string[], asked: string): readonly string[] {
  if (configured.length === 0) return [asked];
  return configured.includes(asked) ? [asked, ...configured.filter((origin) => origin !== asked)] : configured;
}

/**
 * Wires the ports of a request to this deployment's bindings.
 * @param record this request's
 */
export function createLobby(
  env: Env,
  ctx: Pick<ExecutionContext, "waitUntil">,
  record: RecordAccess = recordOf(env),
): Lobby {
  const settings = readSettings(env);
  const later = (work: Promise<unknown>) => ctx.waitUntil(work);
  const ports = {
    now: () => Date.now(),
    later,
    used: (use: FallbackUse) => recordMemory(env).log.fallback(use, Date.now()),
  };
  const platforms = new PlatformCopies(record.quick, new ReadThrough(env.PLATFORMS, ports));
  const copies = new LearnerCopies(env.LEARNER_COPIES, new ReadThrough(env.LEARNER_COPIES, ports));
  const visiting = { record, copies, conversations: env.CHAT_CONVERSATIONS, later, used: ports.used };
  return {
    random,
    now: () => Date.now(),
    ...sealsOf(settings),
    loopbackAllowed: settings.ALLOW_HTTP_LOOPBACK,
    origins: (requestOrigin) => ourOrigins(settings.ORIGINS, requestOrigin),

    isReachable: (address) => isReachable(address, settings.ALLOW_HTTP_LOOPBACK),
    // Few requests ask for it.
    get connecting() {
      return connectingWith(record, settings.ALLOW_HTTP_LOOPBACK, (invitationId) => countConnecting(env, invitationId));
    },

    registrations: (iss) => orRefuse("record_unavailable", () => platforms.registrations(iss)),
    deployment: (tenantId, deploymentId) =>
      orRefuse("record_unavailable", () => platforms.deployment(tenantId, deploymentId)),
    newDeployment: (tenantId, deploymentId) =>
      orRefuse("record_unavailable", () => meetDeployment(record.patient, tenantId, deploymentId, Date.now())),
    admitsAnonymous: (tenantId) => orRefuse("record_unavailable", () => admitsAnonymous(record.patient, tenantId)),
    note(tenantId, outcome) {
      const now = Date.now();
      if (unproven.take(tenantId, outcome, now)) later(noteLaunch(record.patient, tenantId, outcome, now));
    },
    platformKey: ({ tenantId, jwksUri }, kid) =>
      findPlatformKey(tenantId, jwksUri, kid, keySetPorts(env, tenantId, later)),
    redeem: (stateId, expiresAt) => ofState(env, stateId, (object) => object.redeem(stateId, expiresAt)),
    wasRedeemed: (stateId) => ofState(env, stateId, (object) => object.wasRedeemed(stateId)),
    spend(codeId, expiresAt) {
      const spent = ofState(env, codeId, (object) => object.redeem(codeId, expiresAt));
      later(spent.catch((error: unknown) => console.warn("a code could not be spent", String(error))));
    },
    publicKeys: async () => ({
      keys: publicKeys(settings, Date.now()),
    }),

    async admit(launch, registration) {
      await countLaunch(env, registration.tenantId);
      const session = await orRefuse("record_unavailable", () =>
        admitLaunch(launch, registration, randomId(random), Date.now(), visiting),
      );
      prepareCourse(env, session, later);
      return session;
    },
    countChange: (session) => countChange(env, session),
    async enter(session) {
      const standing = await orRefuse("record_unavailable", () => enterByStanding(session, visiting));
      return tenantContextOf(env, record, copies, asAppointed(session, standing), standing);
    },
    async enterByRecord(session) {
      const standing = await orRefuse("record_unavailable", () => enterByRecord(session, visiting));
      return tenantContextOf(env, record, copies, asAppointed(session, standing), standing);
    },
    health: () => checkHealth(env),
  };
}

/** Courses that this isolate has seen to have an index. */
const prepared = new Set<string>();
/** Nobody waits for it. */
const PREPARING_LIMIT_MS = 20_000;

/** Once an isolate, the course's index is built before it is needed: it answers while the record cannot. */
function prepareCourse(env: Env, session: Session, later: (work: Promise<unknown>) => void): void {
  const name = courseObjectName(session.tenantId, session.ltiContextId);
  if (prepared.has(name)) return;
  if (prepared.size > 10_000) prepared.clear();
  prepared.add(name);
  const index = env.COURSE_INDEX.getByName(courseObjectName(session.tenantId, session.ltiContextId));
  later(
    within("COURSE_INDEX", PREPARING_LIMIT_MS, () => index.build()).catch((error: unknown) => {
      prepared.delete(name);
      console.warn("a course has no index yet", String(error));
    }),
  );
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

/** @throws Refusal state_unavailable: the launch can be posted again */
async function ofState<Value>(
  env: Env,
  stateId: string,
  ask: (object: DurableObjectStub<OIDCStateDurableObject>) => Promise<Value>,
): Promise<Value> {
  const object = env.OIDC_STATE.getByName(await stateObjectName(stateId));
  return orRefuse("state_unavailable", () => within("OIDC_STATE", OBJECT_LIMIT_MS, () => ask(object)));
}
