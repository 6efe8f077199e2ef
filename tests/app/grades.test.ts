import { beforeEach, expect, test, vi } from "vitest";
import { CLAIM } from "#app/lti/claims.ts";
import { SCOPE } from "#app/lti/course-services.ts";
import { ROLE } from "#app/lti/roles.ts";
import { Gradebook } from "#db/gradebook.ts";
import { Settings } from "#db/settings.ts";
import { type Institution, twoInstitutions } from "../institution.ts";
import { amara, mira, type Person } from "../person.ts";
import { Platform, post, type Visit } from "../platform.ts";

let maplewood: Institution;
let platform: Platform;
let visit: Visit;
let column: string;

beforeEach(async () => {
  ({ maplewood } = await twoInstitutions());
  platform = await Platform.open(maplewood);
  // The LMS is busy all the time: what may be sent waits in the record, where it is counted.
  vi.spyOn(globalThis, "fetch").mockImplementation(async () => new Response(null, { status: 503 }));
  const lineitems = `${maplewood.registration.iss}/lineitems`;
  visit = await platform.visit(amara, { claims: { [CLAIM.gradeServices]: { scope: [SCOPE.scores], lineitems } } });
  const [course] = await maplewood.scope.from("lti_contexts").select("id").execute();
  const item = { url: `${lineitems}/1/lineitem`, label: "Trial", scoreMaximum: 10, resourceId: "trial" };
  column = await new Gradebook(maplewood.scope, course?.id ?? "").keep(item, maplewood.deployment, Date.now());
});

/** Launches as somebody. @returns their learner's id */
async function arrive(person: Person, claims: Record<string, unknown> = {}): Promise<string> {
  const before = new Set(await learners());
  await platform.visit(person, { claims });
  return (await learners()).find((id) => !before.has(id)) ?? "";
}

async function learners(): Promise<string[]> {
  return (await maplewood.scope.from("learner_profiles").select("id").execute()).map(({ id }) => id);
}

async function send(learner: string) {
  const form = { order: "send", column, learner, points: "1" };
  const answer = await post(`${visit.path}/course/scores`, form, { cookie: visit.cookie, accept: "text/html" });
  const waiting = await maplewood.scope.from("scores").select("learner_id").execute();
  return { status: answer.status, waiting: waiting.map(({ learner_id }) => learner_id) };
}

test("G16 no score is recorded of an instructor, a test user or somebody without a name; of a learner it is", async () => {
  const [instructor = ""] = await learners();
  const previewer: Person = { ...mira, sub: "preview", roles: ROLE.learner };
  const testUser = "http://purl.imsglobal.org/vocab/lti/system/person#TestUser";
  const learnerRole = "http://purl.imsglobal.org/vocab/lis/v2/membership#Learner";
  const tester = await arrive(previewer, { [CLAIM.roles]: [learnerRole, testUser] });
  const both = "http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor";
  const teaching = await arrive({ ...mira, sub: "teaching" }, { [CLAIM.roles]: [learnerRole, both] });
  await new Settings(maplewood.scope).set(
    "launches.anonymous",
    "accept",
    { actor: "operator", version: 0 },
    Date.now(),
  );
  const nameless = await arrive(mira, { sub: undefined, name: undefined, given_name: undefined });
  for (const learner of [instructor, tester, teaching, nameless])
    expect(await send(learner)).toEqual({ status: 422, waiting: [] });
  const learner = await arrive(mira);
  expect(await send(learner)).toEqual({ status: 303, waiting: [learner] });
});
