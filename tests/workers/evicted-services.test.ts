import { evictDurableObject, runDurableObjectAlarm } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { SCOPE } from "#app/lti/course-services.ts";
import type { Session } from "#app/tenancy/session.ts";
import { Gradebook } from "#db/gradebook.ts";
import { Roster } from "#db/roster.ts";
import { outboxObjectName, rosterObjectName } from "#workers/object-names.ts";
import { type Institution, twoInstitutions } from "../institution.ts";
import { admit, amara, eli, mira, type Person } from "../person.ts";

// What reads rosters and sends scores is evicted between any two of its steps: nothing is lost, and nothing happens twice.

const PEOPLE = 60;
let maplewood: Institution;
let services: string;
let session: Session;
let lms: Lms;

beforeEach(async () => {
  ({ maplewood } = await twoInstitutions());
  services = `${maplewood.registration.iss}/services/101`;
  lms = new Lms(services);
  vi.spyOn(globalThis, "fetch").mockImplementation(async (input, init) => lms.answer(new Request(input, init)));
  session = await launch(amara);
});
afterEach(() => vi.restoreAllMocks());

/** Each launch offers the services anew. */
function launch(person: Person): Promise<Session> {
  const gradeScopes = [SCOPE.scores, SCOPE.results];
  const offered = { membershipsUrl: `${services}/memberships?group=all`, lineItemsUrl: undefined, gradeScopes };
  return admit(person, maplewood, { services: offered });
}

/** A stand-in for an LMS, which answers as the specifications say, and loses its answers where it is told to. */
class Lms {
  readonly #services: string;
  readonly asked: string[] = [];
  /** Each score that it took, by whose it is. */
  readonly taken = new Map<string, Score[]>();
  losing = 0;

  constructor(of: string) {
    this.#services = of;
  }

  async answer(request: Request): Promise<Response> {
    const url = new URL(request.url);
    if (url.pathname.endsWith("/token")) {
      const scope = (await request.formData()).get("scope");
      return Response.json({ access_token: "a-token", token_type: "bearer", expires_in: 3600, scope });
    }
    this.asked.push(`${request.method} ${url.pathname.replace(/^.*\/101/, "")}${url.search}`);
    if (url.pathname.endsWith("/memberships")) return this.#members(url);
    if (request.method === "GET") return this.#results(url.searchParams.get("user_id") ?? "");
    const { userId, timestamp, scoreGiven } = await request.json<Score & { userId: string }>();
    const before = this.taken.get(userId) ?? [];
    if (timestamp <= (before.at(-1)?.timestamp ?? ""))
      return Response.json({ error: "a later score is here already" }, { status: 409 });
    this.taken.set(userId, [...before, { timestamp, scoreGiven }]);
    this.losing -= 1;
    if (this.losing >= 0) throw new TypeError("The connection was lost.");
    return new Response(null, { status: 204 });
  }

  #members(url: URL): Response {
    const from = Number(url.searchParams.get("from") ?? 0);
    const members = Array.from({ length: Math.min(50, PEOPLE - from) }, (_, index) => ({
      user_id: `listed-${from + index}`,
      roles: ["Learner"],
      name: `Learner ${from + index}`,
    }));
    const next = `<${this.#services}/memberships?group=all&limit=100&from=${from + 50}>; rel="next"`;
    return Response.json({ members }, { headers: from + 50 < PEOPLE ? { link: next } : {} });
  }

  #results(userId: string): Response {
    const last = this.taken.get(userId)?.at(-1);
    return Response.json(last ? [{ userId, resultScore: last.scoreGiven, resultMaximum: 10 }] : []);
  }
}

type Score = { timestamp: string; scoreGiven: number };

/** Lets an object do one step after the other, and evicts it before each. */
async function stepwise(object: Parameters<typeof evictDurableObject>[0], isOver: () => Promise<boolean>) {
  for (let step = 0; step < 60; step += 1) {
    if (await isOver()) return;
    await evictDurableObject(object);
    await runDurableObjectAlarm(object);
  }
  throw new Error("It came to no end in sixty steps.");
}

test("a score outbox: each score is taken once, also where the LMS's answer was lost", async () => {
  const gradebook = new Gradebook(maplewood.scope, session.ltiContextId);
  const item = { url: `${services}/lineitems/1/lineitem?type_id=1`, label: "Trial", scoreMaximum: 10, resourceId: "" };
  const column = await gradebook.keep(item, session.deploymentRowId, Date.now());
  const learners = [await launch(mira), await launch(eli)];
  for (const [place, { learnerId }] of learners.entries())
    await gradebook.record(
      {
        lineItemId: column,
        learnerId,
        given: 5 + place,
        activityProgress: "Completed",
        gradingProgress: "FullyGraded",
      },
      Date.now(),
    );
  lms.losing = 2;

  const outbox = env.SCORE_OUTBOX.getByName(outboxObjectName(maplewood.tenantId, column));
  await outbox.wake(session.ltiContextId);
  const statuses = async () => (await gradebook.scores(column, 10)).map(({ status }) => status);
  await stepwise(outbox, async () => (await statuses()).every((status) => status !== "waiting"));
  expect(await statuses()).toEqual(["delivered", "delivered"]);
  expect([...lms.taken].map(([userId, scores]) => [userId, scores.map(({ scoreGiven }) => scoreGiven)])).toEqual(
    expect.arrayContaining([
      [mira.sub, [5]],
      [eli.sub, [6]],
    ]),
  );
  expect(lms.asked.filter((asked) => asked.startsWith("POST"))).toHaveLength(4);
});

test("a roster: each page is asked for once, everybody is written once, and who is not in it is marked", async () => {
  const gone = await launch(mira);
  const roster = env.ROSTERS.getByName(rosterObjectName(maplewood.tenantId, session.ltiContextId));
  // A launch of a moment ago is not taken for one that is missing in the list.
  await maplewood.scope.update("memberships").set({ seen_at: 1 }).execute();
  await roster.open(session.deploymentRowId, 0);
  await stepwise(roster, async () => (await roster.open(session.deploymentRowId, 0)).state !== "reading");
  expect((await roster.open(session.deploymentRowId, 0)).state).toBe("ready");

  expect(lms.asked).toEqual(["GET /memberships?group=all&limit=100", "GET /memberships?group=all&limit=100&from=50"]);
  const people = await new Roster(maplewood.scope, session.ltiContextId).list({ after: undefined, limit: 500 });
  const listed = people.filter(({ name }) => name?.startsWith("Learner "));
  expect(listed).toHaveLength(PEOPLE);
  expect(new Set(listed.map(({ name }) => name)).size).toBe(PEOPLE);
  expect(people.find(({ learnerId }) => learnerId === gone.learnerId)?.status).toBe("unlisted");
});

test("a roster: who was erased waits no more; told late, without what the LMS calls them, it is read anew", async () => {
  const roster = env.ROSTERS.getByName(rosterObjectName(maplewood.tenantId, session.ltiContextId));
  await roster.open(session.deploymentRowId, 0);
  await runDurableObjectAlarm(roster);
  expect(lms.asked).toHaveLength(1);
  await roster.forget("listed-7");
  await runDurableObjectAlarm(roster);
  const people = () => new Roster(maplewood.scope, session.ltiContextId).list({ after: undefined, limit: 500 });
  const names = (await people()).map(({ name }) => name);
  expect(names).toContain("Learner 6");
  expect(names).not.toContain("Learner 7");

  // The second part of the page waits still.
  await roster.forget(undefined);
  await stepwise(roster, async () => (await roster.open(session.deploymentRowId, 0)).state !== "reading");
  expect(lms.asked).toHaveLength(3);
  expect((await people()).filter(({ name }) => name?.startsWith("Learner "))).toHaveLength(PEOPLE);
});
