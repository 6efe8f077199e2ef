import { z } from "zod";
import { type CoursePractice, coursePracticeSchema } from "#app/knowledge/course-practice.ts";
import { type LastKnown, lastKnownSchema } from "#app/learner/last-known.ts";
import type { Launch } from "#app/lti/launch.ts";
import type { Registration } from "#app/tenancy/registration.ts";
import type { Session } from "#app/tenancy/session.ts";
import { type Standing, standingSchema } from "#app/tenancy/standing.ts";
import { Standings } from "#db/standing.ts";
import { TenantScope } from "#db/tenant-scope.ts";
import {
  courseCopy,
  knownCopy,
  lastKnownCopy,
  learnerCopies,
  personCopy,
  practiceCopy,
  standingCopy,
  tombstone as tombstoneName,
} from "./copy-names.ts";
import { type Copied, type Known, type ReadThrough } from "./read-through.ts";
import { KV_LIMIT_MS, within } from "./time-limit.ts";
import { setTombstone } from "./tombstone.ts";

const idOf = z.object({ id: z.string() });
/** What a launch must know of a learner whom the record cannot tell. */
const knownLearner = z.object({ generation: z.number() });

/** A learner and a course that launched before, by what the LMS calls them. `copiedAt` is the learner's, ms. */
export type KnownPlace = { learnerId: string; ltiContextId: string; generation: number; copiedAt: number };

/** A learner in a course: whose pages they are. */
type OwnPages = Pick<Session, "tenantId" | "learnerId" | "ltiContextId">;

/** Copies of learners and of their launches, for when the record cannot be read. */
export class LearnerCopies {
  readonly #kv: KVNamespace;
  readonly #copies: ReadThrough;

  constructor(kv: KVNamespace, copies: ReadThrough) {
    this.#kv = kv;
    this.#copies = copies;
  }

  /**
   * What entering a tenant needs of a session.
   * @param d1 its `quick` handle
   * @returns undefined when the record says that the launch, or what it hangs on, is gone
   * @throws RecordUnavailable when there is no copy either
   */
  async standing(d1: D1Database, session: Session): Promise<Known<Standing> | undefined> {
    const known = await this.#copies.read(standingOf(session), () =>
      new Standings(new TenantScope(d1, session.tenantId)).read(session, Date.now()),
    );
    // Who is out has a copy that says so. What is gone has none.
    if (known === undefined) await this.#copies.remove(standingCopy(session));
    return known;
  }

  /** The same by the record alone; what it says is copied. @throws RecordUnavailable */
  async recordedStanding(d1: D1Database, session: Session): Promise<Standing | undefined> {
    const value = await new Standings(new TenantScope(d1, session.tenantId)).read(session, Date.now());
    if (value !== undefined) this.#copies.write(standingOf(session), value);
    return value;
  }

  /** Copies a launch that the record has: its visit, its learner, its course. */
  async remember(launch: Launch, registration: Registration, session: Session): Promise<void> {
    const { tenantId, learnerId, ltiContextId, generation } = session;
    const person = await personCopy(tenantId, launch.subject);
    const course = await courseCopy(tenantId, launch.ltiContext?.id ?? "");
    this.#copies.write(standingOf(session), launchStanding(launch, registration, generation));
    this.#copies.write(knownOf(session), { generation });
    this.#copies.write({ ...idCopy, name: person, tenantId }, { id: learnerId });
    this.#copies.write({ ...idCopy, name: course, tenantId }, { id: ltiContextId });
  }

  /**
   * What their own pages show of a learner: by the record; while that cannot be read, by a copy.
   * @throws RecordUnavailable when there is no copy either
   */
  async lastKnown(of: OwnPages, read: () => Promise<LastKnown | undefined>): Promise<Known<LastKnown> | undefined> {
    return this.#copies.read(lastKnownOf(of), read);
  }

  /** Copies what the record said of them. */
  rememberLastKnown(of: OwnPages, value: LastKnown): void {
    this.#copies.write(lastKnownOf(of), value);
  }

  /** They changed something, and nobody can tell how it stands now: better no copy than the one of before. */
  async forgetLastKnown(of: OwnPages): Promise<void> {
    await this.#copies.remove(lastKnownCopy(of));
  }

  /** What a course can be practised by, as it was when somebody last looked. @returns undefined where nobody did lately */
  async practice(of: { tenantId: string; ltiContextId: string }): Promise<Known<CoursePractice> | undefined> {
    return this.#copies.copy(practiceOf(of));
  }

  /** Copies what the record said of a course's practice. */
  rememberPractice(of: { tenantId: string; ltiContextId: string }, practice: CoursePractice): void {
    this.#copies.write(practiceOf(of), practice);
  }

  /** @returns undefined unless both the person and the course launched here before, and the person was not erased */
  async place(launch: Launch): Promise<KnownPlace | undefined> {
    const { tenantId } = launch;
    const [person, course] = await Promise.all([
      personCopy(tenantId, launch.subject).then((name) => this.#copies.copy({ ...idCopy, name, tenantId })),
      courseCopy(tenantId, launch.ltiContext?.id ?? "").then((name) =>
        this.#copies.copy({ ...idCopy, name, tenantId }),
      ),
    ]);
    if (person === undefined || course === undefined) return undefined;
    const learnerId = person.value.id;
    const profile = await this.#copies.copy(knownOf({ tenantId, learnerId }));
    if (profile === undefined) return undefined;
    const { value, copiedAt = 0 } = profile;
    return { learnerId, ltiContextId: course.value.id, generation: value.generation, copiedAt };
  }

  /** Whether this learner was erased, as far as KV knows: it is late by a minute. */
  async wasErased(of: { tenantId: string; learnerId: string }): Promise<boolean> {
    return (await this.#kv.get(tombstoneName(of))) !== null;
  }

  /**
   * Sets the tombstone: from a minute on, no copy of this learner counts, whoever writes one.
   * @throws PartUnavailable
   */
  async bury(of: { tenantId: string; learnerId: string }): Promise<void> {
    await ofKv(() => setTombstone(this.#kv, of));
  }

  /**
   * Removes every copy of a learner who is buried. May be told twice.
   * @param subject what the LMS called them. Without it, the copy of that name ends by itself: it leads to the tombstone.
   * @throws PartUnavailable: then it is to be told again
   */
  async erase(of: { tenantId: string; learnerId: string }, subject: string | undefined): Promise<void> {
    const prefix = learnerCopies(of);
    this.#copies.forget(prefix);
    if (subject !== undefined) {
      const person = await personCopy(of.tenantId, subject);
      await ofKv(() => this.#kv.delete(person));
    }
    let cursor: string | null = null;
    do {
      const page: KVNamespaceListResult<unknown> = await ofKv(() => this.#kv.list({ prefix, cursor }));
      await ofKv(() => Promise.all(page.keys.map(({ name }) => this.#kv.delete(name))));
      cursor = page.list_complete ? null : page.cursor;
    } while (cursor !== null);
  }
}

function ofKv<Value>(ask: () => Promise<Value>): Promise<Value> {
  return within("KV", KV_LIMIT_MS, ask);
}

/** What entering needs of a launch that is just being let in: what the record will say of it. */
export function launchStanding(launch: Launch, registration: Registration, generation: number): Standing {
  return {
    tenantStatus: "active",
    deploymentStatus: "active",
    learnerStatus: "active",
    generation,
    visit: {
      tenantName: registration.name,
      frameAncestors: [...registration.origins],
      learnerName: launch.person.givenName ?? launch.person.name,
      courseTitle: launch.ltiContext?.title,
      resourceTitle: launch.resourceLink.title,
      locale: launch.locale,
      ...(launch.placed && { placed: launch.placed }),
    },
  };
}

const idCopy = { what: "id", schema: idOf };

function standingOf(session: Session): Copied<Standing> {
  return {
    name: standingCopy(session),
    what: "visit",
    tenantId: session.tenantId,
    schema: standingSchema,
    tombstone: tombstoneName(session),
  };
}

function lastKnownOf(of: OwnPages): Copied<LastKnown> {
  const { tenantId } = of;
  return {
    name: lastKnownCopy(of),
    what: "last known",
    tenantId,
    schema: lastKnownSchema.refine(({ ltiContextId }) => ltiContextId === of.ltiContextId),
    tombstone: tombstoneName(of),
  };
}

function practiceOf(of: { tenantId: string; ltiContextId: string }): Copied<CoursePractice> {
  return { name: practiceCopy(of), what: "practice", tenantId: of.tenantId, schema: coursePracticeSchema };
}

function knownOf(of: { tenantId: string; learnerId: string }): Copied<z.infer<typeof knownLearner>> {
  const tombstone = tombstoneName(of);
  return { name: knownCopy(of), what: "learner", tenantId: of.tenantId, schema: knownLearner, tombstone };
}
