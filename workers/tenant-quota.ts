import type { QuotaChoice } from "#app/guide/quota-choice.ts";
import { meterOf, type QuotaMeter, resetOf } from "#app/guide/quota-meter.ts";
import { type HolderLimits, limitsOf } from "#app/guide/quota.ts";
import { requireAdministrator, teaches } from "#app/lti/roles.ts";
import type { Session } from "#app/tenancy/session.ts";
import type { TenantSettings } from "#app/tenancy/tenant-settings.ts";
import { Settings } from "#db/settings.ts";
import type { TenantScope } from "#db/tenant-scope.ts";
import { MOST_TOKENS } from "./model-voice.ts";
import { quotaObjectName } from "./object-names.ts";
import { PartUnavailable, within } from "./time-limit.ts";

/** How long a page waits to hear how much was taken, ms: it can do without. */
const COUNT_LIMIT_MS = 300;

type Ports = { scope: TenantScope; session: Session; actor(): Promise<string> };

/** What may be taken of the tenant's model, for those who administer it. @throws Refusal role_required */
export function tenantQuota(env: Env, { scope, session, actor }: Ports): QuotaChoice {
  const settings = new Settings(scope);
  const guard = () => requireAdministrator(session.roles);
  return {
    async view() {
      guard();
      const object = env.QUOTA.getByName(quotaObjectName(session.tenantId));
      const [{ value: limits, version }, used] = await Promise.all([
        settings.get("quota"),
        counted(async () => {
          const [tenant, course] = await Promise.all([object.used("tenant", ""), object.mostOfACourse()]);
          return { tenant, course };
        }),
      ]);
      const now = Date.now();
      return { limits, version, used, resetsAt: { day: resetOf("day", now), month: resetOf("month", now) } };
    },
    async choose(limits, version) {
      guard();
      return settings.set("quota", limits, { actor: await actor(), version }, Date.now());
    },
  };
}

/** Where little is left for the learner of a session. @returns undefined where enough is, and where no model is asked */
export async function quotaMeter(
  env: Env,
  { tenantId, learnerId, ltiContextId, roles }: Session,
  settings: TenantSettings,
  ofCourse: HolderLimits | null,
): Promise<QuotaMeter | undefined> {
  if (settings.model.provider === "none") return undefined;
  const object = env.QUOTA.getByName(quotaObjectName(tenantId));
  const taken = await counted(async () => object.taken(learnerId, ltiContextId));
  const limits = limitsOf(settings.quota, { teaches: teaches(roles), ofCourse });
  return taken && meterOf(limits, taken, MOST_TOKENS, Date.now());
}

/** @returns undefined while the count does not answer */
export async function counted<Value>(ask: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await within("QUOTA", COUNT_LIMIT_MS, ask);
  } catch (error) {
    if (!(error instanceof PartUnavailable)) throw error;
    console.warn("how much was taken of a model is not told", String(error.cause));
    return undefined;
  }
}
