import { expect, test } from "@playwright/test";

import { HttpBrowser } from "../http-browser.ts";
import { type Admission, expectLaunch } from "./expect-admission.ts";
import { expectRefusal } from "./expect-refusal.ts";
import { lms, tool } from "./origins.ts";

// Mira (Maplewood) and Noor (Harbour) have the same sub, in a course with the same id, by the same deployment id.

const sessionMissing = { status: 401, code: "session_missing" };

test("a session is good for its own launch only", async () => {
  const [mira, noor] = await Promise.all([launchMira(), launchNoor()]);
  for (const page of ["/guide", "/course", "/admin"]) {
    expectRefusal(await noor.browser.get(`${mira.home}${page}`), sessionMissing);
    expectRefusal(await get(`${noor.home}${page}`, sessionOf(mira)), sessionMissing);
    expectRefusal(await get(`${mira.home}${page}`, sessionOf(noor)), sessionMissing);
  }
  const bare = await noor.browser.get(mira.home);
  expect({ status: bare.status, location: bare.headers.get("location") }).toEqual({ status: 401, location: null });
  expect((await get(`${mira.home}/guide`, sessionOf(mira))).status).toBe(200);
  expect((await get(`${noor.home}/guide`, sessionOf(noor))).status).toBe(200);
});

test("a session that was changed by one letter is none", async () => {
  const mira = await launchMira();
  const session = sessionOf(mira);
  const middle = Math.floor(session.length / 2);
  const changed = session.slice(0, middle) + (session[middle] === "A" ? "B" : "A") + session.slice(middle + 1);
  expectRefusal(await get(mira.guide.url, changed), sessionMissing);
  // A left-over beside the right one does no harm.
  expect((await get(mira.guide.url, `${changed}; ${session}`)).status).toBe(200);
});

test("a launch's own state is no session, and a session no state", async () => {
  const browser = new HttpBrowser();
  const form = await browser.launchForm({ lms });
  const [, state = ""] = /name="state" value="([^"]+)"/.exec(form.body) ?? [];
  const mira = await launchMira();
  expectRefusal(await get(mira.guide.url, `session=${state}`), sessionMissing);
  const posed = await browser.submitForm(form, { state: sessionOf(mira).replace("session=", "") });
  expectRefusal(posed, { status: 400, code: "state_unknown" });
});

test("the twin sees nothing of a conversation, by whatever address", async () => {
  const [mira, noor] = await Promise.all([launchMira(), launchNoor()]);
  const conversation = await ask(mira, "What is an outlier, seen from Maplewood?");
  const own = await mira.browser.get(`${mira.home}/guide/${conversation}`);
  expect(own.status).toBe(200);
  expect(own.body).toContain("seen from Maplewood");

  const looked = await noor.browser.get(`${noor.home}/guide/${conversation}`);
  expect(looked.status).toBe(404);
  expect(looked.body).not.toMatch(/outlier|Maplewood/);
  const landed = await noor.browser.get(noor.guide.url);
  expect(landed.body).not.toMatch(/outlier|Maplewood|Okafor/);

  // Asking under the same id reaches nothing of the other one's.
  const answer = await question(noor, conversation, "How fast is sound, seen from Harbour?");
  expect([303, 404]).toContain(answer.status);
  expect((await mira.browser.get(`${mira.home}/guide/${conversation}`)).body).not.toContain("seen from Harbour");
});

test("a learner sees nothing of another learner in the same course", async () => {
  const [mira, jonas] = await Promise.all([launchMira(), expectLaunch({ lms, person: "jonas" })]);
  const conversation = await ask(mira, "What is the median, asked by Mira?");
  expect((await jonas.browser.get(`${jonas.home}/guide/${conversation}`)).status).toBe(404);
  expect((await jonas.browser.get(jonas.guide.url)).body).not.toContain("asked by Mira");
  await question(jonas, conversation, "What is the mode, asked by Jonas?");
  expect((await mira.browser.get(`${mira.home}/guide/${conversation}`)).body).not.toContain("asked by Jonas");
});

test("a passage opens in its own course only", async () => {
  const [mira, noor] = await Promise.all([launchMira(), launchNoor()]);
  const conversation = await ask(mira, "What is the median?");
  const reply = await mira.browser.get(`${mira.home}/guide/${conversation}`);
  const [, passage] = /\?passage=([\w-]+)/.exec(reply.body) ?? [];
  expect(passage).toBeTruthy();
  expect((await mira.browser.get(`${mira.home}/guide/${conversation}?passage=${passage}`)).status).toBe(200);

  expect((await noor.browser.get(`${noor.home}/guide?passage=${passage}`)).status).toBe(404);
  const maps = await expectLaunch({ lms, course: "102", link: "2" });
  expect((await maps.browser.get(`${maps.home}/guide?passage=${passage}`)).status).toBe(404);
});

test("fifteen launches in one browser: the first one still works, and their cookies fit", async () => {
  const browser = new HttpBrowser();
  const launches: Admission[] = [];
  for (let count = 0; count < 15; count += 1) {
    const place = count % 2 ? { lms } : { lms, institution: "harbour", person: "noor" };
    launches.push(await expectLaunch(place, browser));
  }
  for (const { guide } of launches) expect((await browser.get(guide.url)).status).toBe(200);
  // What a browser grants to the partitioned cookies of one site: 10 KiB, of which names and values are what counts.
  expect(launches.reduce((sum, { cookie }) => sum + cookie.length, 0)).toBeLessThan(10 * 1024);
  expect(browser.cookies.all().filter(({ name }) => name === "session")).toHaveLength(15);
});

function launchMira(): Promise<Admission> {
  return expectLaunch({ lms, institution: "maplewood", person: "mira" });
}

function launchNoor(): Promise<Admission> {
  return expectLaunch({ lms, institution: "harbour", person: "noor" });
}

/** The session as a browser sends it back. */
function sessionOf({ cookie }: Admission): string {
  return cookie.split(";", 1)[0] ?? "";
}

function get(url: string, cookie: string) {
  return new HttpBrowser().get(url, { cookie });
}

/** Asks in a new conversation, as the page's form does without scripts. @returns the conversation's id */
async function ask(learner: Admission, text: string): Promise<string> {
  const conversation = crypto.randomUUID();
  expect((await question(learner, conversation, text)).status).toBe(303);
  return conversation;
}

function question({ browser, home }: Admission, conversation: string, text: string) {
  const fields = { id: crypto.randomUUID(), text };
  return browser.post(`${home}/guide/${conversation}/messages`, fields, { origin: tool, accept: "text/html" });
}
