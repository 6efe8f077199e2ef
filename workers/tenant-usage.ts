import {
  readUsedPlace,
  USED_COURSES,
  USED_LOOKED_AT,
  type UsageQuery,
  type UsageReading,
  writeUsedPlace,
} from "#app/guide/model-usage.ts";
import { periodsAt } from "#app/guide/quota.ts";
import { requireAdministrator } from "#app/lti/roles.ts";
import { pageByKey } from "#app/tenancy/page-by-key.ts";
import { seekByKey, WINDOW } from "#app/tenancy/seek-by-key.ts";
import type { Session } from "#app/tenancy/session.ts";
import { Courses } from "#db/courses.ts";
import { Settings } from "#db/settings.ts";
import type { TenantScope } from "#db/tenant-scope.ts";
import { quotaObjectName } from "./object-names.ts";
import { OBJECT_LIMIT_MS, within } from "./time-limit.ts";

/** A query may ask for so many titles. */
const TITLES = 90;

type Ports = { scope: TenantScope; session: Session; actor(): Promise<string>; now(): number };

/** What was taken of the tenant's model, for those who administer it. The tenant's quota object has counted it. */
export function tenantUsage(env: Env, { scope, session, actor, now }: Ports): UsageReading {
  const settings = new Settings(scope);
  const courses = new Courses(scope);
  const object = () => env.QUOTA.getByName(quotaObjectName(session.tenantId));
  const guard = () => requireAdministrator(session.roles);
  const titles = async (ids: readonly string[], sought = "") => {
    const known = new Map<string, string | undefined>();
    for (let at = 0; at < ids.length; at += TITLES)
      for (const { id, title } of await courses.titles(ids.slice(at, at + TITLES), sought)) known.set(id, title);
    return known;
  };
  const daysOf = (month: string, course: string | undefined) =>
    within("QUOTA", OBJECT_LIMIT_MS, () => object().daysOfMonth(month, course));

  // The object counts by id; what courses are called, the record alone knows: of a window of those that it counted, it is asked.
  async function coursesIn(month: string, { sought, sort, after }: UsageQuery) {
    const { shown, ...page } = await seekByKey(
      USED_COURSES,
      after && writeUsedPlace(after),
      async (place, most) => {
        const limit = sought === "" ? most : WINDOW;
        const used = await within("QUOTA", OBJECT_LIMIT_MS, () =>
          object().coursesOfMonth(month, { sort, after: readUsedPlace(place) }, limit),
        );
        const counted = used.map((course) => ({
          id: writeUsedPlace({ took: course[sort], id: course.id }),
          course,
        }));
        if (sought === "") return { found: counted, reached: undefined };
        const known = await titles(
          used.map(({ id }) => id),
          sought,
        );
        const found = counted.filter(({ course }) => known.has(course.id)).slice(0, most);
        return { found, reached: used.length < WINDOW ? undefined : counted.at(-1)?.id };
      },
      USED_LOOKED_AT,
    );
    return { ...page, shown: shown.map(({ course }) => course) };
  }

  return {
    async view(query) {
      guard();
      const { course } = query;
      const at = now();
      const { month } = periodsAt(at);
      const [{ days, total }, { shown, next, isCut }, { value: price, version }, { value: quota }, of] =
        await Promise.all([
          daysOf(month, course),
          coursesIn(month, query),
          settings.get("model.price"),
          settings.get("quota"),
          course === undefined ? undefined : courses.find(course),
        ]);
      if (course !== undefined && of === undefined) return undefined;
      const known = await titles(shown.map(({ id }) => id));
      return {
        days,
        next,
        isCut,
        courses: shown.map((each) => ({ ...each, title: known.get(each.id), isGone: !known.has(each.id) })),
        of: of && { id: of.id, title: of.title },
        total,
        limit: quota.tenant.month,
        price: price ?? undefined,
        priceVersion: version,
        now: at,
      };
    },
    async byCourseAndDay(query, limit) {
      guard();
      const { month } = periodsAt(now());
      const { shown, next } = await pageByKey(
        limit,
        (most) => within("QUOTA", OBJECT_LIMIT_MS, () => object().byCourseAndDay(month, query, most)),
        ({ course, day }) => `${day}.${course}`,
      );
      const [known, price] = await Promise.all([
        titles([...new Set(shown.map(({ course }) => course))], query.sought),
        settings.get("model.price"),
      ]);
      const found = query.sought === "" ? shown : shown.filter(({ course }) => known.has(course));
      const lines = found.map((line) => ({ ...line, title: known.get(line.course) }));
      return { lines, price: price.value ?? undefined, next };
    },
    async choosePrice(price, version) {
      guard();
      return settings.set("model.price", price ?? null, { actor: await actor(), version }, now());
    },
  };
}
