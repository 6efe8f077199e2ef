import { isHeldBack } from "#app/learner/minor-learners.ts";
import { noticeVersionOf } from "#app/learner/privacy-notice.ts";
import { requireAdministrator } from "#app/lti/roles.ts";
import {
  COPY_RECENT_MS,
  type CopyStanding,
  type LearnerAccount,
  type LearnerListing,
  type LearnerQuery,
  LEARNERS_PER_PAGE,
} from "#app/tenancy/learner-list.ts";
import { pageByKey } from "#app/tenancy/page-by-key.ts";
import { seekByKey } from "#app/tenancy/seek-by-key.ts";
import type { Session } from "#app/tenancy/session.ts";
import { LearnerOverview } from "#db/learner-overview.ts";
import { Settings } from "#db/settings.ts";
import type { TenantScope } from "#db/tenant-scope.ts";
import { ownCopyObjectName } from "./object-names.ts";
import { OBJECT_LIMIT_MS, within } from "./time-limit.ts";

type Ports = {
  scope: TenantScope;
  session: Session;
  /** Somebody looked at the list: each learner can read it. */
  noteSeen(): void;
  now(): number;
};

/** The learners of a tenant, for those who administer it. @throws RecordUnavailable; Refusal role_required */
export function tenantLearners(env: Env, { scope, session, noteSeen, now }: Ports): LearnerListing {
  const overview = new LearnerOverview(scope);
  const settings = new Settings(scope);
  const guard = () => requireAdministrator(session.roles);

  async function page({ askedForCopy, after, ...chosen }: LearnerQuery, limit: number) {
    const copySince = askedForCopy ? now() - COPY_RECENT_MS : undefined;
    const {
      shown: learners,
      next,
      isCut,
    } = await seekByKey(limit, after, (place, most) =>
      overview.list({ ...chosen, copySince, after: place, limit: most }),
    );
    if (learners.length > 0) noteSeen();
    return { learners, next, isCut };
  }

  /** What was asked for long ago is over; of the rest, each one's object knows. */
  async function copyOf({ id, copyAskedAt }: LearnerAccount): Promise<CopyStanding | undefined> {
    if (copyAskedAt === undefined) return undefined;
    if (copyAskedAt < now() - COPY_RECENT_MS) return "over";
    const object = env.OWN_COPIES.getByName(ownCopyObjectName(session.tenantId, id));
    try {
      const { state } = await within("OWN_COPIES", OBJECT_LIMIT_MS, async () => object.state());
      return state === "none" ? "over" : state;
    } catch (error) {
      console.warn("how a learner's copy stands cannot be told", String(error));
      return "unknown";
    }
  }

  return {
    async view(query) {
      guard();
      const [{ learners, next, isCut }, crises, minors] = await Promise.all([
        page(query, LEARNERS_PER_PAGE),
        settings.get("crisis.flags"),
        settings.get("learners.minors"),
      ]);
      const notice = noticeVersionOf(crises.value);
      const lines = learners.map(async (learner) => ({
        ...learner,
        isOldNotice: learner.said.notice !== undefined && learner.said.notice.version !== notice,
        copy: await copyOf(learner),
      }));
      return { learners: await Promise.all(lines), next, isCut, areHeldBack: isHeldBack([minors.value]) };
    },
    async page(query, limit) {
      guard();
      return page(query, limit);
    },
    async erasures(query, limit) {
      guard();
      const [{ shown: erasures, next }, underWay] = await Promise.all([
        pageByKey(
          limit,
          (most) => overview.erasures({ ...query, limit: most }),
          ({ seq }) => seq,
        ),
        overview.erasuresUnderWay(),
      ]);
      return { erasures, next, underWay };
    },
  };
}
