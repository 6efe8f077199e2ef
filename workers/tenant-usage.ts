import { USED_COURSES, type UsageQuery, type UsageReading } from "#app/guide/model-usage.ts";
import { periodsAt } from "#app/guide/quota.ts";
import { requireAdministrator } from "#app/lti/roles.ts";
import { pageByKey } from "#app/tenancy/page-by-key.ts";
import { MOST_LOOKED_AT, seekByKey } from "#app/tenancy/seek-by-key.ts";
import type { Session } from "#app/tenancy/session.ts";
import { Courses } from "#db/courses.ts";
import { Settings } from "#db/settings.ts";
import type { TenantScope } from "#db/tenant-scope.ts";
import { quotaObjectName } from "./object-names.ts";
import { OBJECT_LIMIT_MS, within } from "./time-limit.ts";

/** A query may ask for so many titles. */
const TITLES = 90;
/** More courses than an institution has: all that are called so are wanted. */
const ALL_COURSES = 1_000_000;

type Ports = { scope: TenantScope; session: Session; actor(): Promise<string>; now(): number };

/** What was taken of the tenant's model, for those who administer it. The tenant's quota object has counted it. */
export function tenantUsage(env: Env, { scope, session, actor, now }: Ports): UsageReading {
  const settings = new Settings(scope);
  const courses = new Courses(scope);
  const object = () => env.QUOTA.getByName(quotaObjectName(session.tenantId));
  const guard = () => requireAdministrator(session.roles);
  const titles = async (ids: readonly string[]) => {
    const known = new Map<string, string | undefined>();
    for (let at = 0; at < ids.length; at += TITLES)
      for (const { id, title } of await courses.titles(ids.slice(at, at + TITLES))) known.set(id, title);
    return known;
  };
  // The object counts by id; what courses are called, the record alone knows.
  async function called(sought: string, mostLookedAt?: number) {
    if (sought === "") return { ids: undefined, isCut: false };
    const { shown, isCut } = await seekByKey(
      ALL_COURSES,
      undefined,
      (after, limit) => courses.list({ sought, sort: "newest", after, limit }),
      mostLookedAt,
    );
    return { ids: shown.map(({ id }) => id), isCut };
  }
  async function ofMonth(month: string, query: UsageQuery) {
    const { ids, isCut } = await called(query.sought, MOST_LOOKED_AT);
    const { courses: found, ...taken } = await within("QUOTA", OBJECT_LIMIT_MS, () =>
      object().ofMonth(month, query, USED_COURSES + 1, ids),
    );
    const page = await pageByKey(
      USED_COURSES,
      async () => found,
      (last) => `${last[query.sort]}.${last.id}`,
    );
    return { ...taken, ...page, isCut };
  }

  return {
    async view(query) {
      guard();
      const { course } = query;
      const at = now();
      const { month } = periodsAt(at);
      const [taken, { value: price, version }, { value: quota }, of] = await Promise.all([
        ofMonth(month, query),
        settings.get("model.price"),
        settings.get("quota"),
        course === undefined ? undefined : courses.find(course),
      ]);
      if (course !== undefined && of === undefined) return undefined;
      const known = await titles(taken.shown.map(({ id }) => id));
      return {
        days: taken.days,
        next: taken.next,
        isCut: taken.isCut,
        courses: taken.shown.map((each) => ({ ...each, title: known.get(each.id), isGone: !known.has(each.id) })),
        of: of && { id: of.id, title: of.title },
        total: taken.total,
        limit: quota.tenant.month,
        price: price ?? undefined,
        priceVersion: version,
        now: at,
      };
    },
    async byCourseAndDay(query, limit) {
      guard();
      const { month } = periodsAt(now());
      const { ids } = await called(query.sought);
      const { shown, next } = await pageByKey(
        limit,
        (most) => within("QUOTA", OBJECT_LIMIT_MS, () => object().byCourseAndDay(month, query, most, ids)),
        ({ course, day }) => `${day}.${course}`,
      );
      const [known, price] = await Promise.all([
        titles([...new Set(shown.map(({ course }) => course))]),
        settings.get("model.price"),
      ]);
      const lines = shown.map((line) => ({ ...line, title: known.get(line.course) }));
      return { lines, price: price.value ?? undefined, next };
    },
    async choosePrice(price, version) {
      guard();
      return settings.set("model.price", price ?? null, { actor: await actor(), version }, now());
    },
  };
}
