import { beforeEach, expect, test, vi } from "vitest";
import { ROLE } from "#app/lti/roles.ts";
import { statistics, teach } from "../course.ts";
import { everythingOf } from "../furnish.ts";
import { type Institution, twoInstitutions } from "../institution.ts";
import { amara, eli, mira, noor, type Person } from "../person.ts";
import { ask, Platform, post, type Visit } from "../platform.ts";

let institutions: { maplewood: Institution; harbour: Institution };
let platform: Platform;
let learner: Visit;
let instructor: Visit;

beforeEach(async () => {
  vi.spyOn(scheduler, "wait").mockResolvedValue();
  institutions = await twoInstitutions();
  await teach(institutions.maplewood, statistics);
  platform = await Platform.open(institutions.maplewood);
  [learner, instructor] = [await platform.visit(mira), await platform.visit(amara)];
});

const open = async (page: string, { path, cookie }: Visit) => {
  const answer = await ask(`${path}/${page}`, { cookie });
  return { status: answer.status, text: (await answer.text()).replaceAll("<!-- -->", "") };
};
const send = async (page: string, form: Record<string, string>, { path, cookie }: Visit) => {
  const answer = await post(`${path}/${page}`, form, { cookie, accept: "text/html" });
  return { status: answer.status, text: (await answer.text()).replaceAll("<!-- -->", "") };
};
const hand = (form: Record<string, string> = {}, visit = learner) =>
  send("instructor", { id: crypto.randomUUID(), question: "Why halve it?", talk: "", message: "", ...form }, visit);
const stored = async () => (await everythingOf(institutions.maplewood)).instructor_questions ?? [];
const idOf = async () => String((await stored())[0]?.["id"]);

/** Asks the Guide. @returns the conversation, and the id of the reply */
async function talk(text: string): Promise<{ talk: string; message: string }> {
  const conversation = crypto.randomUUID();
  await send(`guide/${conversation}/messages`, { id: crypto.randomUUID(), text }, learner);
  const { chat_messages } = await everythingOf(institutions.maplewood);
  const reply = chat_messages?.find((row) => row.conversation_id === conversation && row.role === "assistant");
  return { talk: conversation, message: String(reply?.["id"]) };
}

test("a reply leads to the form, which shows all that is sent and says who sees it", async () => {
  const about = await talk("What is the median?");
  const guide = await open(`guide/${about.talk}`, learner);
  const link = `instructor?talk=${about.talk}&amp;reply=${about.message}`;
  expect(guide.text).toContain(link);
  const { text } = await open(link.replaceAll("&amp;", "&"), learner);
  expect(text).toMatch(/<textarea[^>]*name="question"[^>]*>What is the median\?/);
  expect(text).toContain("Those who teach “Introductory statistics” will see this, with your name (Mira Okafor)");
  expect(text).toMatch(/<blockquote[^>]*>[^<]*median/i);
});

test("what is handed over reaches who teaches the course, is answered, and the learner reads it in the Guide", async () => {
  const about = await talk("What is the median?");
  expect((await hand({ question: "Why halve it? I am mira@maplewood.example", show: "reply", ...about })).status).toBe(
    303,
  );
  const asked = await open("course/asked", instructor);
  expect(asked.text).toContain("Why halve it? I am [email]");
  expect(asked.text).toContain("Mira Okafor");
  expect(asked.text).toContain("What the Guide had replied");
  expect((await open("guide", learner)).text).not.toContain("Your instructor answered");
  expect(
    (await send("course/asked", { id: await idOf(), do: "answer", answer: "Because half lie below." }, instructor))
      .status,
  ).toBe(303);
  expect((await open("course/asked", instructor)).text).not.toContain("Why halve it?");
  expect((await open("course/asked?state=answered", instructor)).text).toContain("Because half lie below.");
  expect((await open("guide", learner)).text).toContain("Your instructor answered a question of yours.");
  expect((await open("instructor", learner)).text).toContain("Because half lie below.");
  await send("instructor", { read: await idOf() }, learner);
  expect((await open("guide", learner)).text).not.toContain("Your instructor answered");
  expect((await open("course/asked?state=closed", instructor)).text).toContain("Because half lie below.");
});

test("only what was chosen is shown: without the mark, the reply stays with the learner", async () => {
  const about = await talk("What is the median?");
  await hand(about);
  expect(await stored()).toMatchObject([{ question: "Why halve it?", reply: null }]);
});

test("a reply of somebody else's conversation is not shown, whoever names it", async () => {
  const about = await talk("What is the median?");
  const other = await platform.visit(eli);
  expect((await open(`instructor?talk=${about.talk}&reply=${about.message}`, other)).text).not.toContain(
    "What is the median?",
  );
  await hand({ show: "reply", ...about }, other);
  expect(await stored()).toMatchObject([{ reply: null }]);
});

test("sent twice it is asked once; another text under the same id is refused", async () => {
  const id = crypto.randomUUID();
  expect([(await hand({ id })).status, (await hand({ id })).status]).toEqual([303, 303]);
  expect((await hand({ id, question: "Another?" })).status).toBe(409);
  expect((await hand({ id }, await platform.visit(eli))).status).toBe(409);
  expect(await stored()).toHaveLength(1);
});

test("what is no question is refused and stays in the form; more than twenty do not wait at once", async () => {
  const refused = await hand({ question: `   ` });
  expect(refused.status).toBe(422);
  for (let sent = 0; sent < 20; sent += 1) await hand({ question: `Question ${sent}` });
  const full = await hand({ question: "One too many" });
  expect(full.status).toBe(409);
  expect(full.text).toMatch(/<textarea[^>]*>One too many/);
  expect(await stored()).toHaveLength(20);
  // The page of those who teach goes on by its key.
  await send("instructor", { withdraw: await idOf() }, learner);
  await hand({ question: "Now there is room" });
  expect(await stored()).toHaveLength(20);
});

test("a list goes on by pages", async () => {
  const [row] = await (async () => {
    await hand();
    return stored();
  })();
  const { scope } = institutions.maplewood;
  await scope.batch(
    Array.from({ length: 24 }, (_, index) =>
      scope.insert("instructor_questions", {
        id: crypto.randomUUID(),
        lti_context_id: String(row?.["lti_context_id"]),
        learner_id: String(row?.["learner_id"]),
        question: `Number ${index}.`,
        reply: null,
        answer: null,
        created_at: 5,
        updated_at: 5,
      }),
    ),
  );
  for (const [page, visit] of [
    ["course/asked", instructor],
    ["instructor", learner],
  ] as const) {
    const first = (await open(page, visit)).text;
    const next = new RegExp(`/${page}(\\?[^"]*before=[^"]*)"`).exec(first)?.[1]?.replaceAll("&amp;", "&");
    const second = (await open(`${page}${next}`, visit)).text;
    const seen = Array.from(`${first}${second}`.matchAll(/Number \d+\./g), ([text]) => text);
    expect(new Set(seen).size).toBe(24);
  }
});

test("nobody else sees or changes it: no learner, no other course, no other institution", async () => {
  await hand();
  const id = await idOf();
  const before = await stored();
  const harbour = await Platform.open(institutions.harbour);
  const elsewhere = { "https://purl.imsglobal.org/spec/lti/claim/context": { id: "102", title: "Maps" } };
  const others: [string, Visit][] = [
    ["a neighbour", await platform.visit(eli)],
    ["who teaches another course", await platform.visit(amara, { claims: elsewhere })],
    ["who teaches elsewhere", await harbour.visit(amara)],
    ["a learner elsewhere", await harbour.visit(noor)],
    ["the same learner in another course", await platform.visit(mira, { claims: elsewhere })],
  ];
  const wrong: string[] = [];
  for (const [who, visit] of others) {
    for (const page of ["instructor", "course/asked"])
      if ((await open(page, visit)).text.includes("Why halve it?")) wrong.push(`${who} sees it`);
    for (const what of ["withdraw", "read"])
      if ((await send("instructor", { [what]: id }, visit)).status !== 404) wrong.push(`${who}: ${what}`);
    for (const doing of ["answer", "close", "reopen"]) {
      const { status } = await send("course/asked", { id, do: doing, answer: "No." }, visit);
      if (status !== 404 && status !== 403) wrong.push(`${who}: ${doing}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(await stored()).toEqual(before);
});

test("who looks at the course as a learner would is marked", async () => {
  const student: Person = { ...eli, roles: ROLE.learner };
  const roles = [
    "http://purl.imsglobal.org/vocab/lis/v2/membership#Learner",
    "http://purl.imsglobal.org/vocab/lti/system/person#TestUser",
  ];
  const preview = await platform.visit(student, {
    claims: { "https://purl.imsglobal.org/spec/lti/claim/roles": roles },
  });
  await hand({}, preview);
  expect((await open("course/asked", instructor)).text).toMatch(/Eli Brandt.*· Preview ·/);
});

test("an answer is words; an open question is closed and opened again without one", async () => {
  await hand();
  const id = await idOf();
  expect((await send("course/asked", { id, do: "answer", answer: " " }, instructor)).status).toBe(422);
  await send("course/asked", { id, do: "close" }, instructor);
  expect(await stored()).toMatchObject([{ status: "closed" }]);
  await send("course/asked", { id, do: "reopen" }, instructor);
  expect(await stored()).toMatchObject([{ status: "open", answer: null }]);
});

test("taking a question back says what will be lost, and asks once", async () => {
  await hand();
  const { text } = await open("instructor", learner);
  expect(text).toMatch(/<details class="confirm">.*no longer sees it.*<button[^>]*name="withdraw"/s);
});
