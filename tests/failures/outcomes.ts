import { expect } from "vitest";
import { refusalStatus } from "#app/lti/refusal.ts";
import { m } from "#app/paraglide/messages.js";
import { SLOW_MS, WITHIN_BUDGET_MS } from "./fault.ts";
import { FIRST_WORDS_MS, MODEL_SAYS } from "./model-campus.ts";
import { type Seen, spokenIn, tellsOfCopies } from "./seen.ts";
import type { Outcome, Part } from "./table.ts";
import type { Walked } from "./way.ts";

/** Less than any limit of the product but the budget for the record: whoever had waited for a part would be over it. */
const AT_ONCE_MS = 900;

/** So long is that waited for without which a page cannot be, as it is here. */
const patience: Partial<Record<Part, number>> = { D1: 1_000, QUOTA: 2_000, BACKUPS: 5_000 };

/** What each outcome of the table means. */
export const checks: Record<Outcome, (walked: Walked) => void> = {
  "as ever": asEver,

  later(walked) {
    answeredAsEver(walked);
    isWithin(walked.seen, SLOW_MS, SLOW_MS * 3 + AT_ONCE_MS);
  },

  "later, with the line"({ seen, shown }) {
    expect(seen.status).toBe(200);
    expect(shown).toBe(true);
    expect(tellsOfCopies(seen)).toBe(true);
    isWithin(seen, SLOW_MS, SLOW_MS * 3 + AT_ONCE_MS);
    // How it could be entered; and on the course's page, how far the index is.
    const used = seen.fallbacks.map((line) => JSON.parse(line).fallback);
    expect(used.filter((what) => what !== "index")).toEqual(["visit"]);
  },

  "from copies, with the line"({ seen, shown, waitingShown }) {
    expect(seen.status).toBe(200);
    expect([shown, waitingShown]).toEqual([true, true]);
    expect(tellsOfCopies(seen)).toBe(true);
    isWithin(seen, 0, WITHIN_BUDGET_MS);
    // How it could be entered, the conversation, and the concepts.
    expect(seen.fallbacks.map((line) => JSON.parse(line).fallback).toSorted()).toEqual([
      "concepts",
      "conversation",
      "visit",
    ]);
  },

  "let in, written later"({ seen, shown, told, meanwhile }) {
    expect(shown).toBe(true);
    isWithin(seen, 0, WITHIN_BUDGET_MS + AT_ONCE_MS);
    expect(meanwhile.kept).toEqual(told);
    expect(seen.fallbacks.map((line) => JSON.parse(line).fallback)).toContain("launch");
  },

  "answered, written later"({ seen, shown, told, meanwhile }) {
    expect(shown).toBe(true);
    isWithin(seen, 0, WITHIN_BUDGET_MS + AT_ONCE_MS);
    expect(meanwhile.kept).toEqual(told);
  },

  "in the course’s own words"({ seen, shown, asksModel, told, meanwhile }) {
    expect([shown, asksModel, spokenIn(seen)]).toEqual([true, true, ""]);
    expect(seen.text).toMatch(/"data-notice","data":\{"reason":"model-(failed|slow)"/);
    isWithin(seen, 0, Math.max(2_000, FIRST_WORDS_MS) + AT_ONCE_MS);
    expect(meanwhile.recorded).toEqual(told);
  },

  "all but that, with a line"({ seen, shown, part }) {
    expect(seen.status).toBe(200);
    expect([shown, part]).toEqual([true, "untold"]);
    isWithin(seen, 0, 3_500 + AT_ONCE_MS);
  },

  "without what waits"({ seen, shown, waitingShown }) {
    expect(seen.status).toBe(200);
    expect([shown, waitingShown]).toEqual([true, false]);
    expect(seen.text).toContain(m.partial_notice());
    isWithin(seen, 0, 2_000 + AT_ONCE_MS);
  },

  "ask again"({ seen, told, meanwhile }) {
    expect(JSON.parse(seen.text)).toEqual({ refusal: "record_unavailable" });
    isRefused(seen, "record_unavailable");
    isWithin(seen, 0, 4_000 + AT_ONCE_MS);
    expect(told).toEqual([]);
    // All of it or nothing.
    expect([0, 2]).toContain(meanwhile.recorded.length);
  },

  "launch again"({ seen, meanwhile }) {
    isRefused(seen, "state_unavailable");
    expect(seen.text).toContain(m.refusal_unavailable_title());
    isWithin(seen, 0, 2_000 + AT_ONCE_MS);
    expect(meanwhile).toEqual({ recorded: [], kept: [] });
  },

  "known key: as ever; new key: later"(walked) {
    asEver(walked);
    expect(walked.newKey?.seen.status).toBe(303);
    isWithin(walked.newKey?.seen, SLOW_MS, SLOW_MS + AT_ONCE_MS);
  },

  "known key: as ever; new key: same launch again"(walked) {
    asEver(walked);
    const { newKey } = walked;
    isRefused(newKey?.seen, "platform_keys_unavailable");
    expect(newKey?.seen.text).toContain(m.refusal_keys_title());
    isWithin(newKey?.seen, 0, 2_000 + AT_ONCE_MS);
    expect(newKey?.sameAgain.status).toBe(303);
  },

  "no records now"({ seen, shown, asked }) {
    isRefused(seen, "record_unavailable");
    expect(seen.text).toContain(m.refusal_unavailable_title());
    expect(shown).toBe(false);
    isWithin(seen, 0, (patience[asked.of] ?? 0) + WITHIN_BUDGET_MS);
  },

  "not asked"(walked) {
    asEver(walked);
    expect(walked.asked.times).toBe(0);
    expect(walked.fetched).toEqual([]);
  },
};

/** Whatever was seen: what was said to be done stands in the record, once and in its order, and nothing else does. */
export function nothingLostNothingDoubled({ acknowledged, afterwards }: Walked): void {
  expect(afterwards.recorded).toEqual(acknowledged);
  expect(afterwards.kept).toEqual([]);
  expect(afterwards.seen.status).toBe(200);
  expect(tellsOfCopies(afterwards.seen)).toBe(false);
}

function asEver(walked: Walked): void {
  answeredAsEver(walked);
  isWithin(walked.seen, 0, AT_ONCE_MS);
}

function answeredAsEver({ seen, shown, waitingShown, part, asksModel, told, meanwhile }: Walked): void {
  expect([200, 303]).toContain(seen.status);
  expect(seen.refusal).toBeNull();
  expect(shown).toBe(true);
  expect(waitingShown).not.toBe(false);
  expect(part).not.toBe("untold");
  expect(part).not.toBe("missing");
  if (asksModel === true) expect(spokenIn(seen)).toBe(MODEL_SAYS);
  expect(tellsOfCopies(seen)).toBe(false);
  expect(seen.fallbacks).toEqual([]);
  expect(meanwhile.recorded).toEqual(expect.arrayContaining(told));
}

function isRefused(seen: Seen | undefined, code: keyof typeof refusalStatus): void {
  expect(seen?.refusal).toBe(code);
  expect(seen?.status).toBe(refusalStatus[code]);
}

function isWithin(seen: Seen | undefined, least: number, most: number): void {
  expect(seen?.ms).toBeGreaterThanOrEqual(least);
  expect(seen?.ms).toBeLessThanOrEqual(most);
}
