import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import type { TenantScope } from "#db/tenant-scope.ts";
import { times, twoInstitutions } from "../institution.ts";

type Course = { id: string; context_id: string; title: string };
/** What a tenant should hold: the oracle. */
type Held = Map<string, Course>;
type Operation = {
  does(scope: TenantScope, course: Course): Promise<unknown>;
  should(held: Held, course: Course): boolean;
};

const OPERATIONS = 100;
const row = (course: Course) => ({ ...course, label: null, ...times });
const byContext = (held: Held, { context_id }: Course) =>
  [...held.values()].find((each) => each.context_id === context_id);

/** Each returns whether the database should take it, having changed the oracle if so. */
const operations: Operation[] = [
  {
    does: (scope, course) => scope.insert("lti_contexts", row(course)).execute(),
    should(held, course) {
      const free = !held.has(course.id) && byContext(held, course) === undefined;
      if (free) held.set(course.id, course);
      return free;
    },
  },
  {
    // Whoever upserts brings a new id, which is used only where the row is new.
    does: (scope, course) =>
      scope.upsert("lti_contexts", row({ ...course, id: course.title }), ["context_id"], ["title"]).execute(),
    should(held, course) {
      const id = byContext(held, course)?.id ?? course.title;
      held.set(id, { ...course, id });
      return true;
    },
  },
  {
    does: (scope, { title }) => scope.update("lti_contexts").set({ title }).execute(),
    should(held, { title }) {
      for (const course of held.values()) course.title = title;
      return true;
    },
  },
  {
    does: (scope, { id }) => scope.delete("lti_contexts").where("id", ">=", id).execute(),
    should(held, { id }) {
      for (const key of held.keys()) if (key >= id) held.delete(key);
      return true;
    },
  },
];

test.each([1, 2, 3])("whatever three institutions do with the same ids, each holds its own (seed %i)", async (seed) => {
  const random = randomFrom(seed);
  const { maplewood, harbour } = await twoInstitutions();
  const { maplewood: third } = await twoInstitutions();
  const tenants = [maplewood, harbour, third].map((at) => ({ ...at, held: new Map() as Held }));
  for (let step = 0; step < OPERATIONS; step++) {
    const { scope, held } = tenants[random(3)] ?? outOfBounds();
    const course = { id: `c-${random(4)}`, context_id: `10${random(4)}`, title: `title ${step}` };
    const operation = operations[random(10) < 7 ? random(2) : 2 + random(2)] ?? outOfBounds();
    const taken = await operation.does(scope, { ...course }).then(
      () => true,
      () => false,
    );
    expect(taken).toBe(operation.should(held, { ...course }));
    for (const tenant of tenants) expect(await coursesOf(tenant.tenantId)).toEqual(inOrder(tenant.held));
  }
});

/** Straight from the database. */
async function coursesOf(tenantId: string): Promise<Course[]> {
  const query = "SELECT id, context_id, title FROM lti_contexts WHERE tenant_id = ? ORDER BY id";
  return (await env.DB.prepare(query).bind(tenantId).all<Course>()).results;
}

function inOrder(held: Held): Course[] {
  return [...held.values()].toSorted((a, b) => a.id.localeCompare(b.id));
}

/** A repeatable choice: mulberry32. @returns a function from a bound to an integer below it */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

function outOfBounds(): never {
  throw new RangeError("The choice is out of its bounds.");
}
