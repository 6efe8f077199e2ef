import { beforeEach, expect, test } from "vitest";
import { CLAIM } from "#app/lti/claims.ts";
import { LtiServices } from "#db/lti-services.ts";
import { sound, statistics, teach } from "../course.ts";
import { type Institution, same, twoInstitutions } from "../institution.ts";
import { amara, mira, petra } from "../person.ts";
import { ask, Platform, post, type Visit } from "../platform.ts";

// The console's first page: how far the set-up is, and what is next.

let maplewood: Institution;
let harbour: Institution;
let platform: Platform;
let admin: Visit;

beforeEach(async () => {
  ({ maplewood, harbour } = await twoInstitutions());
  platform = await Platform.open(maplewood);
  admin = await platform.visit(petra);
});

const check = (visit: Visit) => post(`${visit.path}/admin`, {}, { cookie: visit.cookie, accept: "text/html" });

/** The steps of the page, each with how it stands, and what it says. */
async function steps() {
  const answer = await ask(`${admin.path}/admin`, { cookie: admin.cookie });
  expect(answer.status).toBe(200);
  const text = await answer.text();
  const items = [...text.matchAll(/<li data-state="(\w+)"[^>]*>(.*?)<\/li>/g)];
  return items.map(
    ([, state, html = ""]) =>
      `${state}: ${html
        .replaceAll(/<[^>]*>/g, " ")
        .replaceAll(/\s+/g, " ")
        .trim()}`,
  );
}

test("what stands is done, what lacks is to do, and one is next", async () => {
  expect(await steps()).toEqual([
    expect.stringMatching(/^done: Register the tool/),
    expect.stringMatching(/^done: Launch it once/),
    expect.stringMatching(/^open: Let the LMS read our key/),
    expect.stringMatching(/^open: Add material to a course/),
    expect.stringMatching(/^optional: Choose an AI model/),
  ]);
  // Material of another institution is none of this one.
  await teach(harbour, sound);
  expect((await steps())[3]).toMatch(/^open/);
  await teach(maplewood, statistics);
  expect((await steps())[3]).toMatch(/^done/);
});

test("a deployment that waits, and a key that the LMS refused, are on the page at once", async () => {
  await platform.launch(mira, { claims: { [CLAIM.deploymentId]: "2" } });
  await new LtiServices(maplewood.scope).noteProblem(same.deployment, "400 invalid_client", Date.now());
  const [, , key, waiting] = await steps();
  expect(key).toMatch(/^problem:.*400 invalid_client/);
  expect(waiting).toMatch(/^open:.*Approve what waits/);
});

test("the keys are checked on demand: what the LMS's address says is told, and nobody else may ask", async () => {
  const answer = await check(admin);
  expect(answer.status).toBe(200);
  const text = await answer.text();
  // Nobody answers at the address of this test's LMS, and its launch offered no service.
  expect(text).toContain("cannot read your LMS’s keys");
  expect(text).toContain("has nothing to check our key by");
  for (const person of [mira, amara]) expect((await check(await platform.visit(person))).status).toBe(403);
});
