import { vi } from "vitest";
import { mira, type Person } from "../person.ts";
import type { AilingTool } from "./ailing-tool.ts";
import type { Campus, Place } from "./campus.ts";
import { type Seen, see } from "./seen.ts";
import type { Ailment, Part } from "./table.ts";

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
  /** Of a page that shows something of the part: whether it did, or said that it cannot be told now. */
  part?: "told" | "untold" | "missing";
  /** Of a message, whether the institution has a model, and its learner allows it. */
  asksModel?: boolean;
  /** What this answer said to be done: the launch; or the question, and the reply to it. */
  told: string[];
  /** Of what was asked for: what stood in the record, and what waited in the object, right after the answer. */
  meanwhile: { recorded: string[]; kept: string[] };
  /** What somebody was told to be done, then or when they did again what they were told to, in its order. */
  acknowledged: string[];
  /** The same, when all was well and the object's alarm had rung. */
  afterwards: { recorded: string[]; kept: string[]; seen: Seen };
  /** How often the part was asked while it ailed (of "comes back", and right afterwards), and the addresses that were fetched. */
  asked: { of: Part; times: number };
  fetched: string[];
};

/** So long is D1 spared, as it is deployed. */
const BREAKER_OPEN_MS = 10_000;
/** What a part suffers from, and how often somebody opened the Guide's page meanwhile, before the walk. */
export type Suffering = { ailment: Ailment; pagesBefore: number };

/** Somebody goes a way through a tool that suffers. */
export type Way = (campus: Campus, suffering: Suffering) => Promise<Omit<Walked, "newKey" | "asked" | "fetched">>;

/** Of a page: who looks, what is always there, and what is where its part answers, and where it does not. */
type Page = {
  person: Person;
  page: string | ((place: Place) => Promise<string>);
  shows: string;
  told?: string;
  untold?: string;
};

/** Somebody opens a page that tells of the record alone. */
export async function readPage(
  campus: Campus,
  suffering: Suffering,
  { person, page, shows, told, untold }: Page,
): ReturnType<Way> {
  const place = await campus.welcome(person);
  const address = typeof page === "string" ? page : await page(place);
  const look = () => see(() => campus.look(place, address));
  const seen = await during(campus, suffering, look);
  heal(campus.tool);
  const nothing = { recorded: [], kept: [] };
  const has = (sentence: string | undefined) => sentence !== undefined && seen.text.includes(sentence);
  const ofPart = has(untold) ? "untold" : has(told) ? "told" : "missing";
  return {
    seen,
    shown: seen.text.includes(shows),
    ...(told !== undefined && { part: ofPart }),
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
export async function during(
  campus: Campus,
  { ailment, pagesBefore }: Suffering,
  what: () => Promise<Seen>,
): Promise<Seen> {
  const { tool } = campus;
  const openPages = await visitor(campus, pagesBefore);
  tool.health.fault = ailment === "comes back" ? "fails" : ailment;
  await openPages();
  const askedBefore = tool.health.asked;
  let seen = await what();
  if (pagesBefore > 0) advance(BREAKER_OPEN_MS);
  if (ailment === "comes back") {
    heal(tool);
    seen = await what();
  }
  tool.askedMeanwhile += tool.health.asked - askedBefore;
  return seen;
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

export function heal(tool: AilingTool): void {
  tool.health.fault = undefined;
}
