import { MOST_USAGE_LINES, USED_COURSES, type UsageReading } from "#app/guide/model-usage.ts";
import { periodsAt } from "#app/guide/quota.ts";
import { requireAdministrator } from "#app/lti/roles.ts";
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
  const titles = async (ids: readonly string[]) => {
    const known = new Map<string, string | undefined>();
    for (let at = 0; at < ids.length; at += TITLES)
      for (const { id, title } of await courses.titles(ids.slice(at, at + TITLES))) known.set(id, title);
    return known;
  };
  return {
    async view(course) {
      guard();
      const at = now();
      const { month } = periodsAt(at);
      const [taken, { value: price, version }, { value: quota }, of] = await Promise.all([
        within("QUOTA", OBJECT_LIMIT_MS, () => object().ofMonth(month, course, USED_COURSES + 1)),
        settings.get("model.price"),
        settings.get("quota"),
        course === undefined ? undefined : courses.find(course),
      ]);
      if (course !== undefined && of === undefined) return undefined;
      const shown = taken.courses.slice(0, USED_COURSES);
      const known = await titles(shown.map(({ id }) => id));
      return {
        days: taken.days,
        areMoreCourses: taken.courses.length > USED_COURSES,
        courses: shown.map((each) => ({ ...each, title: known.get(each.id), isGone: !known.has(each.id) })),
        of: of && { id: of.id, title: of.title },
        total: taken.total,
        limit: quota.tenant.month,
        price: price ?? undefined,
        priceVersion: version,
        now: at,
      };
    },
    async byCourseAndDay() {
      guard();
      const found = await within("QUOTA", OBJECT_LIMIT_MS, () =>
        object().byCourseAndDay(periodsAt(now()).month, MOST_USAGE_LINES + 1),
      );
      const lines = found.slice(0, MOST_USAGE_LINES);
      const known = await titles([...new Set(lines.map(({ course }) => course))]);
      return {
        lines: lines.map((line) => ({ ...line, title: known.get(line.course) })),
        isCut: found.length > MOST_USAGE_LINES,
      };
    },
    async choosePrice(price, version) {
      guard();
      return settings.set("model.price", price ?? null, { actor: await actor(), version }, now());
    },
  };
}
