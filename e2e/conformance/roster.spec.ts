import { expect, test } from "@playwright/test";

import type { HttpBrowser } from "../http-browser.ts";
import { expectLaunch } from "./expect-admission.ts";
import { tenantCommand } from "../tenant-command.ts";
import { type Lab, openLab, registerAll, registerLab } from "./lab-platform.ts";
import { tool } from "./origins.ts";

// Section 6 of the matrix: what the platform's list of people was asked, and what an instructor then sees.

const scope = "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly";
const mediaType = "application/vnd.ims.lti-nrps.v2.membershipcontainer+json";

const labs = { spec: openLab("spec"), moodle: openLab("moodle"), canvas: openLab("canvas"), unknown: openLab("spec") };

// Reading may take longer on a busy machine.
test.describe.configure({ timeout: 150_000 });

test.beforeAll(async () => {
  test.setTimeout(240_000);
  await registerAll(Object.values(labs));
});

type PeoplePage = { rows: string[]; text: string; html: string };

/** Ida, who teaches, opens the people of her course, and again until the LMS's list was read to its end. */
async function openPeople(lab: Lab, course = "101"): Promise<PeoplePage & { browser: HttpBrowser; address: string }> {
  const { browser, home } = await expectLaunch({ ...lab.place, course, person: "ida" });
  const address = `${home}/course/people`;
  let page: PeoplePage | undefined;
  await expect
    .poll(
      async () => {
        const answer = await browser.get(address);
        expect(answer.status).toBe(200);
        page = readPage(answer.body);
        return page.text;
      },
      { timeout: 120_000 },
    )
    .not.toContain("is being read");
  if (page === undefined) throw new Error("The page was not read.");
  return { ...page, browser, address };
}

function textOf(part: string): string {
  return part
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
}

function readPage(html: string): PeoplePage {
  const body = html.replaceAll(/<(script|style)[\s\S]*?<\/\1>/g, "");
  const rows = [...body.matchAll(/<tr>[\s\S]*?<\/tr>/g)].slice(1).map(([row]) => textOf(row));
  return { rows, text: textOf(body), html };
}

test("R01 R02 R03 the list is asked for with its media type and a token of its scope, its address's query kept", async () => {
  const { rows } = await openPeople(labs.spec);
  expect(rows.filter((row) => row.startsWith("Robin Falk Learner Active"))).toHaveLength(1);
  const [token] = await labs.spec.asked("/token");
  expect(new URLSearchParams(token?.body).get("scope")).toBe(scope);
  const [asked] = await labs.spec.asked("/memberships");
  expect(asked).toMatchObject({ method: "GET", accept: mediaType, bearer: true, status: 200 });
  expect(new URLSearchParams(asked?.query)).toEqual(new URLSearchParams({ group: "all", limit: "100" }));
});

test("R05 R06 R11 a member without id or roles is passed over, what is unknown or more than we need does no harm", async () => {
  const { text } = await openPeople(labs.spec);
  expect(text).not.toContain("Without an id");
  expect(text).not.toContain("no-roles");
  expect(text).not.toContain("example.test");
});

test("R08 whoever has no name is there all the same", async () => {
  const { rows } = await openPeople(labs.spec);
  expect(rows.filter((row) => row.startsWith("Name kept private by the LMS Learner Active"))).toHaveLength(1);
});

test("R01 R07 as Moodle sends it: short roles, a token called HTML, and all in one page", async () => {
  await labs.moodle.order("desk?inactive=7&crowd=150");
  const { rows, text } = await openPeople(labs.moodle);
  expect(rows).toContainEqual(expect.stringMatching(/^Ida Brekke Instructor Active/));
  expect(rows).toHaveLength(100);
  expect(text).toContain("Next page");
  const all = await openAll(labs.moodle);
  expect(all).toHaveLength(153);
  expect(all).toContainEqual(expect.stringMatching(/^Robin Falk Learner Paused/));
});

test("R04 R12 some 1,200 people in pages of 100: each page once, each person once", async () => {
  await labs.spec.order("desk?crowd=1200");
  const rows = await openAll(labs.spec, "102");
  await labs.spec.order("desk?crowd=0");
  expect(new Set(rows.map((row) => row.slice(0, 13))).size).toBe(1203);
  expect(rows).toHaveLength(1203);
  expect(await labs.spec.asked("/102/memberships")).toHaveLength(13);
});

test("R04 R12 as Canvas sends it: 50 a page, and nobody is answered without a User-Agent", async () => {
  await labs.canvas.order("desk?crowd=60");
  expect(await openAll(labs.canvas)).toHaveLength(63);
  const asked = await labs.canvas.asked();
  expect(asked.every(({ userAgent, status }) => userAgent.startsWith("atomic-guide/") && status === 200)).toBe(true);
});

test("R04 a next page on another host is not followed, and nobody is taken for gone", async () => {
  const lab = labs.spec;
  const here = new URL(lab.issuer);
  const there = `http://localhost:${here.port}${here.pathname}/services/courses/103/memberships`;
  await lab.order(`desk?crowd=300&nextPage=${encodeURIComponent(there)}`);
  const { rows, text } = await openPeople(lab, "103");
  await lab.order("desk?crowd=0&nextPage=");
  expect(text).toContain("cannot be read right now");
  expect(rows).toEqual([expect.stringMatching(/^Ida Brekke Instructor Active/)]);
  expect(await lab.asked("/103/memberships")).toHaveLength(1);
});

test("R07 who has left is marked, and who launches again is back", async () => {
  const place = { ...labs.spec.place, course: "104" };
  await expectLaunch(place);
  await labs.spec.order("desk?left=7");
  const { rows } = await openPeople(labs.spec, "104");
  await labs.spec.order("desk?left=");
  expect(rows).toContainEqual(expect.stringMatching(/^Robin Falk Learner Not in the LMS’s list/));
  await expectLaunch(place);
  expect((await openPeople(labs.spec, "104")).rows).toContainEqual(expect.stringMatching(/^Robin Falk Learner Active/));
});

for (const [status, course] of [
  ["403", "105"],
  ["404", "106"],
] as const) {
  test(`R09 a list that answers ${status} is quietly off: the page shows who has launched`, async () => {
    const lab = labs.spec;
    await lab.order(`desk?members=${status}`);
    await expectLaunch({ ...lab.place, course });
    const { rows, text } = await openPeople(lab, course);
    expect(rows).toHaveLength(2);
    expect(text).toContain("does not share its list of people");
    // Not asked again by the next visitor.
    await openPeople(lab, course);
    await lab.order("desk?members=on");
    expect(await lab.asked(`/${course}/memberships`)).toHaveLength(1);
  });
}

test("R10 without the claim nothing is asked, and the page shows who has launched", async () => {
  await labs.spec.order("desk?members=no-claim");
  const { rows, text } = await openPeople(labs.spec, "107");
  await labs.spec.order("desk?members=on");
  expect(rows).toHaveLength(1);
  expect(text).toContain("does not share its list of people");
  expect(await labs.spec.asked("/107/memberships")).toEqual([]);
});

test("A07 a tool that the LMS does not know: the page says so, and an administrator reads the LMS's own word", async () => {
  await labs.unknown.order("desk?tokenError=invalid_client");
  const { text } = await openPeople(labs.unknown);
  expect(text).toContain("cannot be read right now");
  const { browser, home } = await expectLaunch({ ...labs.unknown.place, person: "quinn" });
  const admin = readPage((await browser.get(`${home}/admin/deployments`)).body);
  expect(admin.text).toContain("invalid_client");
  // Asked for it, the LMS is asked at once, and says the same; as soon as it knows the tool, nothing else is wrong.
  const check = async () =>
    readPage((await browser.post(`${home}/admin`, {}, { origin: tool, accept: "text/html" })).body);
  expect((await check()).text).toMatch(/can read your LMS’s keys.*refused what our key signed.*invalid_client/);
  await labs.unknown.order("desk?tokenError=");
  expect((await check()).text).toContain("has just taken what our key signed");
  expect((await openPeople(labs.unknown, "102")).rows).toContainEqual(
    expect.stringMatching(/^Robin Falk Learner Active/),
  );
});

test("A02 an assertion is for the audience that was registered, where that is not the token endpoint", async () => {
  const audience = { "token-audience": "https://api.brightspace.com/auth/token" };
  const there = expect.stringMatching(/^Robin Falk Learner Active/);
  const right = await registerLab("brightspace", audience);
  expect((await openPeople(right)).rows).toContainEqual(there);
  const wrong = await registerLab("brightspace");
  expect((await openPeople(wrong)).text).toContain("cannot be read right now");
  const words = ["--id", wrong.tenant.id, "--new-client-id", String(wrong.registration["client-id"])];
  await tenantCommand("rekey", ...words, "--token-audience", audience["token-audience"]);
  expect((await openPeople(wrong, "102")).rows).toContainEqual(there);
});

test("A learner gets no list of people", async () => {
  const { browser, home } = await expectLaunch(labs.spec.place);
  const page = await browser.get(`${home}/course/people`, { accept: "text/html" });
  expect({ status: page.status, code: page.headers.get("x-refusal") }).toEqual({ status: 403, code: "role_required" });
});

/** Every row of every page. */
async function openAll(lab: Lab, course = "101"): Promise<string[]> {
  const { browser, address } = await openPeople(lab, course);
  return allFrom(browser, address);
}

async function allFrom(browser: HttpBrowser, address: string): Promise<string[]> {
  const { rows, html } = readPage((await browser.get(address)).body);
  const next = /href="([^"]*\?after=[^"]*)"/.exec(html)?.[1];
  return next === undefined ? rows : [...rows, ...(await allFrom(browser, new URL(next, address).href))];
}
