import { vi } from "vitest";
import { Platform, visitOf } from "../platform.ts";
import { twoInstitutions } from "../institution.ts";
import { statistics } from "../course.ts";
import { AilingTool } from "./ailing-tool.ts";
import { amara, eli, mira, type Person, petra } from "../person.ts";
import { Campus, type Place } from "./campus.ts";
import { pause, SLOW_MS, WITHIN_BUDGET_MS } from "./fault.ts";
import { serveKeys } from "./key-server.ts";
import { type Seen, see } from "./seen.ts";
import type { Ailment, Part, Walk } from "./table.ts";

/** What a walk came to: while the part ailed, and when it was well again. */
export type Walked = {
  /** While it ailed; of "comes back", right afterwards. */
  seen: Seen;
  /** Whether what the walk is for was in the answer. */
  shown: boolean;
  /** Of a launch, the one of an LMS whose keys nobody had asked for. */
  newKey: { seen: Seen; sameAgain: Seen } | undefined;
  /** Of a page, whether the message that waited in its object was there. */
  waitingShown?: boolean;
  /** What this answer said to be done: the launch; or the question, and the reply to it. */
  told: string[];
  /** Of what was asked for: what stood in the record, and what waited in the object, right after the answer. */
  meanwhile: { recorded: string[]; kept: string[] };
  /** What somebody was told to be done, then or when they did again what they were told to, in its order. */
  acknowledged: string[];
  /** The same, when all was well and the object's alarm had rung. */
  afterwards: { recorded: string[]; kept: string[]; seen: Seen };
  /** How often a model was asked, and the addresses that were fetched. */
  modelAsked: number;
  fetched: string[];
};

const questions = ["What is a p-value?", "What is a median?"] as const;
/** So long is D1 spared, as it is deployed. */
const BREAKER_OPEN_MS = 10_000;
const asking = (text: string) => ({ id: crypto.randomUUID(), text });

/** What a part suffers from, and how often somebody opened the Guide's page meanwhile, before the walk. */
type Suffering = { ailment: Ailment; pagesBefore: number };

/** Walks a way of the table through a campus of its own. */
export async function walk(way: Walk, part: Part, ailment: Ailment, pagesBefore = 0): Promise<Walked> {
  // Nobody reads along: replies need not be paced.
  vi.spyOn(scheduler, "wait").mockResolvedValue();
  const tool = new AilingTool(part);
  const fetched = serveKeys([], tool.health);
  const campus = await Campus.open(tool);
  const suffering = { ailment, pagesBefore };
  const newKey =
    part === "the platform’s JWKS" && way === "launch" ? await launchFromStranger(campus, suffering) : undefined;
  const walked = await ways[way](campus, suffering);
  return { ...walked, newKey, modelAsked: tool.modelAsked, fetched };
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

type Way = (campus: Campus, suffering: Suffering) => Promise<Omit<Walked, "newKey" | "modelAsked" | "fetched">>;

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
      told,
      meanwhile,
      acknowledged: [...replies].flat(),
      afterwards: { ...(await conversationOf(campus, place, conversation)), seen: last },
    };
  },

  "course page": (campus, suffering) =>
    readConsole(campus, suffering, { person: amara, page: "/course", shows: statistics.sections[0]?.title ?? "?" }),
  "admin page": (campus, suffering) =>
    readConsole(campus, suffering, { person: petra, page: "/admin", shows: 'id="connection"' }),
};

async function readConsole(
  campus: Campus,
  suffering: Suffering,
  { person, page, shows }: { person: Person; page: string; shows: string },
): ReturnType<Way> {
  const place = await campus.welcome(person);
  const look = () => see(() => campus.look(place, page));
  const seen = await during(campus, suffering, look);
  heal(campus.tool);
  const nothing = { recorded: [], kept: [] };
  return {
    seen,
    shown: seen.text.includes(shows),
    told: [],
    meanwhile: nothing,
    acknowledged: [],
    afterwards: { ...nothing, seen: await look() },
  };
}

/**
 * Does it while the part ails; or, of a part that comes back, first while it fails and then afterwards. Where others asked
 * before, what is done next is done when nothing keeps it from D1 any more.
 */
async function during(campus: Campus, { ailment, pagesBefore }: Suffering, what: () => Promise<Seen>): Promise<Seen> {
  const { tool } = campus;
  const openPages = await visitor(campus, pagesBefore);
  tool.health.fault = ailment === "comes back" ? "fails" : ailment;
  await openPages();
  const seen = await what();
  if (pagesBefore > 0) advance(BREAKER_OPEN_MS);
  if (ailment !== "comes back") return seen;
  heal(tool);
  return what();
}

/** @returns opens so many pages, as somebody who was there before */
async function visitor(campus: Campus, pages: number): Promise<() => Promise<void>> {
  if (pages === 0) return async () => {};
  const place = await campus.welcome(mira);
  return async () => {
    for (let page = 0; page < pages; page += 1) {
      const seen = await see(() => campus.look(place));
      if (seen.status !== 200) throw new Error(`no page: ${seen.refusal}`);
    }
  };
}

/** The clock of the product; timers go on as they are. */
function advance(ms: number): void {
  const now = Date.now.bind(Date);
  vi.spyOn(Date, "now").mockImplementation(() => now() + ms);
}

function heal(tool: AilingTool): void {
  tool.health.fault = undefined;
}

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
