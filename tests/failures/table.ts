import type { Fault } from "./fault.ts";

export const walks = ["launch", "page", "message", "course page", "admin page"] as const;
export type Walk = (typeof walks)[number];

export const parts = [
  "D1",
  "KV",
  "OIDC_STATE",
  "CHAT_CONVERSATIONS",
  "COURSE_INDEX",
  "ROSTERS",
  "SCORE_OUTBOX",
  "QUOTA",
  "STRUGGLE_DETECTOR",
  "the model",
  "the platform’s JWKS",
] as const;
export type Part = (typeof parts)[number];

export const columns = ["slow", "hangs", "fails", "fails after committing", "comes back"] as const;
export type Ailment = Fault | "comes back";

/** What a person then sees. What each of them means, to the letter and the millisecond, stands in outcomes.ts. */
export const outcomes = [
  "as ever",
  "later",
  "later, with the line",
  "from copies, with the line",
  "let in, written later",
  "answered, written later",
  "without what waits",
  "ask again",
  "launch again",
  "known key: as ever; new key: later",
  "known key: as ever; new key: same launch again",
  "no records now",
  "not asked",
] as const;
export type Outcome = (typeof outcomes)[number];

type Cells = Record<Ailment, Record<Walk, Outcome>>;

const untouched = everywhere("as ever");
const neverAsked = everywhere("not asked");

/** The failure table. */
export const table: Record<Part, Cells> = {
  D1: {
    slow: {
      launch: "let in, written later",
      page: "from copies, with the line",
      message: "answered, written later",
      "course page": "later, with the line",
      "admin page": "later, with the line",
    },
    hangs: withoutRecord(),
    fails: withoutRecord(),
    "fails after committing": withoutRecord(),
    "comes back": untouched,
  },
  KV: whatever(),
  OIDC_STATE: {
    slow: { ...untouched, launch: "later" },
    hangs: { ...untouched, launch: "launch again" },
    fails: { ...untouched, launch: "launch again" },
    "fails after committing": { ...untouched, launch: "launch again" },
    "comes back": untouched,
  },
  CHAT_CONVERSATIONS: {
    slow: { ...untouched, page: "later", message: "later" },
    hangs: { ...untouched, page: "without what waits", message: "ask again" },
    fails: { ...untouched, page: "without what waits", message: "ask again" },
    "fails after committing": { ...untouched, page: "without what waits", message: "ask again" },
    "comes back": untouched,
  },
  COURSE_INDEX: {
    slow: { ...untouched, message: "later" },
    hangs: { ...untouched, message: "ask again" },
    fails: { ...untouched, message: "ask again" },
    "fails after committing": { ...untouched, message: "ask again" },
    "comes back": untouched,
  },
  // Of the page of people, which asks the first, lms-services.test.ts tells.
  ROSTERS: whatever(),
  SCORE_OUTBOX: whatever(),
  // Asked before a model is, and none of the walks asks one: of what becomes of a reply then, quota.test.ts tells.
  QUOTA: whatever(),
  // Those who walk allow all, so that it is asked; and waited for only as long as a page can bear.
  STRUGGLE_DETECTOR: whatever(),
  "the model": {
    slow: neverAsked,
    hangs: neverAsked,
    fails: neverAsked,
    "fails after committing": neverAsked,
    "comes back": neverAsked,
  },
  "the platform’s JWKS": {
    slow: { ...untouched, launch: "known key: as ever; new key: later" },
    hangs: { ...untouched, launch: "known key: as ever; new key: same launch again" },
    fails: { ...untouched, launch: "known key: as ever; new key: same launch again" },
    "fails after committing": { ...untouched, launch: "known key: as ever; new key: same launch again" },
    "comes back": untouched,
  },
};

function everywhere(outcome: Outcome): Record<Walk, Outcome> {
  return {
    launch: outcome,
    page: outcome,
    message: outcome,
    "course page": outcome,
    "admin page": outcome,
  };
}

/** A part that none of the walks waits for. */
function whatever(): Cells {
  return {
    slow: untouched,
    hangs: untouched,
    fails: untouched,
    "fails after committing": untouched,
    "comes back": untouched,
  };
}

function withoutRecord(): Record<Walk, Outcome> {
  return {
    launch: "let in, written later",
    page: "from copies, with the line",
    message: "answered, written later",
    "course page": "no records now",
    "admin page": "no records now",
  };
}
