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
  "OWN_COPIES",
  "RESTORE_TRIALS",
  "BACKUPS",
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
  "in the course’s own words",
  "all but that, with a line",
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
  ROSTERS: withoutIt({ "course page": "all but that, with a line" }),
  SCORE_OUTBOX: whatever(),
  QUOTA: withoutIt({ message: "in the course’s own words", "admin page": "no records now" }),
  // Those who walk allow all, so that it is asked; and waited for only as long as a page can bear.
  STRUGGLE_DETECTOR: whatever(),
  OWN_COPIES: withoutIt({ page: "all but that, with a line", "admin page": "all but that, with a line" }),
  RESTORE_TRIALS: withoutIt({ "admin page": "all but that, with a line" }),
  BACKUPS: withoutIt({ "admin page": "no records now" }),
  "the model": withoutIt({ message: "in the course’s own words" }, neverAsked),
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

/** A part that these walks ask and can do without, or end without. Slow, it is waited for. */
function withoutIt(ways: Partial<Record<Walk, Outcome>>, others = untouched): Cells {
  const as = (outcome: Outcome) => Object.fromEntries(Object.keys(ways).map((way) => [way, outcome]));
  const without = { ...others, ...ways };
  return {
    slow: { ...others, ...as("later") },
    hangs: without,
    fails: without,
    "fails after committing": without,
    "comes back": { ...others, ...as("as ever") },
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

/** The walks that ask a part for something while it ails: of each part, one at least. */
export const meetings: Record<Part, readonly Walk[]> = {
  D1: walks,
  KV: ["launch"],
  OIDC_STATE: ["launch"],
  CHAT_CONVERSATIONS: ["page", "message"],
  COURSE_INDEX: ["message"],
  ROSTERS: ["course page"],
  SCORE_OUTBOX: ["course page"],
  QUOTA: ["page", "message", "admin page"],
  STRUGGLE_DETECTOR: ["message"],
  OWN_COPIES: ["page", "admin page"],
  RESTORE_TRIALS: ["admin page"],
  BACKUPS: ["admin page"],
  "the model": ["message"],
  "the platform’s JWKS": ["launch"],
};

/** Where the usual walk does not meet a part: what is opened or done instead. */
export const elsewhere = {
  ROSTERS: { "course page": "the course’s people" },
  SCORE_OUTBOX: { "course page": "the course’s scores, one of which waits to be sent" },
  QUOTA: { message: "in an institution that has a model", "admin page": "the use of the model" },
  OWN_COPIES: { page: "Privacy, with a copy to fetch", "admin page": "learners, one of whom asked for a copy" },
  RESTORE_TRIALS: { "admin page": "the backups, with a trial of restoring one" },
  BACKUPS: { "admin page": "the backups, with a trial of restoring one" },
  "the model": { message: "in an institution that has a model" },
} as const satisfies Partial<Record<Part, Partial<Record<Walk, string>>>>;
