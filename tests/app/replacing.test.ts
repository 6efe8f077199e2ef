import { beforeEach, expect, test, vi } from "vitest";
import { statistics, teach } from "../course.ts";
import { everythingOf } from "../furnish.ts";
import { type Institution, twoInstitutions } from "../institution.ts";
import { eli, mira } from "../person.ts";
import { ask, Platform, post, type Visit } from "../platform.ts";

// The last question, edited or asked again, as a browser without our script does it; and as our script does.

let institutions: { maplewood: Institution; harbour: Institution };
let platform: Platform;
let learner: Visit;
let talk: string;

beforeEach(async () => {
  vi.spyOn(scheduler, "wait").mockResolvedValue();
  institutions = await twoInstitutions();
  await teach(institutions.maplewood, statistics);
  platform = await Platform.open(institutions.maplewood);
  learner = await platform.visit(mira);
  talk = crypto.randomUUID();
  await send({ id: crypto.randomUUID(), text: "What is the median?" });
  await send({ id: crypto.randomUUID(), text: "What is a mode?" });
});

const open = async (page = "", { path, cookie } = learner) => {
  const answer = await ask(`${path}/guide/${talk}${page}`, { cookie });
  return { status: answer.status, text: (await answer.text()).replaceAll("<!-- -->", "") };
};

async function send(form: Record<string, string>, { path, cookie } = learner, accept = "text/html") {
  const answer = await post(`${path}/guide/${talk}/messages`, form, { cookie, accept });
  return { status: answer.status, location: answer.headers.get("location"), text: await answer.text() };
}

/** The fields of the form of a page that sends a question in place of another. */
function formOf(text: string): Record<string, string> {
  const form = text.split("<form").find((each) => each.includes('name="replaces"')) ?? "";
  return Object.fromEntries(
    Array.from(form.matchAll(/name="(id|replaces|text)" value="([^"]*)"/g), ([, name = "", value = ""]) => [
      name,
      value,
    ]),
  );
}

const questions = (text: string) =>
  Array.from(text.matchAll(/class="question"[^>]*>([^<]*)/g), ([, question]) => question);

test("the last reply is had anew by its form, and the last question stays one", async () => {
  const form = formOf((await open()).text);
  expect(form).toMatchObject({ text: "What is a mode?" });
  expect(await send(form)).toMatchObject({ status: 303, location: `${learner.path}/guide/${talk}` });
  expect(questions((await open()).text)).toEqual(["What is the median?", "What is a mode?"]);
  const { chat_messages } = await everythingOf(institutions.maplewood);
  expect(chat_messages).toHaveLength(4);
  expect(chat_messages?.some(({ id }) => id === form.id)).toBe(true);
  // Sent again, as a reload of the answer does, it is still one.
  await send(form);
  expect((await everythingOf(institutions.maplewood)).chat_messages).toEqual(chat_messages);
});

test("the last question is edited on the page, and nobody finds the old one any more", async () => {
  const { text } = await open("?edit");
  expect(text).toMatch(/<textarea[^>]*name="text"[^>]*>What is a mode\?/);
  const { id = "", replaces = "" } = formOf(text);
  await send({ id, replaces, text: "What is a p-value? I am mira@maplewood.example" });
  const page = await open();
  expect(questions(page.text)).toEqual(["What is the median?", "What is a p-value? I am [email]"]);
  const found = async (word: string) => (await open(`?talks&find=${word}`)).text.includes('class="talk"');
  expect([await found("mode"), await found("p-value"), await found("median")]).toEqual([false, true, true]);
});

test("only the last question can be replaced: what was written is shown again, with the way back", async () => {
  const { chat_messages } = await everythingOf(institutions.maplewood);
  const first = chat_messages?.find(({ seq }) => seq === Math.min(...chat_messages.map((row) => Number(row.seq))));
  const form = { id: crypto.randomUUID(), replaces: String(first?.id), text: "What is <skew>?" };
  const page = await send(form);
  expect(page.status).toBe(409);
  expect(page.text).toContain("What is &lt;skew&gt;?");
  expect(page.text).toContain(`href="${learner.path}/guide/${talk}"`);
  const scripted = await send(form, learner, "text/event-stream");
  expect([scripted.status, JSON.parse(scripted.text)]).toEqual([409, { problem: "superseded" }]);
  expect((await everythingOf(institutions.maplewood)).chat_messages).toEqual(chat_messages);
});

test("nobody replaces what another learner asked", async () => {
  const before = (await everythingOf(institutions.maplewood)).chat_messages;
  const form = formOf((await open()).text);
  expect((await send(form, await platform.visit(eli))).status).toBe(404);
  expect((await everythingOf(institutions.maplewood)).chat_messages).toEqual(before);
});

test.each(["", "short", "<b>", "x".repeat(90)])("what is no id is refused: %j", async (replaces) => {
  const form = { id: crypto.randomUUID(), replaces, text: "What is a range?" };
  expect((await send(form, learner, "text/event-stream")).status).toBe(422);
});
