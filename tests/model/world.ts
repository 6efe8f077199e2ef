import { TenantScope } from "#db/tenant-scope.ts";
import { chosenId, chosenIn } from "./chosen.ts";
import { expectContents, settle } from "./contents.ts";
import type { Holdings } from "./holdings.ts";
import { checkRevisions, courseKey, expectRevisions, readRevisions, type Revisions } from "./revisions.ts";
import { beginning, START } from "./seed.ts";

/** One tenant at one moment: where an operation is done. */
export type At = {
  tenantId: string;
  scope: TenantScope;
  d1: D1Database;
  /** Later with each operation of this tenant, and the same in each tenant's first, second, … */
  now: number;
  /** What the tenant should hold before the operation. */
  before: Holdings;
  /** The id of whom the LMS calls so: here; if there is nobody, at another tenant. */
  learner(sub: string): string;
  course(contextId: string): string;
  /** Stands for an id that the database will choose. */
  chosen(): string;
  /** The revision of a course's material as it was last seen. */
  revision(ltiContextId: string): number;
  world: World;
};

/** Some tenants on a real D1, and what each of them should hold. */
export class World {
  readonly d1: D1Database;
  readonly iss: string;
  /** Whether everything is checked after each operation. */
  readonly isCareful: boolean;
  tenants: Holdings[];
  readonly #prefix = crypto.randomUUID();
  #steps = new Map<string, number>();
  #chosen = 0;
  #revisions: Revisions = new Map();

  private constructor(d1: D1Database, isCareful: boolean) {
    this.d1 = d1;
    this.isCareful = isCareful;
    this.iss = `https://lms.example.test/${this.#prefix}`;
    this.tenants = ["Maplewood", "Harbour", "Northfield"].map((name, index) =>
      beginning(name, this.tenantId(index), this.iss, `client-${index + 1}`),
    );
  }

  static async begin(d1: D1Database, isCareful: boolean): Promise<World> {
    const world = new World(d1, isCareful);
    await settle(d1, world.tenants);
    world.#revisions = await readRevisions(d1, world.tenants);
    return world;
  }

  /** In the order of their making. Nothing of anybody else stands between them. */
  tenantId(index: number): string {
    return `${this.#prefix}/${index + 1}`;
  }

  /** Before the first of them. */
  get beforeAll(): string {
    return this.#prefix;
  }

  at(place: number): At {
    const before = this.tenants[place % this.tenants.length];
    if (before === undefined) throw new RangeError("There is no tenant.");
    const tenantId = before.tenant.id;
    const step = (this.#steps.get(tenantId) ?? 0) + 1;
    this.#steps.set(tenantId, step);
    const anywhere = [before, ...this.tenants];
    const learners = anywhere.flatMap((held) => held.learner_profiles);
    const courses = anywhere.flatMap((held) => held.lti_contexts);
    return {
      tenantId,
      scope: new TenantScope(this.d1, tenantId),
      d1: this.d1,
      now: START + step,
      before,
      learner: (sub) => learners.find((row) => row.lti_user_id === sub)?.id ?? `nobody-${sub}`,
      course: (contextId) => courses.find((row) => row.context_id === contextId)?.id ?? `nowhere-${contextId}`,
      chosen: () => chosenId(++this.#chosen),
      revision: (id) => this.#revisions.get(courseKey(tenantId, id)) ?? 0,
      world: this,
    };
  }

  /**
   * Takes over what an operation of a tenant should have left.
   * @param isTeaching whether it may have changed what can be quoted of a course
   * @returns a function that puts the ids that the database chose into the expected answer
   */
  async turnsInto(tenants: Holdings[], actor: string, isTeaching: boolean): Promise<<Value>(value: Value) => Value> {
    const before = this.tenants;
    const named = await chosenIn(this.d1, tenants);
    this.tenants = named(tenants);
    if (isTeaching) {
      const revisions = await readRevisions(this.d1, this.tenants);
      checkRevisions([this.#revisions, before], [revisions, this.tenants], actor);
      this.#revisions = revisions;
    }
    return named;
  }

  /** The database holds of every tenant exactly what it should. */
  async check(): Promise<void> {
    await expectContents(this.d1, this.tenants);
    // A course that came with a launch is at its beginning.
    for (const { tenant, lti_contexts } of this.tenants)
      for (const { id } of lti_contexts) {
        const course = courseKey(tenant.id, id);
        this.#revisions.set(course, this.#revisions.get(course) ?? 0);
      }
    await expectRevisions(this.d1, this.tenants, this.#revisions);
  }
}
