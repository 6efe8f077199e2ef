import { vi } from "vitest";
import { Platform, visitOf } from "../platform.ts";
import { twoInstitutions } from "../institution.ts";
import { statistics } from "../course.ts";
import { AilingTool } from "./ailing-tool.ts";
import { amara, eli, mira, petra } from "../person.ts";
import { Campus, type Place } from "./campus.ts";
import { pause, SLOW_MS, WITHIN_BUDGET_MS } from "./fault.ts";
import { serveKeys } from "./key-server.ts";
import { otherWays } from "./other-ways.ts";
import { type Seen, see } from "./seen.ts";
import type { Ailment, Part, Walk } from "./table.ts";
import { during, heal, readPage, type Suffering, type Walked, type Way } from "./way.ts";

const questions = ["What is a p-value?", "What is a median?"] as const;
const asking = (text: string) => ({ id: crypto.randomUUID(), text });

/** Walks a way of the table through a campus of its own. */
export async function walk(way: Walk, part: Part, ailment: Ailment, pagesBefore = 0): Promise<Walked> {
  // Nobody reads along: replies need not be paced.
  vi.spyOn(scheduler, "wait").mockImplementation(() => pause(0));
  const tool = new AilingTool(part);
  const fetched = serveKeys([], part === "the platform’s JWKS" ? tool.health : { fault: undefined, asked: 0 });
  const campus = await Campus.open(tool);
  const suffering = { ailment, pagesBefore };
  const newKey =
    part === "the platform’s JWKS" && way === "launch" ? await launchFromStranger(campus, suffering) : undefined;
  const other: Partial<Record<Walk, Way>> = part in otherWays ? otherWays[part as keyof typeof otherWays] : {};
  const walked = await (other[way] ?? ways[way])(campus, suffering);
  return { ...walked, newKey, asked: { of: part, times: tool.askedMeanwhile }, fetched };
}

/** An LMS that nobody launched from before: its keys must be fetched. */
async function launchFromStranger(campus: Campus, suffering: Suffering): Promise<Walked["newKey"]> {
  const { tool } = campus;
  const stranger = await Platform.unheardOf((await twoInstitutions()).maplewood, tool.door);
  serveKeys([stranger.keySet], tool.health);
  const post = await stranger.prepare(eli);
  const launch = () => see(() => stranger.deliver(post));
  const seen = await during(campus, suffering, launch);
  heal(tool);
  return { seen, sameAgain: await launch() };
}

const ways: Record<Walk, Way> = {
  async launch(campus, suffering) {
    const { learnerId, person } = await campus.welcome(eli);
    const before = await campus.launches(learnerId);
    const acknowledged: string[] = [];
    const launch = async () => {
      const seen = await see(() => campus.platform.launch(person));
      if (seen.status === 303) acknowledged.push(launchIn(seen));
      return seen;
    };
    const seen = await during(campus, suffering, launch);
    const meanwhile = await standing(campus, learnerId, before);
    heal(campus.tool);
    const again = seen.status === 303 ? seen : await launch();
    if (suffering.ailment === "slow") await pause(SLOW_MS);
    await campus.alarm(learnerId);
    const page = await see(() => campus.look(visitOf(again.answer)));
    return {
      seen,
      shown: seen.status === 303 && /^\/l\/[\w-]{22}\/guide\?once=/.test(seen.location ?? ""),
      told: seen.status === 303 ? [launchIn(seen)] : [],
      meanwhile,
      acknowledged,
      afterwards: { ...(await standing(campus, learnerId, before)), seen: page },
    };
  },

  async page(campus, suffering) {
    const place = await campus.welcome(mira);
    const conversation = crypto.randomUUID();
    await (await campus.send(place, conversation, asking(questions[0]))).text();
    // The second one is answered while the object is cut off from D1.
    const cutOff = new AilingTool("D1");
    cutOff.health.fault = "fails";
    await cutOff.inhabit(campus.conversationsOf(place.learnerId));
    await (await campus.send(place, conversation, asking(questions[1]))).text();
    await campus.tool.settle();

    const look = () => seeQuickly(campus, () => campus.look(place, `/guide/${conversation}`));
    const seen = await during(campus, suffering, look);
    const meanwhile = await conversationOf(campus, place, conversation);
    heal(campus.tool);
    cutOff.health.fault = undefined;
    await campus.alarm(place.learnerId);
    return {
      seen,
      shown: seen.text.includes(questions[0]),
      waitingShown: seen.text.includes(questions[1]),
      told: [],
      meanwhile,
      acknowledged: [...meanwhile.recorded, ...meanwhile.kept],
      afterwards: { ...(await conversationOf(campus, place, conversation)), seen: await look() },
    };
  },

  async message(campus, suffering) {
    const place = await campus.welcome(eli);
    // The course has its index since somebody launched into it.
    await campus.index().build();
    const conversation = crypto.randomUUID();
    const asked: { id: string; text: string }[] = [];
    const replies = new Map<string, string>();
    const send = async (question: { id: string; text: string }) => {
      const seen = await see(() => campus.send(place, conversation, question));
      const reply = /"type":"start","messageId":"([^"]+)"/.exec(seen.text)?.[1];
      if (!seen.text.includes("[DONE]") || reply === undefined) return seen;
      // Asked again, a question must get the reply that it got before.
      if ((replies.get(question.id) ?? reply) !== reply) throw new Error("another reply to the same question");
      replies.set(question.id, reply);
      return seen;
    };
    const askNew = () => {
      const question = asking(questions[asked.length % 2] ?? "");
      asked.push(question);
      return send(question);
    };

    const seen = await during(campus, suffering, askNew);
    const told = [...replies].filter(([id]) => id === asked.at(-1)?.id).flat();
    const meanwhile = await conversationOf(campus, place, conversation);
    heal(campus.tool);
    // What the composer offers: the same question again. Also where it was answered, as a lost connection would.
    let last = seen;
    for (const question of asked) last = await send(question);
    if (replies.size < asked.length) throw new Error("a question got no reply in the end");
    if (suffering.ailment === "slow") await pause(SLOW_MS);
    await campus.alarm(place.learnerId);
    return {
      seen,
      shown: seen.status === 200 && seen.text.includes('{"type":"finish"}') && seen.text.includes("text-delta"),
      asksModel: campus.tool.parts.some((part) => part === "QUOTA" || part === "the model"),
      told,
      meanwhile,
      acknowledged: [...replies].flat(),
      afterwards: { ...(await conversationOf(campus, place, conversation)), seen: last },
    };
  },

  "course page": (campus, suffering) =>
    readPage(campus, suffering, { person: amara, page: "/course", shows: statistics.sections[0]?.title ?? "?" }),
  "admin page": (campus, suffering) =>
    readPage(campus, suffering, { person: petra, page: "/admin", shows: 'id="connection"' }),
};

/** On a machine that is busy with other things, a page that must come within the budget has three tries. */
async function seeQuickly({ tool }: Campus, ask: () => Promise<Response>): Promise<Seen> {
  let seen = await see(ask);
  for (let more = 2; tool.parts.includes("D1") && seen.ms > WITHIN_BUDGET_MS && more > 0; more -= 1)
    seen = await see(ask);
  return seen;
}

function launchIn({ location }: Seen): string {
  return location?.split("/")[2] ?? "";
}

async function standing(campus: Campus, learnerId: string, before: readonly string[]) {
  const recorded = (await campus.launches(learnerId)).filter((id) => !before.includes(id));
  return { recorded, kept: (await campus.waiting(learnerId)).launches };
}

async function conversationOf(campus: Campus, { learnerId }: Place, conversation: string) {
  return { recorded: await campus.messages(conversation), kept: (await campus.waiting(learnerId)).messages };
}
