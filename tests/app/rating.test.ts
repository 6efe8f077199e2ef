import { beforeEach, expect, test, vi } from "vitest";
import { statistics, teach } from "../course.ts";
import { everythingOf } from "../furnish.ts";
import { type Institution, twoInstitutions } from "../institution.ts";
import { amara, eli, mira, noor, type Person } from "../person.ts";
import { AilingTool } from "../failures/ailing-tool.ts";
import { ask, type Door, Platform, post, type Visit } from "../platform.ts";

let institutions: { maplewood: Institution; harbour: Institution };
let platform: Platform;

beforeEach(async () => {
  vi.spyOn(scheduler, "wait").mockResolvedValue();
  institutions = await twoInstitutions();
  await teach(institutions.maplewood, statistics);
  platform = await Platform.open(institutions.maplewood);
});

type Rater = { visit: Visit; talk: string; reply: string };

/** Somebody asks the Guide, and has its reply. */
async function asker(person: Person, door?: Door): Promise<Rater> {
  const visit = await platform.visit(person);
  const talk = crypto.randomUUID();
  const form = { id: crypto.randomUUID(), text: "What is the median?" };
  const headers = { cookie: visit.cookie, accept: "text/html" };
  await (await post(`${visit.path}/guide/${talk}/messages`, form, headers, door)).text();
  const { chat_messages } = await everythingOf(institutions.maplewood);
  const reply = chat_messages?.find((row) => row.conversation_id === talk && row.role === "assistant");
  return { visit, talk, reply: String(reply?.["id"]) };
}

async function rate({ visit, talk, reply }: Rater, form: Record<string, string>, accept = "text/html", door?: Door) {
  const { path, cookie } = visit;
  const answer = await post(`${path}/guide/${talk}/rate`, { message: reply, ...form }, { cookie, accept }, door);
  return { status: answer.status, location: answer.headers.get("location"), text: await answer.text() };
}

const open = async ({ path, cookie }: Visit, page: string) =>
  (await (await ask(`${path}/${page}`, { cookie })).text()).replaceAll("<!-- -->", "");
const stored = async () => (await everythingOf(institutions.maplewood)).reply_ratings ?? [];

test("a reply is rated, rated otherwise and taken back, by forms: one row, which the page shows", async () => {
  const rater = await asker(mira);
  const { visit, talk, reply } = rater;
  const pressed = async (page = "") =>
    Array.from(
      (await open(visit, `guide/${talk}${page}`)).matchAll(/aria-pressed="true"[^>]*title="([^"]*)"/g),
      ([, name]) => name,
    );
  expect(await rate(rater, { helpful: "yes" })).toMatchObject({
    status: 303,
    location: `${visit.path}/guide/${talk}#${reply}`,
  });
  expect(await pressed()).toEqual(["Helpful"]);
  const { location } = await rate(rater, { helpful: "no" });
  expect(location).toBe(`${visit.path}/guide/${talk}?rated=${reply}#${reply}`);
  expect(await open(visit, `guide/${talk}?rated=${reply}`)).toContain('<details open="" class="rating-why">');
  await rate(rater, { helpful: "no", reason: "too-little", note: "Mail me: mira@maplewood.example" });
  expect(await pressed()).toEqual(["Not helpful"]);
  expect(await stored()).toMatchObject([
    { message_id: reply, is_helpful: 0, reason: "too-little", note: "Mail me: [email]", is_counted: 1 },
  ]);
  expect(await open(visit, `guide/${talk}`)).toContain("Mail me: [email]");
  await rate(rater, { helpful: "" });
  expect([await pressed(), await stored()]).toEqual([[], []]);
});

test("our script is told what stands now", async () => {
  const answer = await rate(await asker(mira), { helpful: "no", reason: "wrong" }, "application/json");
  expect(JSON.parse(answer.text)).toEqual({ rating: { isHelpful: false, reason: "wrong" } });
});

test("a note that is too long is shown again, and nothing is stored", async () => {
  const note = `${"x".repeat(501)}`;
  const answer = await rate(await asker(mira), { helpful: "no", reason: "other", note });
  expect([answer.status, answer.text.includes(note)]).toEqual([422, true]);
  expect(await stored()).toEqual([]);
});

test("while the record cannot be reached, that is said, and what was written is shown again", async () => {
  const tool = new AilingTool("D1");
  platform = platform.through(tool.door);
  const rater = await asker(mira, tool.door);
  tool.health.fault = "fails";
  const answer = await rate(rater, { helpful: "no", reason: "other", note: "It <b>stops</b>" }, "text/html", tool.door);
  expect(answer.status).toBe(503);
  expect(answer.text).toContain("This cannot be saved right now");
  expect(answer.text).toContain("It &lt;b&gt;stops&lt;/b&gt;");
  await tool.settle();
});

test("nobody rates a question, or what is another learner's or institution's", async () => {
  const rater = await asker(mira);
  const { chat_messages } = await everythingOf(institutions.maplewood);
  const question = chat_messages?.find(({ role }) => role === "user");
  expect((await rate({ ...rater, reply: String(question?.["id"]) }, { helpful: "yes" })).status).toBe(404);
  const harbour = await Platform.open(institutions.harbour);
  for (const visit of [await platform.visit(eli), await harbour.visit(noor)])
    expect((await rate({ ...rater, visit }, { helpful: "yes" })).status).toBe(404);
  expect(await stored()).toEqual([]);
});

test("a rating goes with its reply", async () => {
  const rater = await asker(mira);
  await rate(rater, { helpful: "yes" });
  const { visit, talk } = rater;
  const page = await open(visit, `guide/${talk}`);
  const replaces = /name="replaces" value="([^"]*)"/.exec(page)?.[1] ?? "";
  const form = { id: crypto.randomUUID(), replaces, text: "What is a mode?" };
  await post(`${visit.path}/guide/${talk}/messages`, form, { cookie: visit.cookie, accept: "text/html" });
  expect(await stored()).toEqual([]);
});

test("those who teach see how many replies did not help, from five learners on, and who teaches is not counted", async () => {
  const instructor = await asker(amara);
  await rate(instructor, { helpful: "no", reason: "wrong" });
  const classmates = [mira, eli, ...[3, 4, 5].map((at) => ({ ...mira, sub: `classmate-${at}` }))];
  for (const [index, person] of classmates.entries()) {
    expect(await open(instructor.visit, "course")).not.toContain("were not helpful");
    await rate(
      await asker(person),
      index === 0 ? { helpful: "yes" } : { helpful: "no", reason: "unclear", note: "Secret" },
    );
  }
  const few = await open(instructor.visit, "course");
  expect(few).toContain("Of 5 replies of the Guide that learners rated, 4 were not helpful.");
  expect(few).not.toContain("Hard to understand");
  await rate(await asker({ ...mira, sub: "classmate-6" }), { helpful: "no", reason: "too-much" });
  const page = await open(instructor.visit, "course");
  expect(page).toContain("Of 6 replies of the Guide that learners rated, 5 were not helpful.");
  expect(page).toContain("4 Hard to understand, 1 Gave too much away");
  expect(page).not.toContain("Secret");
});
