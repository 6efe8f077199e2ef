import { beforeAll, expect, test } from "vitest";
import { CLAIM } from "#app/lti/claims.ts";
import { AuditLog } from "#db/audit-log.ts";
import { Course } from "#db/course.ts";
import { statistics, teach } from "../course.ts";
import { twoInstitutions } from "../institution.ts";
import { amara, mira } from "../person.ts";
import { ask, Platform, post, type Visit } from "../platform.ts";

let maplewood: Platform;
let harbour: Platform;
/** A concept of the course that is copied. */
let concept: { id: string; name: string };
beforeAll(async () => {
  const institutions = await twoInstitutions();
  maplewood = await Platform.open(institutions.maplewood);
  harbour = await Platform.open(institutions.harbour);
  const course = await teach(institutions.maplewood, statistics);
  const first = (await new Course(institutions.maplewood.scope, course).concepts())[2];
  if (first === undefined) throw new Error("The course teaches nothing.");
  concept = first;
  await maplewood.visit(amara);
});

/** A link of a copied course, as the platform sends it: with what it was placed for, or with its history alone. */
const copiedLink = (context: string, custom: Record<string, unknown>) => ({
  claims: {
    [CLAIM.context]: { id: context, title: "Statistics, next year" },
    [CLAIM.resourceLink]: { id: `link of ${context}`, title: "Practice" },
    [CLAIM.custom]: { context_history: "101", ...custom },
  },
});
const placed = () => ({ atomic_guide_opens: "concept", atomic_guide_id: concept.id });
const page = async ({ path, cookie }: Visit, address = "/guide") => (await ask(`${path}${address}`, { cookie })).text();
const QUESTION = "was copied from";

test("a copied link opens the copied content, as soon as the material has come along", async () => {
  const visit = await maplewood.visit(amara, copiedLink("102", placed()));
  expect(await page(visit)).toContain(QUESTION);
  const learner = await maplewood.visit(mira, copiedLink("102", placed()));
  expect(await page(learner)).not.toContain(QUESTION);
  expect(await page(learner)).not.toContain(`This link is about`);
  // Who teaches where it was copied from, and only learns here, is not asked either.
  const learning = await maplewood.visit({ ...amara, roles: mira.roles }, copiedLink("102", placed()));
  expect(await page(learning)).not.toContain(QUESTION);
  expect(await page(visit)).toContain(QUESTION);

  const { cookie, path } = visit;
  const answered = await post(`${path}/course/copy`, { copy: "yes", back: "course" }, { cookie, accept: "text/html" });
  expect([answered.status, answered.headers.get("location")]).toEqual([303, `${path}/course`]);
  const course = await page(visit, "/course");
  expect(course).not.toContain(QUESTION);
  expect(course).toContain(statistics.sections[0]?.title);
  const opened = await page(await maplewood.visit(mira, copiedLink("102", placed())));
  expect(opened).toContain(`This link is about`);
  expect(opened).toContain(concept.name);

  const records = await new AuditLog(maplewood.institution.scope).list({ limit: 5 });
  expect(records.map(({ action }) => action)).toContain("course.copied");
});

test("a copied link that does not say what it opens finds it by its history", async () => {
  const first = { claims: { [CLAIM.resourceLink]: { id: "7" }, [CLAIM.custom]: placed() } };
  await maplewood.visit(amara, first);
  const visit = await maplewood.visit(amara, copiedLink("103", { resource_link_history: "7" }));
  await post(`${visit.path}/course/copy`, { copy: "yes" }, { cookie: visit.cookie });
  expect(await page(visit)).toContain(`This link is about`);
});

test("our own script is told whether there is more, and an answer that is none changes nothing", async () => {
  const { path, cookie } = await maplewood.visit(amara, copiedLink("104", {}));
  const answer = (form: Record<string, string>) =>
    post(`${path}/course/copy.data`, form, { cookie, accept: "*/*" }).then(({ status }) => status);
  expect(await answer({ copy: "perhaps" })).toBe(422);
  expect(await page({ path, cookie })).toContain(QUESTION);
  expect(await answer({ copy: "no" })).toBe(200);
  expect(await page({ path, cookie })).not.toContain(QUESTION);
  expect((await ask(`${path}/course/copy`, { cookie })).status).toBe(404);
});

test("learners answer nothing, and other institutions are offered nothing", async () => {
  await maplewood.visit(amara, copiedLink("105", {}));
  const learner = await maplewood.visit(mira, copiedLink("105", {}));
  const refused = await post(`${learner.path}/course/copy`, { copy: "yes" }, { cookie: learner.cookie });
  expect([refused.status, refused.headers.get("x-refusal")]).toEqual([403, "role_required"]);

  await harbour.visit(amara);
  const elsewhere = await harbour.visit(amara, copiedLink("102", placed()));
  expect(await page(elsewhere)).not.toContain(QUESTION);
  await post(`${elsewhere.path}/course/copy`, { copy: "yes" }, { cookie: elsewhere.cookie });
  expect(await page(elsewhere, "/course")).not.toContain(statistics.sections[0]?.title);
});
