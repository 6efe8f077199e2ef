import { DurableObject } from "cloudflare:workers";
import { ChatConversationDO } from "#workers/chat-conversation-object.ts";
import { CourseIndexDO } from "#workers/course-index-object.ts";
import { OIDCStateDurableObject } from "#workers/oidc-state-object.ts";
import { OwnCopyDO } from "#workers/own-copy-object.ts";
import { QuotaDO } from "#workers/quota-object.ts";
import { RestoreTrialDO } from "#workers/restore-trial-object.ts";
import { RosterDO } from "#workers/roster-object.ts";
import { ScoreOutboxDO } from "#workers/score-outbox-object.ts";
import { StruggleDetectorDO } from "#workers/struggle-detector-object.ts";

/** What a class of objects can be asked. @property not of those that no kind is named after: why */
type Calls = { of: { prototype: object }; measured: readonly string[]; not: Readonly<Record<string, string>> };

/** Every call of every object, and its alarm: measured by a kind that is named after it, or why not. */
export const objectCalls: Readonly<Record<string, Calls>> = {
  OIDC_STATE: {
    of: OIDCStateDurableObject,
    measured: ["redeem", "alarm"],
    not: { wasRedeemed: "reads one row by its key", ready: "does nothing: that it answers is the answer" },
  },
  CHAT_CONVERSATIONS: {
    of: ChatConversationDO,
    measured: ["ask", "follow", "live", "waiting", "kept", "remove", "keepLaunch", "settleLaunch", "forget", "alarm"],
    not: {
      stop: "it ends the reply in the kind of follow",
      withdrawModel: "sets a flag of the replies that are being made, of which stop has the work",
      keptLaunch: "reads one row by its key, as settleLaunch does first",
    },
  },
  COURSE_INDEX: {
    of: CourseIndexDO,
    measured: ["search", "conceptNames", "alarm"],
    not: {
      build: "is a search without its question: the kind of a short course's search builds its index",
      state: "is build, and a count that is kept",
      passage: "reads one row by its key",
    },
  },
  ROSTERS: { of: RosterDO, measured: ["open", "forget", "alarm"], not: {} },
  SCORE_OUTBOX: {
    of: ScoreOutboxDO,
    measured: ["wake", "findOrMake", "alarm"],
    not: { forget: "deletes one row by its key" },
  },
  QUOTA: {
    of: QuotaDO,
    measured: [
      "reserve",
      "settle",
      "mostOfACourse",
      "daysOfMonth",
      "coursesOfMonth",
      "byCourseAndDay",
      "forget",
      "alarm",
    ],
    not: {
      release: "changes the six rows by their keys that settle changes",
      used: "reads two rows by their keys",
      taken: "reads six rows by their keys",
    },
  },
  STRUGGLE_DETECTOR: {
    of: StruggleDetectorDO,
    measured: ["tell", "observe", "levels", "answer", "withdraw", "forget", "alarm"],
    not: {
      latest: "reads the window as levels does, and weighs nothing",
      standing: "reads one of a few hours' offers, as answer does",
    },
  },
  OWN_COPIES: {
    of: OwnCopyDO,
    measured: ["begin", "part", "forget", "alarm"],
    not: { state: "reads the one row of its table" },
  },
  RESTORE_TRIALS: {
    of: RestoreTrialDO,
    measured: [],
    not: {
      begin: "reads one small file, and writes the one row of its table",
      state: "reads the one row of its table",
      forget: "changes the one row of its table",
      alarm: "is a step of the job that tries a restore, which is measured by itself, and changes one row",
    },
  },
};

/** @returns what classes of objects can be asked and has no place above, as "Class.method"; and what has one and is not there */
export function unplacedCalls(): string[] {
  const modules = import.meta.glob<Record<string, unknown>>("../../workers/*.ts", { eager: true });
  const classes = new Set(Object.values(modules).flatMap((module) => Object.values(module).filter(isObjectClass)));
  const placed = new Map(Object.values(objectCalls).map((calls) => [calls.of, calls]));
  return [...classes].flatMap((each) => {
    const calls = placed.get(each);
    const known = [...(calls?.measured ?? []), ...Object.keys(calls?.not ?? {})];
    const methods = Object.getOwnPropertyNames(each.prototype).filter((method) => method !== "constructor");
    const [isKnown, isThere] = [new Set(known), new Set(methods)];
    const wrong = [...methods.filter((method) => !isKnown.has(method)), ...known.filter((call) => !isThere.has(call))];
    return wrong.map((method) => `${each.name}.${method}`);
  });
}

/** @returns the calls that are said to be measured and that no kind is named after, as "BINDING.method" */
export function missingKinds(kinds: readonly string[]): string[] {
  const met = new Set(kinds.map(callOf));
  return Object.entries(objectCalls)
    .flatMap(([binding, { measured }]) => measured.map((method) => `${binding}.${method}`))
    .filter((call) => !met.has(call));
}

/** "QUOTA.reserve, …" and "QUOTA's alarm, …" say which call they are of. */
function callOf(kind: string): string | undefined {
  const [, binding, method] = /^([A-Z_]+)(?:\.(\w+)|'s? alarm)/.exec(kind) ?? [];
  return binding && `${binding}.${method ?? "alarm"}`;
}

function isObjectClass(value: unknown): value is typeof DurableObject {
  return typeof value === "function" && value.prototype instanceof DurableObject;
}
