import { expect, test } from "@playwright/test";

import type { HttpBrowser, Page } from "../http-browser.ts";
import { expectLaunch } from "./expect-admission.ts";
import { type Lab, openLab, registerAll } from "./lab-platform.ts";
import { tool } from "./origins.ts";

// Sections 7 and 8 of the matrix: what the platform's gradebook and token endpoint received, and what an instructor sees.

const ags = "https://purl.imsglobal.org/spec/lti-ags/scope";
const type = (name: string) => `application/vnd.ims.lis.${name}+json`;

const labs = {
  spec: openLab("spec"),
  moodle: openLab("moodle"),
  blackboard: openLab("blackboard"),
  moving: openLab("spec"),
};

// Sending may take longer on a busy machine.
test.describe.configure({ timeout: 150_000 });

test.beforeAll(async () => {
  test.setTimeout(240_000);
  await registerAll(Object.values(labs));
});

type Grades = { browser: HttpBrowser; home: string; address: string; page: Page };

/** Ida, who teaches, opens the grades of her course, once its people are known. */
async function openGrades(lab: Lab, course = "101"): Promise<Grades> {
  const { browser, home } = await expectLaunch({ ...lab.place, course, person: "ida" });
  await expect
    .poll(async () => (await browser.get(`${home}/course/people`)).body, { timeout: 60_000 })
    .not.toContain("is being read");
  const address = `${home}/course/scores`;
  return { browser, home, address, page: await browser.get(address) };
}

/** Makes the trial column, if it is not there, and opens it. */
async function openTrial(lab: Lab, course = "101"): Promise<Grades & { column: string; learner: string }> {
  const grades = await openGrades(lab, course);
  const made = await grades.browser.post(grades.address, { order: "make-trial" }, { origin: tool });
  const column = /column=([^&]+)/.exec(made.headers.get("location") ?? "")?.[1] ?? "";
  expect({ status: made.status, column: column.length }).toEqual({ status: 303, column: 36 });
  const page = await grades.browser.follow(made);
  const learner = /<option value="([^"]+)"[^>]*>Robin Falk/.exec(page.body)?.[1] ?? "";
  return { ...grades, page, column, learner };
}

async function send(at: Awaited<ReturnType<typeof openTrial>>, points: string): Promise<Page> {
  const fields = { order: "send", column: at.column, learner: at.learner, points };
  return at.browser.post(at.address, fields, { origin: tool, accept: "text/html" });
}

/** What stands beside Robin in the table of sent scores, once it says so. */
async function expectRow(at: Awaited<ReturnType<typeof openTrial>>, says: RegExp): Promise<void> {
  await expect
    .poll(async () => rowOf(await at.browser.get(`${at.address}?column=${at.column}`)), { timeout: 60_000 })
    .toMatch(says);
}

function rowOf({ body }: Page): string {
  const row = /<tr><th scope="row">Robin Falk[\s\S]*?<\/tr>/.exec(body)?.[0] ?? "";
  return row
    .replaceAll(/<!--.*?-->/g, "")
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/\s+/g, " ");
}

test("G01 G03 G09 G10 G12 the columns of all pages are listed, the launched link's own among them", async () => {
  const { page } = await openGrades(labs.spec);
  expect(page.status).toBe(200);
  expect(page.body).toContain("AI Guide");
  const [asked] = await labs.spec.asked("/lineitems");
  expect(asked).toMatchObject({ accept: type("v2.lineitemcontainer"), status: 200, bearer: true });
  const scopes = (await labs.spec.asked("/token")).map(({ body }) => new URLSearchParams(body).get("scope"));
  expect(scopes).toContain(`${ags}/lineitem ${ags}/lineitem.readonly`);
});

test("G02 G03 G04 G05 a score goes to the path's /scores with its query, media type and a time of its own", async () => {
  const trial = await openTrial(labs.moodle);
  expect((await send(trial, "7,5")).status).toBe(303);
  await expectRow(trial, /7\.5 \/ 10 Arrived/);
  const [score] = await labs.moodle.scores();
  expect(score).toMatchObject({
    userId: "7",
    scoreGiven: 7.5,
    scoreMaximum: 10,
    activityProgress: "Completed",
    gradingProgress: "FullyGraded",
    timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
  });
  const [asked] = await labs.moodle.asked("/lineitem/scores");
  expect(asked).toMatchObject({ query: "type_id=1", contentType: type("v1.score"), status: 200 });
});

test("G05 more than the maximum is allowed, less than nothing is not", async () => {
  const trial = await openTrial(labs.moodle);
  expect((await send(trial, "-1")).status).toBe(422);
  expect((await send(trial, "12")).status).toBe(303);
  await expectRow(trial, /12 \/ 10 Arrived/);
});

test("G06 what was sent is taken back, and the gradebook shows nothing", async () => {
  const trial = await openTrial(labs.moodle);
  await send(trial, "3");
  await expectRow(trial, /3 \/ 10 Arrived/);
  await trial.browser.post(
    trial.address,
    { order: "take-back", column: trial.column, learner: trial.learner },
    { origin: tool },
  );
  await expectRow(trial, /Taken back Arrived/);
  const last = (await labs.moodle.scores()).at(-1);
  expect(last).not.toHaveProperty("scoreGiven");
  expect((await trial.browser.get(`${labs.moodle.issuer}/courses/101/gradebook`)).body).not.toMatch(/3 \/ 10/);
});

test("G07 G11 a column is made once, however often it is asked for, and found again after a copy", async () => {
  const [one, other] = await Promise.all([openTrial(labs.spec), openTrial(labs.spec)]);
  expect(one.column).toBe(other.column);
  const made = (await labs.spec.asked("/101/lineitems")).filter(({ method }) => method === "POST");
  expect(made).toHaveLength(1);
  expect(made[0]).toMatchObject({ contentType: type("v2.lineitem"), status: 201, query: "type_id=1" });
  expect(JSON.parse(made[0]?.body ?? "")).toMatchObject({ label: "Atomic Guide: trial", scoreMaximum: 10 });
  const searched = (await labs.spec.asked("/101/lineitems")).filter(({ query }) => query.includes("resource_id="));
  expect(searched.length).toBeGreaterThan(0);
});

test("G04 G14 a gradebook that is busy is asked again, in order, and nothing is lost or doubled", async () => {
  const trial = await openTrial(labs.spec, "102");
  await labs.spec.order("desk?failing=2&failWith=503&retryAfter=1");
  await send(trial, "1");
  await send(trial, "2");
  await send(trial, "3");
  await expectRow(trial, /3 \/ 10 Arrived/);
  const scores = (await labs.spec.scores()).filter(({ userId }) => userId === "7");
  const given = scores.map(({ scoreGiven }) => scoreGiven ?? 0);
  expect(given.at(-1)).toBe(3);
  expect(given).toEqual([...new Set(given)].toSorted((a, b) => a - b));
  const times = scores.map(({ timestamp }) => timestamp);
  expect(times).toEqual([...new Set(times)].toSorted());
});

test("G15 A03 one token serves many calls; when it is refused, it is renewed once", async () => {
  const trial = await openTrial(labs.spec, "103");
  await send(trial, "1");
  await expectRow(trial, /1 \/ 10 Arrived/);
  const before = (await labs.spec.asked("/token")).length;
  await send(trial, "2");
  await expectRow(trial, /2 \/ 10 Arrived/);
  expect(await labs.spec.asked("/token")).toHaveLength(before);
  await labs.spec.order("desk?forget=1");
  await send(trial, "3");
  await expectRow(trial, /3 \/ 10 Arrived/);
  const statuses = (await labs.spec.asked("/lineitem/scores")).map(({ status }) => status);
  expect(statuses.filter((status) => status === 401)).toHaveLength(1);
});

test("G16 nobody but learners can be chosen or sent: no instructor, no stranger", async () => {
  const trial = await openTrial(labs.spec, "104");
  expect(trial.page.body).not.toMatch(/<option[^>]*>Ida Brekke/);
  const stranger = {
    order: "send",
    column: trial.column,
    learner: "00000000-0000-7000-8000-000000000000",
    points: "1",
  };
  const sentTo = async () => (await labs.spec.asked("/lineitem/scores")).filter(({ path }) => path.includes("/104/"));
  expect((await trial.browser.post(trial.address, stranger, { origin: tool })).status).toBe(404);
  expect(await sentTo()).toEqual([]);
  expect((await send(trial, "1")).status).toBe(303);
  await expectRow(trial, /1 \/ 10 Arrived/);
  expect(await sentTo()).toHaveLength(1);
});

test("G17 when the platform moves its services, scores go where the latest launch says", async () => {
  const lab = labs.moving;
  const trial = await openTrial(lab);
  await send(trial, "1");
  await expectRow(trial, /1 \/ 10 Arrived/);
  await lab.order("desk?moved=twice");
  const since = await openTrial(lab);
  expect((await send(since, "2")).status).toBe(303);
  await expectRow(since, /2 \/ 10 Arrived/);
  const taken = (await lab.asked("/lineitem/scores")).filter(({ status }) => status < 300);
  expect(taken.map(({ query }) => query)).toEqual(["type_id=1", "type_id=1&moved=twice"]);
  expect((await lab.scores()).map(({ scoreGiven }) => scoreGiven)).toEqual([1, 2]);
});

test("G08 a column that is there is never changed: it is listed and made, and no more", async () => {
  const trial = await openTrial(labs.spec, "106");
  await send(trial, "1");
  await expectRow(trial, /1 \/ 10 Arrived/);
  await openTrial(labs.spec, "106");
  const ofColumns = (await labs.spec.asked()).filter(({ path }) => /\/106\/lineitems(\/\d+\/lineitem)?$/.test(path));
  expect(new Set(ofColumns.map(({ method }) => method))).toEqual(new Set(["GET", "POST"]));
  expect(ofColumns.filter(({ method }) => method === "POST")).toHaveLength(1);
});

test("G13 a score that the platform does not take is shown as refused, with its word", async () => {
  const trial = await openTrial(labs.blackboard);
  await labs.blackboard.order("desk?left=7");
  await send(trial, "1");
  await expectRow(trial, /1 \/ 10 Refused.*no such learner/);
  expect((await labs.blackboard.asked("/lineitem/scores")).map(({ status }) => status)).toEqual([400]);
});

test("G13 a score that comes later than what the gradebook has is sent once more, and then shown as refused", async () => {
  const trial = await openTrial(labs.spec, "107");
  const sentTo = async () =>
    (await labs.spec.asked("/lineitem/scores"))
      .filter(({ path }) => path.includes("/107/"))
      .map(({ status }) => status);
  await labs.spec.order("desk?ahead=600000");
  await send(trial, "1");
  await expectRow(trial, /1 \/ 10 Arrived/);
  await labs.spec.order("desk?ahead=0");
  await send(trial, "2");
  await expectRow(trial, /2 \/ 10 Refused.*a later score is here already/);
  expect(await sentTo()).toEqual([204, 409, 409]);
});

test("G12 without the claim, or without the scope of scores, the page says that grades are off", async () => {
  await labs.spec.order("desk?grades=no-claim");
  const { page } = await openGrades(labs.spec, "105");
  await labs.spec.order("desk?grades=on");
  expect(page.body).toContain("does not offer its gradebook");
  expect(await labs.spec.asked("/105/lineitems")).toEqual([]);

  await labs.spec.order("desk?grades=no-scores");
  const { page: reading } = await openGrades(labs.spec, "105");
  await labs.spec.order("desk?grades=on");
  expect(reading.body).toContain("does not offer its gradebook");
  expect(await labs.spec.asked("/105/lineitems")).toEqual([]);
  const { page: twin } = await openGrades(labs.spec, "105");
  expect(twin.body).not.toContain("does not offer its gradebook");
});

test("A01 A02 A04 A05 A06 every token was asked for by a form and an assertion that the strict endpoint took", async () => {
  await openGrades(labs.spec);
  const asked = await labs.spec.asked("/token");
  expect(asked.length).toBeGreaterThan(0);
  const once = new Set<unknown>();
  for (const { body, contentType, userAgent, status } of asked) {
    expect({ contentType, status }).toEqual({ contentType: "application/x-www-form-urlencoded", status: 200 });
    expect(userAgent).toMatch(/^atomic-guide\//);
    const form = new URLSearchParams(body);
    expect(form.get("grant_type")).toBe("client_credentials");
    expect(form.get("client_assertion_type")).toBe("urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
    const [header = "", payload = ""] = (form.get("client_assertion") ?? "").split(".");
    expect(read(header)).toEqual({ alg: "RS256", typ: "JWT", kid: expect.any(String) });
    const claims = read(payload);
    expect(claims).toMatchObject({
      iss: labs.spec.registration["client-id"],
      sub: labs.spec.registration["client-id"],
      aud: labs.spec.registration["token-endpoint"],
      jti: expect.any(String),
    });
    once.add(claims["jti"]);
    expect(Number(claims["exp"]) - Number(claims["iat"])).toBeLessThanOrEqual(300);
    expect(claims["https://purl.imsglobal.org/spec/lti/claim/deployment_id"]).toBe("1");
  }
  expect(once.size).toBe(asked.length);
});

function read(part: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(part, "base64url").toString());
}
