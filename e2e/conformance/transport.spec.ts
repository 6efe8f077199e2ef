import { expect, test } from "@playwright/test";

import { HttpBrowser } from "../http-browser.ts";
import { firstForm } from "../lms/browser/html-form.ts";
import { expectAdmission, expectLaunch } from "./expect-admission.ts";
import { expectRefusal } from "./expect-refusal.ts";
import { launchWithState } from "./launch-with-state.ts";
import { lms, tool } from "./origins.ts";
import { testFaults } from "./test-faults.ts";

// Section 2 of the matrix: the post that ends a login, and its state.

testFaults("S");

const stateUsed = { status: 401, code: "state_used" };
const browserMismatch = { status: 401, code: "browser_mismatch" };

test("S01 state and id_token with the cookie of the login are let in", async () => {
  await expectLaunch({ lms });
  await expectLaunch({ lms, institution: "harbour", person: "noor" });
});

test("S01 the cookie of a login is taken back when its launch is let in", async () => {
  const browser = new HttpBrowser();
  const form = await browser.launchForm({ lms });
  expect(browser.cookies.header(`${tool}/lti/launch`)).toMatch(/^lti-/);
  await expectAdmission(browser, await browser.submitForm(form));
  expect(browser.cookies.header(`${tool}/lti/launch`)).toBe("");
});

test("S03 a state with one letter changed, or with its end cut off", async () => {
  const browser = new HttpBrowser();
  const form = await browser.launchForm({ lms });
  const state = new Map(firstForm(form.body, form.url).fields).get("state") ?? "";
  const middle = Math.floor(state.length / 2);
  const changed = state.slice(0, middle) + (state[middle] === "A" ? "B" : "A") + state.slice(middle + 1);
  for (const wrong of [changed, state.slice(0, -4)]) {
    const refused = await browser.submitForm(form, { state: wrong });
    expectRefusal(refused, { status: 400, code: "state_unknown" }, [wrong]);
  }
  await expectAdmission(browser, await browser.submitForm(form));
});

test("S04 a state that is over is refused, and the same one in its time is let in", async () => {
  const browser = new HttpBrowser();
  const refused = await launchWithState({ lms }, Date.now() - 1_000, browser);
  expectRefusal(refused, { status: 401, code: "state_expired" });
  await expectAdmission(browser, await launchWithState({ lms }, Date.now() + 60_000, browser));
});

test("S04 the cookie of a login lasts ten minutes, and without it the launch is refused", async () => {
  const browser = new HttpBrowser();
  const login = await browser.submitForm(await browser.openLaunch({ lms }));
  expect(login.headers.getSetCookie()).toEqual([expect.stringMatching(/^lti-.*; Max-Age=600;/)]);
  const form = await browser.follow(login);
  browser.cookies.clear();
  expectRefusal(await browser.submitForm(form), browserMismatch);
  await expectLaunch({ lms }, browser);
});

test("S05 a launch that was let in is refused when it is posted again", async () => {
  const browser = new HttpBrowser();
  const form = await browser.launchForm({ lms });
  const cookie = browser.cookies.header(`${tool}/lti/launch`);
  const { guide } = await expectAdmission(browser, await browser.submitForm(form));
  // Somebody who kept both the post and the cookie.
  expectRefusal(await browser.submitForm(form, {}, { cookie }), stateUsed);
  expect((await browser.get(guide.url)).status).toBe(200);
  await expectLaunch({ lms }, browser);
});

test("S06 a launch that began in another browser is refused", async () => {
  const [mine, theirs] = [new HttpBrowser(), new HttpBrowser()];
  const form = await mine.launchForm({ lms });
  expectRefusal(await theirs.submitForm(form), browserMismatch);
  // Also where the other browser is just launching by itself.
  const own = await theirs.launchForm({ lms });
  expectRefusal(await theirs.submitForm(form), browserMismatch);
  const [name] = mine.cookies.header(`${tool}/lti/launch`).split("=");
  const [, value] = theirs.cookies.header(`${tool}/lti/launch`).split("=");
  const forged = await new HttpBrowser().submitForm(form, {}, { cookie: `${name}=${value}` });
  expectRefusal(forged, browserMismatch);

  await expectAdmission(theirs, await theirs.submitForm(own));
  await expectAdmission(mine, await mine.submitForm(form));
});

test("S09 the token of one institution with the state of another", async () => {
  const browser = new HttpBrowser();
  const maplewood = await browser.launchForm({ lms });
  const harbour = await browser.launchForm({ lms, institution: "harbour", person: "noor" });
  const token = new Map(firstForm(harbour.body, harbour.url).fields).get("id_token");
  expectRefusal(await browser.submitForm(maplewood, { id_token: token }), { status: 401, code: "kid_unknown" });
  await expectAdmission(browser, await browser.submitForm(maplewood));
  await expectAdmission(browser, await browser.submitForm(harbour));
});

test("S10 a platform's error uses the state up", async () => {
  const browser = new HttpBrowser();
  const form = await browser.launchForm({ lms });
  const refused = await browser.submitForm(form, { id_token: undefined, error: "login_required" });
  expectRefusal(refused, { status: 400, code: "platform_error" });
  expectRefusal(await browser.submitForm(form), stateUsed);
  await expectLaunch({ lms }, browser);
});

test("S11 a launch of more than 256 kB", async () => {
  const browser = new HttpBrowser();
  const form = await browser.launchForm({ lms });
  const refused = await browser.submitForm(form, { ballast: "x".repeat(300_000) });
  expectRefusal(refused, { status: 413, code: "body_too_large" });
  await expectAdmission(browser, await browser.submitForm(form));
});

test("S12 no token that comes by GET is looked at", async () => {
  const browser = new HttpBrowser();
  const form = await browser.launchForm({ lms });
  const query = new URLSearchParams(firstForm(form.body, form.url).fields);
  for (const address of [`${tool}/lti/launch`, `${tool}/lti/launch?${query}`]) {
    const answer = await browser.get(address);
    expectRefusal(answer, { status: 405, code: "method_not_allowed" }, [...query.values()]);
    expect(answer.headers.get("allow")).toBe("POST");
  }
  await expectAdmission(browser, await browser.submitForm(form));
});

test("S13 of eight posts of one launch at once, exactly one is let in", async () => {
  const browser = new HttpBrowser();
  const form = await browser.launchForm({ lms });
  const cookie = browser.cookies.header(`${tool}/lti/launch`);
  const answers = await Promise.all(Array.from({ length: 8 }, () => browser.submitForm(form, {}, { cookie })));
  const [winner, ...losers] = answers.toSorted((one, other) => one.status - other.status);
  if (!winner) throw new Error("Eight posts bring eight answers.");
  await expectAdmission(browser, winner);
  expect(losers).toHaveLength(7);
  for (const loser of losers) expectRefusal(loser, stateUsed);
});

test("S14 two tabs of one browser launch at once", async () => {
  const browser = new HttpBrowser();
  const [first, second] = await Promise.all([
    browser.launchForm({ lms }),
    browser.launchForm({ lms, course: "102", link: "2" }),
  ]);
  const answers = await Promise.all([browser.submitForm(second), browser.submitForm(first)]);
  const [maps, statistics] = await Promise.all(answers.map((answer) => expectAdmission(browser, answer)));
  expect(maps?.guide.body).toContain("Reading maps");
  expect(statistics?.guide.body).toContain("Introductory statistics");
});

test("S15 a double click is refused once, as already used, and its launch works", async () => {
  const browser = new HttpBrowser();
  const form = await browser.launchForm({ lms });
  const answers = await Promise.all([browser.submitForm(form), browser.submitForm(form)]);
  const [first, second] = answers.toSorted((one, other) => one.status - other.status);
  if (!first || !second) throw new Error("Two posts bring two answers.");
  expectRefusal(second, stateUsed);
  await expectAdmission(browser, first);
});

test("S15 the post of a launch is sent again by the back button: already used, and the session stays", async () => {
  const browser = new HttpBrowser();
  const form = await browser.launchForm({ lms });
  const { guide } = await expectAdmission(browser, await browser.submitForm(form));
  expectRefusal(await browser.submitForm(form), stateUsed);
  expect((await browser.get(guide.url)).status).toBe(200);
});

for (const [name, origin] of Object.entries({
  null: "null",
  "the LMS's": lms,
  "a stranger's": "https://lms.example",
})) {
  test(`S16 a launch whose Origin is ${name}`, async () => {
    const browser = new HttpBrowser();
    const opened = await browser.openLaunch({ lms });
    const form = await browser.follow(await browser.submitForm(opened, {}, { origin }));
    await expectAdmission(browser, await browser.submitForm(form, {}, { origin }));
  });
}

test("S16 only login and launch are exempt: a foreign page cannot post into a session", async () => {
  const { browser, home } = await expectLaunch({ lms });
  const address = `${home}/guide/${crypto.randomUUID()}/messages`;
  const question = { id: crypto.randomUUID(), text: "What is an outlier?" };
  for (const origin of ["null", lms]) {
    const { status, headers } = await browser.post(address, question, { origin, accept: "text/html" });
    expect({ status, code: headers.get("x-refusal") }).toEqual({ status: 403, code: "origin_foreign" });
  }
  const asked = await browser.post(address, question, { origin: tool, accept: "text/html" });
  expect(asked.status).toBe(303);
});
