import { beforeEach, expect, test, vi } from "vitest";
import { DAY_MS, LAUNCH_DAYS } from "#app/tenancy/launch-history.ts";
import { Deployments } from "#db/deployments.ts";
import { LaunchRecords } from "#db/launch-records.ts";
import { type OpenConsole, openConsole } from "../console.ts";
import { linesOf } from "../listed.ts";
import { amara, mira } from "../person.ts";
import type { Visit } from "../platform.ts";

// What became of the launches of an institution, by day and one by one; nothing of another's is in it.

let office: OpenConsole;

beforeEach(async () => {
  office = await openConsole();
  // A launch is counted behind its answer.
  await vi.waitFor(async () => {
    if ((await new LaunchRecords(office.maplewood.scope).recent(1)).length === 0)
      throw new Error("it is not counted yet");
  });
  await office.maplewood.scope.delete("launch_records").execute();
});

const note = (outcome: { deploymentId?: string; code?: string }, at: number, { scope } = office.maplewood) =>
  new LaunchRecords(scope).note(outcome, at);

const page = (search = "", visit?: Visit) =>
  office.page(`${search.startsWith("export") ? "" : "launches"}${search}`, visit);

/** The codes that stand in the list, in its order. */
const codesOf = (text: string) => [...text.matchAll(/outcome=(\w+)[^"]*"[^>]*><code>\1</g)].map(([, code]) => code);

test("the last thirty days stand by day and one by one, with what can be done about each refusal", async () => {
  const now = Date.now();
  for (let times = 1; times <= 3; times++) await note({ deploymentId: "1" }, now - 2 * DAY_MS);
  await note({ deploymentId: "1", code: "subject_missing" }, now - 2 * DAY_MS);
  await note({ code: "kid_unknown" }, now - (LAUNCH_DAYS - 1) * DAY_MS);
  await note({ code: "azp_mismatch" }, now - (LAUNCH_DAYS + 1) * DAY_MS);
  await note({ code: "nonce_mismatch" }, now, office.harbour);
  const { text } = await page();
  expect(text.match(/<rect class="launch-bar"/g)).toHaveLength(LAUNCH_DAYS);
  expect(text).toMatch(/<td class="number">3<\/td><td class="number">1<\/td>/);
  expect(codesOf(text)).toEqual(["subject_missing", "kid_unknown"]);
  expect(text).toContain("let it share the user’s ID");
  expect(text).toContain("Compare issuer, client ID");
});

test("they are filtered by deployment, by outcome and by reason, as the address says", async () => {
  const now = Date.now();
  await new Deployments(office.maplewood.scope).addDeployments(
    [{ id: crypto.randomUUID(), deploymentId: "school/2" }],
    now,
  );
  await new Deployments(office.maplewood.scope).labelDeployment("school/2", "Faculty of Arts", now);
  await note({ deploymentId: "1", code: "subject_missing" }, now - 1);
  await note({ deploymentId: "school/2", code: "subject_missing" }, now - 2);
  await note({ deploymentId: "school/2", code: "roles_invalid" }, now - 3);
  await note({ deploymentId: "school/2" }, now - 4);
  expect(codesOf((await page("?outcome=subject_missing")).text)).toEqual(["subject_missing", "subject_missing"]);
  expect(codesOf((await page("?outcome=refused&deployment=school%2F2")).text).toSorted()).toEqual([
    "roles_invalid",
    "subject_missing",
  ]);
  const both = (await page("?outcome=roles_invalid&deployment=school%2F2")).text;
  expect(codesOf(both)).toEqual(["roles_invalid"]);
  expect(both).toContain("Faculty of Arts");
  // The days are those of the same deployment: two refused, and one let in.
  const ofOne = /<td class="number">1<\/td><td class="number">2<\/td>/;
  expect((await page("?deployment=school%2F2")).text).toMatch(ofOne);
  expect((await page()).text).not.toMatch(ofOne);
  expect(codesOf((await page("?outcome=admitted")).text)).toEqual([]);
  // What is no reason and no deployment asks for nothing, and finds nothing.
  expect(codesOf((await page("?outcome=toString")).text)).toHaveLength(3);
  const none = (await page("?deployment=nowhere")).text;
  expect(none).toContain("There is none of these.");
  expect(none).toContain('<option value="nowhere" selected="">nowhere</option>');
});

test("many are paged by key, whatever is looked at, and none is left out or told twice", async () => {
  const now = Date.now();
  // So many in one minute, too, that a page ends inside it.
  for (let number = 1; number <= 70; number++)
    await note({ deploymentId: `d.${number % 7}`, code: "kid_unknown" }, now - 60_000 * Math.floor(number / 3));
  for (const search of ["", "outcome=refused", "outcome=kid_unknown", "sort=oldest", "sort=oldest&outcome=refused"]) {
    const first = (await page(`?${search}`)).text;
    const next = /href="[^"]*[?&](before=[^"&]+)"/.exec(first)?.[1] ?? "";
    expect(next).not.toBe("");
    const second = (await page(`?${search}&${next}`)).text;
    expect([codesOf(first).length, codesOf(second).length]).toEqual([50, 20]);
    expect(/href="[^"]*before=/.test(second)).toBe(false);
  }
  expect((await page("?before=yesterday")).status).toBe(200);
});

test("the file has no formula in it, and is filtered as the page is", async () => {
  await note({ deploymentId: "=HYPERLINK(1)", code: "deployment_pending" }, Date.now());
  const { text, headers } = await page("export/launches.csv?outcome=refused");
  expect(headers.get("content-type")).toContain("text/csv");
  const [head, ...rows] = text.trimEnd().split("\r\n");
  expect(head).toContain("last_at,outcome,code,reason,deployment_id,times");
  expect(rows).toHaveLength(1);
  expect(rows[0]).toContain(`"'=HYPERLINK(1)",1`);
});

test("only who administers sees them", async () => {
  for (const person of [mira, amara]) {
    const visit = await office.platform.visit(person);
    expect((await page("", visit)).status).toBe(403);
    expect((await page("export/launches.csv", visit)).status).toBe(403);
  }
});

test("where nobody came, it says how somebody would", async () => {
  const { text } = await page();
  expect(text).toContain("Nobody has opened the Guide in the last thirty days");
  expect(text).not.toContain('<svg viewBox="0 0 300');
  expect((await page("?outcome=refused")).text).toContain("There is none of these.");
});

test("the oldest come first where that is asked for, on the page and in its file", async () => {
  const now = Date.now();
  await note({ deploymentId: "1", code: "kid_unknown" }, now - 2 * 60_000);
  await note({ deploymentId: "1", code: "roles_invalid" }, now);
  expect(codesOf((await page()).text)).toEqual(["roles_invalid", "kid_unknown"]);
  const { text } = await page("?sort=oldest&outcome=refused");
  expect(codesOf(text)).toEqual(["kid_unknown", "roles_invalid"]);
  expect(text).toContain('aria-sort="ascending"');
  // The filter's form keeps the order, and the heading leads back.
  expect(text).toContain('<input type="hidden" name="sort" value="oldest"/>');
  expect(text).toMatch(/<th scope="col" aria-sort="ascending"><a href="[^"]*\?outcome=refused"/);
  const lines = linesOf((await page("export/launches.csv?sort=oldest")).text);
  expect(lines.map((line) => line.split(",")[2])).toEqual(["code", "kid_unknown", "roles_invalid"]);
});
