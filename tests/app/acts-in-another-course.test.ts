import { beforeAll, expect, test } from "vitest";
import { CLAIM } from "#app/lti/claims.ts";
import { AuditLog } from "#db/audit-log.ts";
import { CourseQuestions } from "#db/course-questions.ts";
import { PracticeSets } from "#db/practice-sets.ts";
import { sound, statistics, teach } from "../course.ts";
import { type Institution, twoInstitutions } from "../institution.ts";
import { amara } from "../person.ts";
import { Platform, post, type Visit } from "../platform.ts";

const NOW = Date.UTC(2026, 8, 1);
const SET = "7d8f4a52-0000-4000-8000-000000000001";
const QUESTION = "7d8f4a52-0000-4000-8000-000000000002";
let maplewood: Institution;
let concept: string;
/** Of who teaches another course of the same institution. */
let instructor: Visit;

beforeAll(async () => {
  ({ maplewood } = await twoInstitutions());
  const { scope } = maplewood;
  const course = await teach(maplewood, statistics, "101");
  await teach(maplewood, sound, "102");
  const places = scope.from("concept_courses").where("lti_context_id", "=", course).select("concept");
  ({ concept } = await places.limit(1).executeTakeFirstOrThrow());
  const asked = { kind: "short" as const, prompt: "Who?", answer: { accepted: ["me"] }, hints: [], solution: "" };
  await new CourseQuestions(scope, course).add([{ ...asked, id: QUESTION, concept }], NOW);
  await new PracticeSets(scope, course).add({ id: SET, title: "Warming up", reports: false, concepts: [concept] }, NOW);
  const elsewhere = { [CLAIM.context]: { id: "102", title: "How sound works" } };
  instructor = await (await Platform.open(maplewood)).visit(amara, { claims: elsewhere });
}, 60_000);

const kept = async () => {
  const { scope } = maplewood;
  const [question, set, node] = await Promise.all([
    scope.from("course_questions").where("id", "=", QUESTION).select(["prompt", "updated_at"]).executeTakeFirst(),
    scope.from("practice_sets").where("id", "=", SET).select(["reports", "updated_at"]).executeTakeFirst(),
    scope.from("knowledge_graph").where("id", "=", concept).select(["concept_name", "updated_at"]).executeTakeFirst(),
  ]);
  return { question, set, node };
};

test.each<[what: string, address: () => string, form: () => Record<string, string>]>([
  ["a question's change", () => `questions/${QUESTION}`, () => ({ ...asking, intent: "save", concept })],
  ["a question's deletion", () => `questions/${QUESTION}`, () => ({ intent: "delete" })],
  ["a concept's change", () => `concepts/${concept}`, () => ({ intent: "save", name: "Mine", description: "" })],
  ["a concept's deletion", () => `concepts/${concept}`, () => ({ intent: "delete" })],
  ["a set's reporting", () => "sets", () => ({ intent: "report", set: SET })],
  ["a set's deletion", () => "sets", () => ({ intent: "remove", set: SET })],
])(
  "%s by who teaches another course changes nothing, and the log does not say that it did",
  async (_, address, form) => {
    const log = new AuditLog(maplewood.scope);
    const [{ seq }, before] = [await log.head(), await kept()];
    const { path, cookie } = instructor;
    const answer = await post(`${path}/course/${address()}`, form(), { cookie, accept: "text/html" });
    expect(answer.status).toBe(404);
    expect(await log.list({ limit: 5, after: seq })).toEqual([]);
    expect(await kept()).toEqual(before);
  },
);

const asking = { kind: "short", prompt: "Mine?", accepted: "mine", solution: "" };
