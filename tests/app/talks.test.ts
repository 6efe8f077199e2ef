import { env } from "cloudflare:workers";
import { runInDurableObject } from "cloudflare:test";
import { beforeEach, expect, test, vi } from "vitest";
import { statistics, teach } from "../course.ts";
import { everythingOf } from "../furnish.ts";
import { type Institution, twoInstitutions } from "../institution.ts";
import { eli, mira, noor } from "../person.ts";
import { ask, Platform, post, type Visit } from "../platform.ts";

let institutions: { maplewood: Institution; harbour: Institution };
let maplewood: Platform;
let learner: Visit;

beforeEach(async () => {
  vi.spyOn(scheduler, "wait").mockResolvedValue();
  institutions = await twoInstitutions();
  await teach(institutions.maplewood, statistics);
  maplewood = await Platform.open(institutions.maplewood);
  learner = await maplewood.visit(mira);
});

const open = async (page: string, { path, cookie }: Visit = learner) => {
  const answer = await ask(`${path}/guide${page}`, { cookie });
  return { status: answer.status, text: (await answer.text()).replaceAll("<!-- -->", "") };
};
const send = (page: string, form: Record<string, string>, { path, cookie }: Visit = learner) =>
  post(`${path}/guide/${page}`, form, { cookie, accept: "text/html" });

async function talk(text: string, visit: Visit = learner, conversation: string = crypto.randomUUID()) {
  await (await send(`${conversation}/messages`, { id: crypto.randomUUID(), text }, visit)).text();
  return conversation;
}

const listed = (text: string) => Array.from(text.matchAll(/class="talk"[^>]*><bdi>([^<]*)/g), ([, title]) => title);

test("a conversation is called otherwise, and stays so when it goes on; what names a person is taken out", async () => {
  const id = await talk("What is the median?");
  expect((await open(`/${id}?talks&rename=${id}`)).text).toContain('value="What is the median?"');
  const answer = await send(`${id}/rename`, { title: "  Chapter  2, mira@maplewood.example ", back: id });
  expect([answer.status, answer.headers.get("location")]).toEqual([303, `${learner.path}/guide/${id}?talks`]);
  await talk("And the mean?", learner, id);
  expect(listed((await open("?talks")).text)).toEqual(["Chapter 2, [email]"]);
});

test("an empty title changes nothing, and a long one is cut", async () => {
  const id = await talk("What is the median?");
  expect((await send(`${id}/rename`, { title: " ", back: "" })).status).toBe(303);
  expect(listed((await open("?talks")).text)).toEqual(["What is the median?"]);
  await send(`${id}/rename`, { title: "x".repeat(500), back: "" });
  expect(listed((await open("?talks")).text)[0]).toMatch(/^x{79}…$/);
});

test("a conversation is deleted after one question, and nothing of it is left: in the record and in its object", async () => {
  const [gone, stays] = [await talk("What is the median?"), await talk("What is correlation?")];
  const { text } = await open(`?talks&delete=${gone}`);
  expect(text).toContain("All its questions and replies are lost");
  const answer = await send(`${gone}/delete`, { back: gone });
  expect(answer.status).toBe(303);
  // In its place a new one begins.
  expect(answer.headers.get("location")).toMatch(/\/guide\/[\w-]{36}\?new&talks$/);
  expect((await open(`/${gone}`)).status).toBe(404);
  expect(listed((await open("?talks")).text)).toEqual(["What is correlation?"]);
  const { chat_conversations, chat_messages } = await everythingOf(institutions.maplewood);
  expect(chat_conversations?.map(({ id }) => id)).toEqual([stays]);
  expect(chat_messages?.every(({ conversation_id }) => conversation_id === stays)).toBe(true);
  const { learner_id, lti_context_id } = chat_conversations?.[0] ?? {};
  const name = `${institutions.maplewood.tenantId}/${String(learner_id)}/${String(lti_context_id)}`;
  await runInDurableObject(env.CHAT_CONVERSATIONS.getByName(name), (_, { storage: { sql } }) => {
    const tables = ["messages", "places", "turns", "ladders", "removals"];
    const left = tables.flatMap((table) => sql.exec(`SELECT * FROM ${table}`).toArray());
    expect(JSON.stringify(left)).not.toContain(gone);
  });
  expect((await send(`${gone}/delete`, { back: "" })).status).toBe(404);
});

test("deleting another one leads back to where one was", async () => {
  const [gone, stays] = [await talk("What is the median?"), await talk("What is correlation?")];
  const answer = await send(`${gone}/delete`, { back: stays });
  expect(answer.headers.get("location")).toBe(`${learner.path}/guide/${stays}?talks`);
});

test("nobody renames or deletes what is another learner's, course's or institution's", async () => {
  const id = await talk("What is the median?");
  const harbour = await Platform.open(institutions.harbour);
  for (const visit of [await maplewood.visit(eli), await harbour.visit(noor)]) {
    expect((await send(`${id}/rename`, { title: "Mine", back: "" }, visit)).status).toBe(404);
    expect((await send(`${id}/delete`, { back: "" }, visit)).status).toBe(404);
    expect((await open("?talks&find=median", visit)).text).not.toContain(id);
  }
  expect(listed((await open("?talks")).text)).toEqual(["What is the median?"]);
});

test("conversations are found by what was said in them, in old messages too, and by their titles", async () => {
  const old = await talk("What is the median?");
  await talk("And when is the Übung due?", learner, old);
  for (let more = 0; more < 5; more += 1) await talk(`Thanks, ${more} times.`, learner, old);
  const named = await talk("What is correlation?");
  await send(`${named}/rename`, { title: "For the exam", back: "" });
  const find = async (words: string) => listed((await open(`?talks&find=${encodeURIComponent(words)}`)).text);
  expect(await find("ÜBUNG")).toEqual(["What is the median?"]);
  expect((await open("?talks&find=due")).text).toContain("And when is the Übung due?");
  expect(await find("exam")).toEqual(["For the exam"]);
  expect(await find("Übung correlation")).toEqual([]);
  // How it is stored is not what was said.
  expect(await find("providerMetadata")).toEqual([]);
});

test.each(['"', "' OR 1=1 --", "%", "_", "NEAR(", "a AND", "\\", "x".repeat(90), "😀", "\u0000"])(
  "whatever is sought, the page answers: %j",
  async (words) => {
    await talk("What is the median?");
    expect((await open(`?talks&find=${encodeURIComponent(words)}`)).status).toBe(200);
  },
);

test("conversations are listed by pages, and searched by pages", async () => {
  const id = await talk("What is the median?");
  const { chat_conversations } = await everythingOf(institutions.maplewood);
  const { learner_id = "", lti_context_id = "" } = chat_conversations?.[0] ?? {};
  const row = (index: number) => ({
    id: `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`,
    learner_id: String(learner_id),
    lti_context_id: String(lti_context_id),
    title: `Talk ${index}`,
    created_at: index,
    updated_at: index,
  });
  await institutions.maplewood.scope
    .insert(
      "chat_conversations",
      Array.from({ length: 12 }, (_, index) => row(index + 1)),
    )
    .execute();
  await institutions.maplewood.scope.batch(
    Array.from({ length: 4 }, (_, part) =>
      institutions.maplewood.scope.insert(
        "chat_conversations",
        Array.from({ length: 10 }, (__, index) => row(20 + part * 10 + index)),
      ),
    ),
  );
  const seen = new Set<string>();
  let page = "?talks";
  for (let pages = 0; pages < 3; pages += 1) {
    const { text } = await open(page);
    for (const title of listed(text)) seen.add(title ?? "");
    const next = /href="[^"]*(\?talks=&amp;from=[^"]*)"/.exec(text)?.[1];
    if (next === undefined) break;
    page = next.replaceAll("&amp;", "&");
  }
  expect(seen.size).toBe(53);
  expect((await open(`/${id}?talks&from=nonsense`)).status).toBe(200);
});
