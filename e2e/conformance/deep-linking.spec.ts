import { expect, test } from "@playwright/test";
import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from "jose";

import { HttpBrowser } from "../http-browser.ts";
import { expectLaunch } from "./expect-admission.ts";
import { expectRefusal } from "./expect-refusal.ts";
import { openLab, registerAll } from "./lab-platform.ts";
import { lms, tool } from "./origins.ts";
import { answerIn, choose, deliver, dl, instructor, lti, openPicker } from "./placing.ts";
import { testFaults } from "./test-faults.ts";

// Section 5 of the matrix: Deep Linking. What comes in wrong stands in the faults; what goes out is checked here, and once
// more by the practice LMS, which takes nothing that is not as the specification says.

testFaults("D", instructor);

test("D03 without a role, or as a learner, nobody gets a session, and no page of placing", async () => {
  for (const fault of ["D03-roles", "D03-learner"]) {
    const { last } = await new HttpBrowser().launch({ ...instructor, fault });
    expectRefusal(last, { status: 403, code: "deep_linking_role_required" });
    expect(last.body).not.toContain("deep-link/answer");
  }
  // Nor does a learner who was let in by a link find it.
  const mira = await expectLaunch({ lms });
  const page = await mira.browser.get(`${mira.home}/deep-link`);
  expectRefusal(page, { status: 403, code: "role_required" });
  const answer = await choose(mira, { item: "guide", intent: "place" });
  expectRefusal(answer, { status: 403, code: "role_required" });
  // And for an instructor whose LMS asked for nothing, there is nothing.
  const amara = await expectLaunch({ lms, person: "amara" });
  expect((await amara.browser.get(`${amara.home}/deep-link`)).status).toBe(404);
  expect((await choose(amara, { item: "guide", intent: "place" })).status).toBe(404);
});

test("D08 the answer is from the tool to this platform, and signed by a published key", async () => {
  const picker = await openPicker();
  const page = await choose(picker, { item: picker.offer.guide, intent: "place" });
  const { jwt, claims } = answerIn(page);
  const jwks = (await (await fetch(`${tool}/lti/jwks`)).json()) as JSONWebKeySet;
  const options = { algorithms: ["RS256"], issuer: "atomic-guide-maplewood", audience: `${lms}/maplewood` };
  const { protectedHeader } = await jwtVerify(jwt, createLocalJWKSet(jwks), options);
  expect(protectedHeader).toEqual({ alg: "RS256", typ: "JWT", kid: expect.any(String) });
  const now = Date.now() / 1000;
  expect(claims).toMatchObject({
    iss: "atomic-guide-maplewood",
    aud: `${lms}/maplewood`,
    nonce: expect.stringMatching(/^[\w-]{22}$/),
    [`${lti}/deployment_id`]: "1",
    [`${lti}/message_type`]: "LtiDeepLinkingResponse",
    [`${lti}/version`]: "1.3.0",
  });
  expect(Math.abs(Number(claims["iat"]) - now)).toBeLessThan(60);
  expect(Number(claims["exp"])).toBe(Number(claims["iat"]) + 300);
  expect(claims["azp"] ?? claims["aud"]).toBe(claims["aud"]);
  expect(await deliver(picker, page)).toContain("Placed in the course");
});

test("D01 D09 what Moodle, Canvas, Brightspace and Blackboard ask in their own words is answered, and opens what was placed", async () => {
  test.setTimeout(120_000);
  const kinds = ["moodle", "canvas", "brightspace", "blackboard"];
  const labs = Object.fromEntries(kinds.map((kind) => [kind, openLab(kind)]));
  await registerAll(Object.values(labs));
  for (const [flavour, { place }] of Object.entries(labs)) {
    const picker = await openPicker(undefined, { ...place, person: "ida", deepLinking: true });
    const page = await choose(picker, { item: "guide", intent: "place" });
    const { items, claims } = answerIn(page);
    expect(items.map(({ type }) => type)).toEqual(["ltiResourceLink"]);
    // Moodle sends none, and takes none back.
    expect(Object.hasOwn(claims, `${dl}/data`)).toBe(flavour !== "moodle");
    expect(await deliver(picker, page)).toContain("Placed in the course");
    const opened = await expectLaunch({ ...place, link: "placed-1" });
    expect(opened.guide.body).toContain("Practice course");
  }
});

test("D09 data comes back exactly, where there was any", async () => {
  const sent = await openPicker();
  const page = await choose(sent, { item: "guide" });
  expect(answerIn(page).claims[`${dl}/data`]).toMatch(/^place=[\w-]+&q="<ü>' {2}\\n\n$/);
  await deliver(sent, page);
  const empty = await openPicker("D09-empty");
  const emptied = await choose(empty, { item: "guide" });
  expect(answerIn(emptied).claims[`${dl}/data`]).toBe("");
  await deliver(empty, emptied);
  const none = await openPicker("D01-moodle");
  const answer = await choose(none, { item: "guide" });
  expect(answerIn(answer).claims).not.toHaveProperty([`${dl}/data`]);
  await deliver(none, answer);
});

test("D10 cancelling goes back with nothing", async () => {
  const picker = await openPicker();
  const page = await choose(picker, { intent: "cancel", item: "guide" });
  expect(answerIn(page).items).toEqual([]);
  expect(await deliver(picker, page)).toContain("Nothing was placed");
});

test("D11 where links are not taken, nothing is sent but why", async () => {
  const picker = await openPicker("D11");
  expect(picker.guide.body).toContain("Your LMS asked for something else");
  expect(picker.guide.body).not.toContain('name="item"');
  const page = await choose(picker, { item: "guide", intent: "place" });
  const { items, claims } = answerIn(page);
  expect(items).toEqual([]);
  expect(claims[`${dl}/errormsg`]).toEqual(expect.stringContaining("Nothing was placed"));
  expect(await deliver(picker, page)).toContain("The tool says:");
});

test("D12 one item where one is taken, several where nothing is said against it", async () => {
  const one = await openPicker("D12");
  expect(one.offer.type).toBe("radio");
  const both = { item: ["guide", one.offer.concepts[0] ?? ""], intent: "place" };
  const refused = await choose(one, both);
  expect(refused.status).toBe(303);
  expect((await one.browser.follow(refused)).body).toContain("Choose one.");
  const page = await choose(one, { item: "guide" });
  expect(answerIn(page).items).toHaveLength(1);
  await deliver(one, page);

  for (const fault of [undefined, "D12-absent"]) {
    const several = await openPicker(fault);
    expect(several.offer.type).toBe("checkbox");
    const answer = await choose(several, both);
    expect(answerIn(answer).items).toHaveLength(2);
    await deliver(several, answer);
  }
});

test("D13 D18 a grade column only where it is taken and wanted, with points above 0", async () => {
  const refusing = await openPicker("D13");
  expect(refusing.guide.body).not.toContain('name="grade"');
  const without = await choose(refusing, { item: "guide", grade: "on", points: "10" });
  expect(answerIn(without).items[0]).not.toHaveProperty("lineItem");
  await deliver(refusing, without);

  const unwanted = await openPicker();
  expect(answerIn(await choose(unwanted, { item: "guide", points: "10" })).items[0]).not.toHaveProperty("lineItem");

  // Moodle says nothing of line items, and takes them.
  const wanted = await openPicker("D01-moodle");
  const concept = wanted.offer.concepts[0] ?? "";
  for (const points of ["0", "-1", "many", ""]) {
    const again = await wanted.browser.follow(await choose(wanted, { item: concept, grade: "on", points }));
    expect(again.body).toContain("Points must be a number above 0.");
    expect(again.body, "the choice is kept").toMatch(new RegExp(`<input[^>]*checked[^>]*value="${concept}"`));
  }
  const page = await choose(wanted, { item: concept, grade: "on", points: "12.5" });
  const { lineItem, title, ...rest } = answerIn(page).items[0] ?? {};
  for (const time of ["available", "submission"]) expect(rest, "no times are sent").not.toHaveProperty(time);
  expect(lineItem).toEqual({ label: title, scoreMaximum: 12.5, resourceId: concept, tag: "atomic-guide" });
  await deliver(wanted, page);
});

test("D14 D15 each item has an address of ours, and custom values that are text", async () => {
  const picker = await openPicker();
  const [concept = "", section = ""] = [picker.offer.concepts[0], picker.offer.sections[0]];
  const { items } = answerIn(await choose(picker, { item: ["guide", concept, section] }));
  expect(items.map(({ type, url }) => ({ type, url }))).toEqual(
    items.map(() => ({ type: "ltiResourceLink", url: `${tool}/lti/launch` })),
  );
  const histories = { context_history: "$Context.id.history", resource_link_history: "$ResourceLink.id.history" };
  expect(items.map(({ custom }) => custom)).toEqual([
    { atomic_guide_opens: "guide", ...histories },
    { atomic_guide_opens: "concept", atomic_guide_id: concept.slice("concept:".length), ...histories },
    { atomic_guide_opens: "section", atomic_guide_id: section.slice("section:".length), ...histories },
  ]);
});

test("D16 the form sends itself to the address of the request alone, and has a button", async () => {
  const picker = await openPicker();
  const page = await choose(picker, {
    item: "guide",
    return_url: "https://evil.example.test/",
    returnUrl: "https://evil.example.test/",
  });
  expect(new URL(answerIn(page).action).origin).toBe(lms);
  expect(page.body).toMatch(/<form [^>]*method="post"[^>]*>.*<button[^>]*type="submit"/s);
  expect(page.body).not.toMatch(/<form[^>]*target=/);
  const policy = page.headers.get("content-security-policy") ?? "";
  const [, nonce] = /script-src 'nonce-([\w-]+)'/.exec(policy) ?? [];
  expect(page.body).toContain(`<script nonce="${nonce}">document.forms[0].submit()</script>`);
  expect(policy).toContain(`form-action https: ${lms}`);
  expect(policy).toContain(`frame-ancestors ${lms}`);
});

test("D17 a request is answered once", async () => {
  const picker = await openPicker();
  const [first, second] = await Promise.all([choose(picker, { item: "guide" }), choose(picker, { item: "guide" })]);
  const [answered, refused] = first?.status === 200 ? [first, second] : [second, first];
  expectRefusal(refused, { status: 409, code: "deep_linking_answered" });
  await deliver(picker, answered);
  expectRefusal(await choose(picker, { intent: "cancel" }), { status: 409, code: "deep_linking_answered" });
  const page = await picker.browser.get(`${picker.home}/deep-link`);
  expect({ status: page.status, code: page.headers.get("x-refusal") }).toEqual({
    status: 409,
    code: "deep_linking_answered",
  });
  expect(page.body).toContain("This was answered already");
  const again = await openPicker();
  await deliver(again, await choose(again, { item: "guide" }));
});

test("D17 a request whose session is over leads to a readable page", async () => {
  const picker = await openPicker();
  picker.browser.cookies.clear();
  expectRefusal(await choose(picker, { item: "guide" }), { status: 401, code: "session_missing" });
  expectRefusal(await picker.browser.get(`${picker.home}/deep-link`), { status: 401, code: "session_missing" });
});

test("D17 a request is bound to its launch: by another one's session it is not to be had", async () => {
  const [amara, other] = await Promise.all([
    openPicker(),
    expectLaunch({ ...instructor, institution: "harbour", person: "ingrid" }),
  ]);
  const theirs = await choose({ ...other, home: amara.home }, { item: "guide" });
  expectRefusal(theirs, { status: 401, code: "session_missing" });
  const foreign = await choose(other, { item: amara.offer.concepts[0] ?? "" });
  expect((await other.browser.follow(foreign)).body).toContain("no longer in the course");
  const posted = await amara.browser.post(
    `${amara.home}/deep-link/answer`,
    { item: "guide" },
    { origin: "https://evil.example.test", accept: "text/html" },
  );
  expectRefusal(posted, { status: 403, code: "origin_foreign" });
  await deliver(amara, await choose(amara, { item: "guide" }));
});

test("D19 a link that was placed is opened by its address, and opens what it was placed for", async () => {
  const picker = await openPicker();
  const [concept = "", section = ""] = [picker.offer.concepts[5], picker.offer.sections[2]];
  const page = await choose(picker, { item: [concept, section] });
  const [placed, part] = answerIn(page).items;
  await deliver(picker, page);
  const course = await new HttpBrowser().get(`${lms}/maplewood/courses/101?person=mira`);
  const links = [...course.body.matchAll(/\?link=(placed-\d+)">([^<]+)</g)].slice(-2);
  expect(links.map(([, , title]) => title)).toEqual([placed?.title, part?.title]);

  const opened = await expectLaunch({ lms, link: links[0]?.[1] ?? "" });
  expect(opened.guide.body).toContain(`This link is about “${placed?.title}”.`);
  const beside = await expectLaunch({ lms, link: links[1]?.[1] ?? "" });
  expect(beside.guide.body).toMatch(new RegExp(`<aside class="passage".*${part?.title}`, "s"));
  const plain = await expectLaunch({ lms });
  expect(plain.guide.body).not.toContain("This link is about");
  expect(plain.guide.body).not.toContain('<aside class="passage"');
});

test("nothing of a request is shown as markup", async () => {
  const picker = await openPicker();
  const markup = `"'><script>alert("caught")</script>`;
  const query = new URLSearchParams({ q: markup, item: markup, points: markup, problem: markup });
  const page = await picker.browser.get(`${picker.home}/deep-link?${query}`);
  expect(page.status).toBe(200);
  expect(page.body).not.toContain("<script>alert");
});
