import { step } from "../scripts/progress.mjs";
import { startModelServer } from "../tests/model-server.ts";
import { Connection } from "./connection.ts";
import { type Distribution, describeDistribution } from "./distribution.ts";
import type { Setting } from "./setting.ts";
import { figure, megabytes, type Table } from "./table.ts";
import { admitTalkers, type Talker } from "./talker.ts";

export type TalkSizes = { learners: number; messages: number; firsts: number; open: number };

/** @property lost questions or replies that do not stand in their conversation @property misplaced those that stand in another order @property again sent a further time */
type ClassTalk = {
  learners: number;
  messages: number;
  perSecond: number;
  firstByteMs: Distribution;
  lost: number;
  misplaced: number;
  again: number;
};
type Quota = { granted: number; asked: number; byModel: number; refused: number };
type FirstToken = { direct: Distribution; product: Distribution };
type Open = { asked: number; open: number; bytesBefore: number; bytesOpen: number };
export type TalkFigures = { talk: ClassTalk; quota: Quota; firstToken: FirstToken; open: Open };

const ASKED = "What does the standard deviation tell me?";
const OF_THE_MODEL = "What is a p-value?";

/** A class that talks without a model, then with one; then many conversations that are open at once. */
export async function measureTalks(setting: Setting, sizes: TalkSizes): Promise<TalkFigures> {
  const talkers = await step("A class comes in", () => admitTalkers(setting, sizes.learners, 3_000_000));
  const talk = await step("A class talks, without a model", () => measureClass(talkers, sizes.messages));
  const server = await startModelServer();
  try {
    await setting.tenant("model", "--base-url", server.url, "--model", "ok");
    for (const talker of talkers) await talker.allowModel(new URL(server.url).host);
    const firstToken = await step("First tokens of a model", () => measureFirst(talkers, server.url, sizes.firsts));
    const quota = await step("A class reaches its quota", () => measureQuota(setting, talkers, sizes));
    // As long as a reply may take at most: until then all have to be open.
    await setting.tenant("model", "--base-url", server.url, "--model", "hangs-after", "--reply-ms", "120000");
    const open = await step("Conversations that stay open", () => measureOpen(setting, server.url, sizes.open));
    return { talk, quota, firstToken, open };
  } finally {
    await server.stop();
  }
}

const nth = (at: number) => `${ASKED} (number ${at + 1} of mine)`;

/** Each sends its next message as soon as the reply to the last one begins, and hears all of them to their end. */
async function measureClass(talkers: readonly Talker[], messages: number): Promise<ClassTalk> {
  const firsts: number[] = [];
  const ends: Promise<string>[] = [];
  let again = 0;
  const began = performance.now();
  await Promise.all(
    talkers.map(async (talker) => {
      for (let at = 0; at < messages; at++) {
        const { ms, end, sent } = await talker.say(nth(at));
        again += sent - 1;
        firsts.push(ms);
        ends.push(end);
      }
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  await Promise.allSettled(ends);
  let [lost, misplaced] = [0, 0];
  for (const talker of talkers) {
    const log = logOf(await talker.page());
    const questions = Array.from({ length: messages }, (_, at) => log.indexOf(nth(at)));
    lost += questions.filter((place) => place === -1).length;
    lost += Math.max(0, messages - log.split("<article").length + 1);
    misplaced += questions.filter((place, at) => at > 0 && place < (questions[at - 1] ?? 0)).length;
  }
  return {
    learners: talkers.length,
    messages: talkers.length * messages,
    perSecond: (talkers.length * messages) / seconds,
    firstByteMs: describeDistribution(firsts),
    lost,
    misplaced,
    again,
  };
}

/** What a page shows of its conversation: behind it stands the same again, as its script reads it. */
function logOf(html: string): string {
  const from = html.indexOf('role="log"');
  return html.slice(from, html.indexOf('class="composer"', from)).replaceAll("<!-- -->", "");
}

const isRefused = (text: string) => text.includes('"quota-course"');

/** The course is granted two thirds of what it asks for: exactly so many replies may be a model's. */
async function measureQuota(
  setting: Setting,
  talkers: readonly Talker[],
  { messages, firsts }: TalkSizes,
): Promise<Quota> {
  const asked = talkers.length * messages;
  const granted = Math.floor((asked * 2) / 3);
  // The first tokens that were measured before count too: they are of this day.
  await setting.tenant("quota", "--of", "course", "--per", "day", "--messages", String(granted + firsts));
  const replies = await Promise.all(
    talkers.map(async (talker) => {
      const heard: string[] = [];
      for (let at = 0; at < messages; at++) heard.push(await (await talker.say(OF_THE_MODEL)).end);
      return heard;
    }),
  );
  await setting.tenant("quota", "--of", "course", "--per", "day", "--messages", "1000000");
  const refused = replies.flat().filter(isRefused).length;
  const byModel = replies.flat().filter((text) => text.includes('"source-document"') && !isRefused(text)).length;
  return { granted, asked, byModel, refused };
}

/** The product and the model's own server take turns; and so do the learners, since one alone may only ask so often. */
async function measureFirst(talkers: readonly Talker[], modelServer: string, times: number): Promise<FirstToken> {
  const { origin, pathname } = new URL(modelServer);
  const connection = new Connection(origin);
  const body = JSON.stringify({ model: "ok", stream: true, messages: [{ role: "user", content: OF_THE_MODEL }] });
  const [direct, product]: [number[], number[]] = [[], []];
  for (let time = 0; time < times; time++) {
    const talker = talkers[time % talkers.length];
    if (talker === undefined) throw new RangeError("Nobody talks.");
    const straight = await connection.listen(
      `${pathname}/chat/completions`,
      { "content-type": "application/json" },
      body,
      (heard) => /"content":"[^"]/.test(heard),
    );
    await straight.end;
    const through = await talker.say(OF_THE_MODEL, (heard) => heard.includes('"text-delta"'));
    const text = await through.end;
    if (!text.includes('"source-document"')) throw new Error("The model was not asked.");
    direct.push(straight.ms);
    product.push(through.ms);
  }
  connection.close();
  return { direct: describeDistribution(direct), product: describeDistribution(product) };
}

/** Each is in the middle of a reply of a model that does not go on. */
async function measureOpen(setting: Setting, modelServer: string, count: number): Promise<Open> {
  const talkers = await admitTalkers(setting, count, 4_000_000);
  for (const talker of talkers) await talker.allowModel(new URL(modelServer).host);
  const bytes = () =>
    setting.tool.worker
      .tree()
      .filter(({ name }) => name === "workerd")
      .reduce((sum, { rssBytes }) => sum + rssBytes, 0);
  const bytesBefore = bytes();
  let open = 0;
  const heard: { leave(): void }[] = [];
  let next = 0;
  const begin = async () => {
    for (let at = next++; at < talkers.length; at = next++) {
      const one = await talkers[at]?.say(OF_THE_MODEL);
      if (one === undefined) continue;
      heard.push(one);
      open += 1;
      void one.end.catch(() => "").then(() => (open -= 1));
    }
  };
  await Promise.all(Array.from({ length: 32 }, begin));
  const figures = { asked: count, open, bytesBefore, bytesOpen: bytes() };
  for (const one of heard) one.leave();
  return figures;
}

export function talkTables({ talk, quota, firstToken, open }: TalkFigures): Table[] {
  const { direct, product } = firstToken;
  return [
    {
      title: "A class talks",
      how:
        "Each learner sends their next message as soon as the reply to the last one begins, all learners at once; all replies are heard to " +
        "their end meanwhile. Without a model. What the preview server could not pass on is sent again with the same id. Afterwards each conversation's page is read: whether every question and reply stands " +
        "there, in order.",
      headings: [
        "learners",
        "messages",
        "messages/s",
        "first byte p50 ms",
        "p95 ms",
        "lost",
        "out of order",
        "sent again",
      ],
      rows: [
        [
          String(talk.learners),
          String(talk.messages),
          figure(talk.perSecond),
          figure(talk.firstByteMs.p50),
          figure(talk.firstByteMs.p95),
          String(talk.lost),
          String(talk.misplaced),
          String(talk.again),
        ],
      ],
    },
    {
      title: "A class reaches its quota",
      how: "The same class, with a model, all at once. The course is granted so many of its replies a day; at the limit its own words go on: what was asked less what was granted is refused, exactly. Of what is let through, replies of which the model ended too late or was cut off are not in its words.",
      headings: ["asked", "granted", "refused by the quota", "in the model's words"],
      rows: [[quota.asked, quota.granted, quota.refused, quota.byModel].map(String)],
    },
    {
      title: "The first token of a model",
      how: "Until the first word of a reply, ms, beside a direct call of the same local server, taking turns. At most 50 ms more.",
      headings: ["", "p50", "p95"],
      rows: [
        ["direct", figure(direct.p50), figure(direct.p95)],
        ["the product", figure(product.p50), figure(product.p95)],
        ["more", figure(product.p50 - direct.p50), figure(product.p95 - direct.p95)],
      ],
    },
    {
      title: "Conversations that are open",
      how:
        "Learners of one course, each in the middle of a reply of a model that does not go on, for as long as a reply may take. Memory of " +
        "workerd (RSS), which also has what asking took: a bound from above.",
      headings: ["asked", "open at once", "MB before", "MB", "KB each"],
      rows: [
        [
          String(open.asked),
          String(open.open),
          megabytes(open.bytesBefore),
          megabytes(open.bytesOpen),
          figure((open.bytesOpen - open.bytesBefore) / 1000 / Math.max(1, open.open)),
        ],
      ],
    },
  ];
}
