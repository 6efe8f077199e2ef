import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { SCRIPT_HEADER } from "#app/guide/script-header.ts";
import { LearningSessions } from "#db/learning-sessions.ts";
import { TenantRegistry } from "#db/tenant-registry.ts";
import { sound, statistics, teach } from "../course.ts";
import { everythingButCounts } from "../furnish.ts";
import { lms, twoInstitutions } from "../institution.ts";
import { amara, eli, mira, noor, petra } from "../person.ts";
import { ask, Platform, post, type Visit } from "../platform.ts";

const script = { [SCRIPT_HEADER]: "atomic-guide" };
let maplewood: Platform;
let harbour: Platform;
let learner: Visit;
let theirs: Visit;

beforeAll(async () => {
  const institutions = await twoInstitutions();
  await teach(institutions.maplewood, statistics);
  await teach(institutions.harbour, sound);
  maplewood = await Platform.open(institutions.maplewood);
  harbour = await Platform.open(institutions.harbour);
  learner = await maplewood.visit(mira);
  theirs = await harbour.visit(noor);
});

const open = (visit: Visit, page: string, headers = {}) =>
  ask(`${visit.path}${page}`, { cookie: visit.cookie, ...headers });

function send(
  visit: Visit,
  form: Record<string, string>,
  { conversation = crypto.randomUUID() as string, headers = {} } = {},
) {
  vi.spyOn(scheduler, "wait").mockResolvedValue();
  return post(`${visit.path}/guide/${conversation}/messages`, form, { cookie: visit.cookie, ...headers });
}

const question = (text = "What is a p-value?") => ({ id: crypto.randomUUID(), text });

/** Asks, and reads the reply to its end. @returns the conversation's id */
async function talk(visit: Visit): Promise<string> {
  const conversation = crypto.randomUUID();
  const answer = await send(visit, question(), { conversation });
  expect(await answer.text()).toContain('{"type":"finish"}');
  return conversation;
}

describe("a page of a launch", () => {
  test("opens for its session, in the frame of its own LMS alone", async () => {
    const answer = await open(learner, "/guide");
    expect(answer.status).toBe(200);
    const page = await answer.text();
    expect(page).toContain("Mira");
    expect(page).toContain("Introductory statistics");
    expect(answer.headers.get("content-security-policy")).toMatch(new RegExp(`frame-ancestors ${lms}$`));
    expect(answer.headers.get("cache-control")).toBe("no-store");
  });

  test.each(["", "/guide", "/course", "/admin", `/guide/${crypto.randomUUID()}`])(
    "at %s shows nothing without a cookie",
    async (page) => {
      const answer = await ask(`${learner.path}${page}`);
      expect(answer.status).toBe(401);
      expect(answer.headers.get("x-refusal")).toBe("session_missing");
      expect(await answer.text()).not.toMatch(/\bMira\b|Introductory statistics|Maplewood/);
    },
  );

  test("without a cookie may say so in any frame, because it says nothing else", async () => {
    expect((await ask(`${learner.path}/guide`)).headers.get("content-security-policy")).toMatch(/frame-ancestors \*$/);
  });

  test("does not open with the session of another launch, also of the same learner", async () => {
    const again = await maplewood.visit(mira);
    expect((await ask(`${learner.path}/guide`, { cookie: again.cookie })).headers.get("x-refusal")).toBe(
      "session_missing",
    );
    expect((await ask(`${learner.path}/guide`, { cookie: theirs.cookie })).headers.get("x-refusal")).toBe(
      "session_missing",
    );
  });

  test("opens beside the left-over cookie of another launch", async () => {
    const cookie = `${theirs.cookie}; other=1; ${learner.cookie}`;
    expect((await ask(`${learner.path}/guide`, { cookie })).status).toBe(200);
  });

  test("does not open with a cookie in which a character was changed", async () => {
    const middle = Math.floor(learner.cookie.length / 2);
    const other = learner.cookie[middle] === "A" ? "B" : "A";
    const cookie = learner.cookie.slice(0, middle) + other + learner.cookie.slice(middle + 1);
    expect((await ask(`${learner.path}/guide`, { cookie })).status).toBe(401);
  });

  test("leads from the launch's own address to the Guide", async () => {
    const answer = await open(learner, "");
    expect(answer.headers.get("location")).toBe(`${learner.path}/guide`);
  });

  test("speaks the language of the launch, not the browser's", async () => {
    const german = await maplewood.visit(eli, { claims: { locale: "de_AT" } });
    expect(await (await open(german, "/guide", { "accept-language": "en" })).text()).toContain('<html lang="de"');
  });
});

describe("what another person may see", () => {
  test("the course page is closed to a learner, and open to who teaches", async () => {
    const closed = await open(learner, "/course");
    expect(closed.status).toBe(403);
    expect(closed.headers.get("x-refusal")).toBe("role_required");
    expect(await closed.text()).not.toContain(statistics.sections[0]?.title);
    const answer = await open(await maplewood.visit(amara), "/course");
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain(statistics.sections[0]?.title);
  });

  test.each([
    "course",
    "course/people",
    "course/scores",
    "course/copy",
    "deep-link",
    "deep-link/answer",
    "admin/launches",
  ])("a learner is refused at %s before anything is read of what they send", async (page) => {
    const { path, cookie } = learner;
    for (const refused of [
      await open(learner, `/${page}`),
      await post(`${path}/${page}`, {}, { cookie, accept: "text/html" }),
    ])
      expect([refused.status, refused.headers.get("x-refusal")]).toEqual([403, "role_required"]);
  });

  test("the connection page is closed to learners and instructors, and open to who administers", async () => {
    expect((await open(learner, "/admin")).status).toBe(403);
    expect((await open(await maplewood.visit(amara), "/admin")).status).toBe(403);
    expect((await open(await maplewood.visit(petra), "/admin")).status).toBe(200);
  });

  test("only the pages that are open to somebody are offered to them", async () => {
    expect(await offered(learner)).toEqual([]);
    expect(await offered(await maplewood.visit(amara))).toEqual(["course"]);
    expect(await offered(await maplewood.visit(petra))).toEqual(["admin"]);
  });

  test("the data of a page is as closed as the page", async () => {
    const data = await ask(`${learner.path}/course.data`, { cookie: learner.cookie });
    expect(await data.text()).not.toContain(statistics.sections[0]?.title);
    expect((await ask(`${learner.path}/guide.data`)).status).toBe(401);
  });

  test("a passage of the course opens beside the Guide", async () => {
    const passage = await passageOf(maplewood);
    const answer = await open(learner, `/guide?passage=${passage.id}`);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain(passage.heading);
  });

  test("another institution's passage does not exist, nor one that was never there", async () => {
    const passage = await passageOf(harbour);
    const answer = await open(learner, `/guide?passage=${passage.id}`);
    expect(answer.status).toBe(404);
    expect(await answer.text()).not.toContain(passage.heading);
    expect((await open(learner, "/guide?passage=nothing")).status).toBe(404);
  });

  test("a conversation is found by its learner alone", async () => {
    const conversation = await talk(learner);
    expect((await open(learner, `/guide/${conversation}`)).status).toBe(200);
    expect((await open(await maplewood.visit(eli), `/guide/${conversation}`)).status).toBe(404);
    expect((await open(await maplewood.visit(amara), `/guide/${conversation}`)).status).toBe(404);
    expect((await open(theirs, `/guide/${conversation}`)).status).toBe(404);
  });

  test("a question into a neighbour's conversation is a 404, and writes nothing", async () => {
    const conversation = await talk(learner);
    const neighbour = await maplewood.visit(eli);
    const before = await everythingButCounts(maplewood.institution);
    expect((await send(neighbour, question(), { conversation })).status).toBe(404);
    expect(await everythingButCounts(maplewood.institution)).toEqual(before);
  });
});

describe("a question", () => {
  test("is answered as a stream of events that nobody may keep", async () => {
    const answer = await send(learner, question());
    expect(answer.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
    expect(answer.headers.get("cache-control")).toBe("no-store");
    const events = (await answer.text()).split("\n\n").filter(Boolean);
    expect(events[0]).toContain('"type":"start"');
    expect(events.at(-2)).toMatch(/^id: \d+\ndata: \{"type":"finish"\}$/);
    expect(events.at(-1)).toBe("data: [DONE]");
  });

  test("without JavaScript leads back to the conversation, which shows the reply", async () => {
    const conversation = crypto.randomUUID();
    const answer = await send(learner, question(), { conversation, headers: { accept: "text/html" } });
    expect(answer.status).toBe(303);
    const location = answer.headers.get("location") ?? "";
    expect(location).toBe(`${learner.path}/guide/${conversation}`);
    expect(await (await ask(location, { cookie: learner.cookie })).text()).toContain("What is a p-value?");
  });

  test.each([
    ["nothing", ""],
    ["white space", " \n\t "],
    ["4001 characters", "x".repeat(4001)],
  ])("of %s is refused, and not kept", async (_, text) => {
    const before = await everythingButCounts(maplewood.institution);
    expect((await send(learner, question(text))).status).toBe(422);
    expect(await everythingButCounts(maplewood.institution)).toEqual(before);
  });

  test("of 4000 characters is taken, and lines count as one however they end", async () => {
    expect((await send(learner, question("x".repeat(4000)))).status).toBe(200);
    expect((await send(learner, question("x\r\n".repeat(2000)))).status).toBe(200);
  });

  test.each(["", "short", "with space", "../../etc", "x".repeat(65)])("with the id %j is refused", async (id) => {
    expect((await send(learner, { id, text: "What is a p-value?" })).status).toBe(422);
  });

  test("that is no form, or larger than any question, is refused", async () => {
    const json = await send(learner, question(), { headers: { "content-type": "application/json", ...script } });
    expect(json.status).toBe(415);
    expect((await send(learner, question("x".repeat(300_000)), { headers: script })).status).toBe(413);
  });

  test("into what is no conversation's id is a 404", async () => {
    expect((await send(learner, question(), { conversation: "not-an-id" })).status).toBe(404);
  });

  test.each([lms, "null", "http://tool.example.test.evil.example", "https://tool.example.test"])(
    "from a page of %s is refused, and not kept",
    async (origin) => {
      const before = await everythingButCounts(maplewood.institution);
      const answer = await send(learner, question(), { headers: { origin, ...script } });
      expect(answer.status).toBe(403);
      expect(await answer.json()).toMatchObject({ refusal: "origin_foreign" });
      expect(await everythingButCounts(maplewood.institution)).toEqual(before);
    },
  );

  test("without a cookie is refused in the words that our script understands", async () => {
    const answer = await send({ ...learner, cookie: "" }, question(), { headers: script });
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ refusal: "session_missing" });
  });
});

test("whoever is in a tenant that is disabled is out at the next request, and nobody else is", async () => {
  const { tenantId } = harbour.institution;
  const registry = new TenantRegistry(env.DB);
  await registry.setTenantStatus(tenantId, "disabled", Date.now());
  const answer = await open(theirs, "/guide");
  expect(answer.status).toBe(403);
  expect(answer.headers.get("x-refusal")).toBe("registration_disabled");
  expect(answer.headers.get("content-security-policy")).toMatch(new RegExp(`frame-ancestors ${lms}$`));
  expect((await open(learner, "/guide")).status).toBe(200);
  await registry.setTenantStatus(tenantId, "active", Date.now());
  expect((await open(theirs, "/guide")).status).toBe(200);
});

test("whose session was ended is out at the next request, and nobody else is", async () => {
  const visit = await maplewood.visit(eli);
  expect((await open(visit, "/guide")).status).toBe(200);
  const launchId = visit.path.split("/").at(-1) ?? "";
  expect(await new LearningSessions(maplewood.institution.scope).end(launchId, Date.now())).toBe(true);
  const answer = await open(visit, "/guide");
  expect(answer.status).toBe(401);
  expect(answer.headers.get("x-refusal")).toBe("session_over");
  expect((await open(learner, "/guide")).status).toBe(200);
});

/** @returns to which of the pages that not everybody may see the Guide's page leads */
async function offered(visit: Visit): Promise<string[]> {
  const page = await (await open(visit, "/guide")).text();
  return ["course", "admin"].filter((name) => page.includes(`href="${visit.path}/${name}"`));
}

async function passageOf({ institution: { scope } }: Platform): Promise<{ id: string; heading: string }> {
  return scope.from("passages").select(["id", "heading"]).orderBy("id").executeTakeFirstOrThrow();
}
