import { courseQuotaFields } from "#app/guide/quota-choice.ts";
import { DEFAULT_QUOTA } from "#app/guide/quota.ts";
import type { Ids } from "../institution.ts";

/** A form as it is posted, or JSON. "#" stands for an id. */
export type Sent = Record<string, string> | string;
/**
 * @property own a kind of id, where one's own is answered otherwise than one that there never was: the request does look at it
 * @property at what stands in the address instead of the route's own
 */
export type Told<What> = readonly [what: What, own?: keyof Ids | undefined, at?: string];

/**
 * Where a route takes ids.
 * @property own what stands in its address where the id stands elsewhere: a kind of id, or a word
 * @property asked queries that carry an id; a value that is the name of a kind of id is the asker's own
 * @property at forms that are posted to the address of an id
 * @property within forms that carry an id
 */
export type Place = {
  own?: string;
  asked?: readonly Told<string>[];
  at?: readonly Told<Sent>[];
  within?: readonly Told<Sent>[];
};

const tried = { hints: "0", hour: "9", shown: "0", text: "a mile", try: "#" };
/** What a page of practice posts. */
const practised: readonly Told<Sent>[] = [
  [{ ...tried, question: "#", intent: "check" }, "courseQuestion"],
  [{ ...tried, question: "#", intent: "hint" }, "courseQuestion"],
  [{ ...tried, question: "#", intent: "solution" }, "courseQuestion"],
  [{ ...tried, question: "#", intent: "stuck" }],
  [{ ...tried, question: "#", intent: "accepted", help: "prerequisite", offer: "#", before: "#", concept: "#" }],
  [{ ...tried, question: "#", intent: "accepted", help: "example", offer: "#" }],
  [{ ...tried, question: "#", intent: "dismissed", offer: "#" }],
];
const written = { kind: "short", prompt: "Why?", accepted: "So", solution: "" };
const rows = JSON.stringify([{ name: "Ours", description: "", prerequisites: ["#"], passages: ["#"] }]);
const questionRows = JSON.stringify([
  { concept: "#", kind: "short", prompt: "Why?", answer: { accepted: ["So"] }, hints: [], solution: "" },
]);

/** By the route's path below a launch. What takes no id stands here not. */
export const places: Record<string, Place> = {
  "guide/:conversation?": {
    own: "conversation",
    asked: [["passage=#", "passage"], ["talks&from=#"], ["talks&find=#"]],
  },
  "guide/:conversation/messages": {
    own: "conversation",
    at: [[{ id: "question-of-the-asker", text: "What is a mile?" }]],
    within: [
      [{ id: "#", text: "What is a mile?" }],
      [{ id: "question-of-the-asker", replaces: "#", text: "What is a mile?" }],
    ],
  },
  "guide/:conversation/stream": { own: "conversation", asked: [["after=#"]] },
  "guide/:conversation/stop": { own: "conversation", at: [[{}]] },
  "guide/:conversation/rate": {
    own: "conversation",
    at: [[{ message: "#", helpful: "yes" }]],
    within: [
      [{ message: "#", helpful: "no", reason: "wrong", note: "Theirs?" }, "reply"],
      [{ message: "#", helpful: "" }],
    ],
  },
  "guide/:conversation/rename": {
    own: "conversation",
    at: [[{ title: "Theirs?", back: "#" }, "conversation"]],
    within: [[{ title: "Ours", back: "#" }]],
  },
  "guide/:conversation/delete": { own: "conversation", at: [[{ back: "#" }, "conversation"]] },
  help: {
    within: [
      [{ intent: "accepted", help: "hint", offer: "#", concept: "#" }],
      [{ intent: "accepted", help: "prerequisite", offer: "#", before: "#", concept: "#" }],
      [{ intent: "dismissed", help: "hint", offer: "#", concept: "#" }],
    ],
  },
  signals: {
    within: [[JSON.stringify({ concept: "#", idleMs: 0, left: 0, passages: [{ id: "#", seconds: 1, opened: 1 }] })]],
  },
  learning: { within: [[{ intent: "contest", answer: "#" }, "answer"]] },
  privacy: { asked: [["before=#"], ["from=#"], ["person=#"]], within: [[{ intent: "read", back: "practice/#" }]] },
  "privacy/copy/:format": { own: "json" },
  "practice/question/:question": { own: "courseQuestion" },
  "practice/set/:set": {
    own: "practiceSet",
    asked: [["question=#"], ["after=#"], ["again&question=#"]],
    at: practised.slice(0, 2).map(([form]) => [form]),
    within: practised,
  },
  "practice/:concept": {
    own: "concept",
    asked: [["question=#"], ["after=#"], ["before=#", "concept"]],
    at: practised.slice(0, 2).map(([form]) => [form]),
    within: practised,
  },
  instructor: {
    asked: [["before=#"], ["talk=#&reply=#"], ["talk=conversation&reply=#", "reply"]],
    within: [
      [{ withdraw: "#" }, "handedQuestion"],
      [{ read: "#" }],
      [{ id: "#", question: "Why?" }],
      [{ id: "#", question: "#", show: "on", talk: "#", message: "#" }],
    ],
  },
  "course/material/:material": {
    own: "section",
    asked: [["version=#"]],
    at: [
      [{ intent: "save", title: "Ours", source: "Ours", version: "1" }, "section"],
      [{ intent: "hide" }, "section"],
      [{ intent: "up", from: "#" }],
      [{ intent: "delete" }, "section"],
    ],
    within: [[{ intent: "show", from: "#" }]],
  },
  "course/concepts/:concept": {
    own: "concept",
    at: [[{ intent: "delete" }, "concept"], [{ name: "Ours", description: "", prerequisite: "#", passages: "#" }]],
    within: [
      [{ name: "Ours", description: "", prerequisite: "#", passages: "" }],
      [{ name: "Ours", description: "", prerequisites: "#", passages: "#", concept: "#" }],
    ],
  },
  "course/questions/:question": {
    own: "courseQuestion",
    asked: [["concept=#", undefined, "new"]],
    at: [[{ intent: "delete" }, "courseQuestion"], [{ ...written, concept: "#" }]],
    within: [
      [{ ...written, concept: "#" }, "concept"],
      [{ ...written, concept: "#" }, "concept", "new"],
    ],
  },
  "course/sets": {
    within: [
      [{ intent: "report", set: "#" }, "practiceSet"],
      [{ intent: "silence", set: "#" }, "practiceSet"],
      [{ intent: "remove", set: "#" }, "practiceSet"],
      [{ intent: "add", title: "Ours", practise: "#" }, "concept"],
    ],
  },
  "course/import/:what": {
    own: "concepts",
    within: [[{ source: rows }], [{ source: questionRows }, undefined, "questions"]],
  },
  "course/export/:file": { own: "concepts.csv" },
  "course/asked": {
    asked: [["before=#"], ["state=answered&before=#"]],
    within: [
      [{ do: "close", id: "#" }, "handedQuestion"],
      [{ do: "reopen", id: "#" }],
      [{ answer: "#", id: "#" }, "handedQuestion"],
    ],
  },
  "course/crises": { asked: [["after=1788220800000.#"], ["course=#"]], within: [[{ flag: "#" }]] },
  "course/people": { asked: [["after=#"]] },
  "course/scores": {
    asked: [["column=#", "lineItem"], ["after=#"]],
    within: [
      [{ order: "send", column: "#", learner: "learner", points: "5" }, "lineItem"],
      [{ order: "send", column: "lineItem", learner: "#", points: "5" }, "learner"],
      [{ order: "take-back", column: "#", learner: "#" }],
    ],
  },
  "course/copy": { within: [[{ copy: "no", back: "#" }]] },
  "deep-link": { asked: [["item=concept:#"], ["practise=#"]] },
  "deep-link/answer": {
    within: [
      [{ item: "concept:#" }, "concept"],
      [{ item: "section:#" }, "section"],
      [{ item: "practice:new", practise: "#" }, "concept"],
    ],
  },
  "admin/deployments": { asked: [["after=#"]] },
  "admin/deployments/:deployment": {
    own: "deployment",
    at: [
      [{ intent: "enable" }, "deployment"],
      [{ intent: "disable" }, "deployment"],
      [{ intent: "label", label: "Ours" }, "deployment"],
      [{ intent: "remove" }, "deployment"],
    ],
  },
  "admin/people": {
    asked: [["after=#"], ["behind=1788220800000.#"]],
    within: [
      [{ intent: "appoint", person: "#" }, "learner"],
      [{ intent: "remove", person: "#" }, "neighbour"],
    ],
  },
  "admin/launches": { asked: [["before=#"], ["deployment=#"]] },
  "admin/invitations": {
    asked: [["after=#"]],
    within: [[{ intent: "withdraw", invitation: "#" }, "sentInvitation"]],
  },
  "admin/courses": { asked: [["after=#"]] },
  "admin/courses/:course": { own: "course", asked: [["after=#"]] },
  "admin/learners": { asked: [["after=#"], ["show=erasures&before=#"]] },
  "admin/learners/:learner": { own: "neighbour" },
  "admin/learners/:learner/erase": { own: "neighbour", at: [[{}, "neighbour"]] },
  "admin/export/:file": {
    own: "materials.csv",
    asked: [
      ["course=#", "course"],
      ["course=course&after=#"],
      ["after=#", undefined, "courses.csv"],
      ["after=#", undefined, "learners.csv"],
      ["before=#", undefined, "erasures.csv"],
      ["before=#&deployment=#", undefined, "launches.csv"],
      ["after=#", undefined, "invitations.csv"],
      ["after=#", undefined, "minors.csv"],
      ["after=#", undefined, "quotas.csv"],
      ["after=#", undefined, "people.csv"],
      ["behind=1788220800000.#", undefined, "administrators.csv"],
      ["after=1788220800000.#&course=#", undefined, "crises.csv"],
      ["after=2026-11-01.#", undefined, "model-usage.csv"],
      ["course=#", undefined, "model-usage.csv"],
      ["before=#", undefined, "support.csv"],
    ],
  },
  "admin/crises": { asked: [["after=1788220800000.#"], ["course=#", "course"]], within: [[{ flag: "#" }, "flag"]] },
  "admin/minors": { asked: [["after=#"]] },
  "admin/minors/:course": { own: "course", asked: [["after=#"]], at: [[{ minors: "yes", reference: "" }, "course"]] },
  "admin/quota": { asked: [["after=#"], ["sort=title&after=#"], ["find=&behind=#"]] },
  "admin/quota/:course": {
    own: "course",
    at: [
      [{ version: "0", ...courseQuotaFields(DEFAULT_QUOTA.course) }, "course"],
      [{ version: "0", intent: "usual" }, "course"],
    ],
  },
  "admin/support": {
    asked: [["before=#"]],
    within: [
      [{ access: "#", decision: "approve", hours: "24" }, "supportAccess"],
      [{ access: "#", decision: "refuse" }, "supportAccess"],
      [{ access: "#", decision: "end" }, "supportAccess"],
    ],
  },
  "admin/audit": { asked: [["before=#"], ["from=#"], ["person=#"]] },
  "admin/audit/export": { asked: [["before=#"], ["from=#"], ["person=#"]] },
  "admin/usage": { asked: [["course=#", "course"], ["after=1788220800000.#"]] },
};
