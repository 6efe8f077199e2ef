import { beforeEach, expect, test, vi } from "vitest";
import { CLAIM } from "#app/lti/claims.ts";
import { SCOPE } from "#app/lti/course-services.ts";
import { ROLE } from "#app/lti/roles.ts";
import { m } from "#app/paraglide/messages.js";
import { AuditLog } from "#db/audit-log.ts";
import { Gradebook } from "#db/gradebook.ts";
import { Settings } from "#db/settings.ts";
import { learnerProfileFactory, membershipFactory, scoreFactory, seeded } from "../factories.ts";
import { type Institution, twoInstitutions } from "../institution.ts";
import { amara, mira, type Person } from "../person.ts";
import { ask, Platform, post, type Visit } from "../platform.ts";

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

test("what is sent, and what is taken back, stands in the audit log: of whom and in which column, without points or a name", async () => {
  const learner = await arrive(mira);
  const subjectOf = async (id: string) =>
    maplewood.scope.from("learner_profiles").where("id", "=", id).select("subject_id").executeTakeFirstOrThrow();
  const [instructor = ""] = await learners();
  await send(learner);
  const back = { order: "take-back", column, learner };
  await post(`${visit.path}/course/scores`, back, { cookie: visit.cookie });
  const [course] = await maplewood.scope.from("lti_contexts").select("id").execute();
  const detail = { subject: (await subjectOf(learner)).subject_id, course: course?.id, column };
  const actor = (await subjectOf(instructor)).subject_id;
  const entries = await new AuditLog(maplewood.scope).list({ actor, limit: 10 });
  expect(entries.filter(({ action }) => action.startsWith("score."))).toMatchObject([
    { action: "score.taken_back", detail },
    { action: "score.sent", detail },
  ]);
  expect(JSON.stringify(entries)).not.toContain(mira.name);
  // Who is told no, and who is not of this course, leaves none.
  await send(instructor);
  await send("nobody");
  expect((await new AuditLog(maplewood.scope).list({ action: "score.sent", limit: 10 })).length).toBe(1);
});

async function page(query = ""): Promise<string> {
  const answer = await ask(`${visit.path}/course/scores${query}`, { cookie: visit.cookie, accept: "text/html" });
  return (await answer.text()).replaceAll("<!-- -->", "");
}

test("where columns, scores and people are cut, it is said, and every learner can be reached", async () => {
  const { scope } = maplewood;
  const [course] = await scope.from("lti_contexts").select("id").execute();
  const gradebook = new Gradebook(scope, course?.id ?? "");
  const cuts = [
    m.scores_columns_cut({ count: 50 }),
    m.scores_sent_cut({ count: 100 }),
    m.scores_learners_cut().replaceAll("'", "&#x27;"),
  ];
  const few = await page();
  for (const cut of cuts) expect(few).not.toContain(cut);
  let last = "";
  for (let at = 100; at < 150; at += 1) {
    const url = `${maplewood.registration.iss}/lineitems/9${at}/lineitem`;
    last = await gradebook.keep(
      { url, label: `Column ${at}`, scoreMaximum: 10, resourceId: "" },
      maplewood.deployment,
      Date.now(),
    );
  }
  const seed = seeded(7_000);
  const people = Array.from({ length: 101 }, () => learnerProfileFactory(seed));
  const inCourse = { lti_context_id: course?.id ?? "", roles: ROLE.learner };
  await scope.batch(
    people.flatMap((row, at) => [
      scope.insert("learner_profiles", { ...row, display_name: `Learner ${at + 100}` }),
      scope.insert(
        "memberships",
        membershipFactory(seed, { ...inCourse, learner_id: row.id, sort_key: `learner ${at + 100}` }),
      ),
      scope.insert("scores", scoreFactory({ line_item_id: last, learner_id: row.id })),
    ]),
  );
  // Its column is behind all that are listed.
  const full = await page(`?column=${last}`);
  for (const cut of cuts) expect(full).toContain(cut);
  expect(full).not.toMatch(/<option[^>]*>Learner 200</);
  const [, next = ""] = /href="[^"]*\?([^"]*after=[\w-]+)"/.exec(full) ?? [];
  const second = await page(`?${next.replaceAll("&amp;", "&")}`);
  expect(second).toMatch(/<option[^>]*>Learner 200</);
  expect(second).toContain(m.people_first_page());
});
