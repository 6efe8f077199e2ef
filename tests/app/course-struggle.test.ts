import { beforeEach, expect, test, vi } from "vitest";
import { CLAIM } from "#app/lti/claims.ts";
import { m } from "#app/paraglide/messages.js";
import { CourseQuestions } from "#db/course-questions.ts";
import { Settings } from "#db/settings.ts";
import { statistics, teach } from "../course.ts";
import { learnerProfileFactory, seeded, struggleEventFactory } from "../factories.ts";
import { type Institution, twoInstitutions } from "../institution.ts";
import { amara, mira } from "../person.ts";
import { ask, Platform, post, type Visit } from "../platform.ts";

const NOW = Date.UTC(2026, 8, 1);
let maplewood: Institution;
let platform: Platform;
let instructor: Visit;
let concept: string;

beforeEach(async () => {
  ({ maplewood } = await twoInstitutions());
  const course = await teach(maplewood, statistics);
  const [row] = await maplewood.scope.from("concept_courses").select("concept").orderBy("position").limit(1).execute();
  concept = row?.concept ?? "";
  const question = {
    id: "question-1",
    concept,
    kind: "numeric" as const,
    prompt: "What is the mean of 2, 4 and 9?",
    answer: { value: 5, tolerance: 0, unit: "" },
    hints: ["Add them first."],
    solution: "",
  };
  const questions = [1, 2, 3].map((n) => ({ ...question, id: `question-${n}` }));
  await new CourseQuestions(maplewood.scope, course).add(questions, NOW);
  platform = await Platform.open(maplewood);
  instructor = await platform.visit(amara);
});

const say = ({ path, cookie }: Visit, page: string, fields: Record<string, string>) =>
  post(`${path}/${page}`, fields, { cookie, accept: "text/html" });
const open = async ({ path, cookie }: Visit, page: string) =>
  (await (await ask(`${path}/${page}`, { cookie })).text()).replaceAll("<!-- -->", "");
const progress = (search = "") => open(instructor, `course/progress${search}`);
const noted = async () => (await maplewood.scope.from("struggle_events").select("id").execute()).length;

/** Somebody says that they are stuck, and takes the hint that they are offered. */
async function stuck(sub: string, claims: Record<string, unknown> = {}): Promise<Visit> {
  const visit = await platform.visit({ ...mira, sub, name: `Learner No ${sub}` }, { claims });
  await say(visit, "learning", { intent: "allow" });
  const at = `practice/${concept}?question=question-1`;
  const asking = { question: "question-1", try: crypto.randomUUID(), hints: "0", text: "" };
  const before = await noted();
  const offered = await (await say(visit, at, { ...asking, intent: "stuck" })).text();
  const id = /name="offer" value="([^"]*)"/.exec(offered)?.[1] ?? "";
  if (id === "") return visit;
  await say(visit, at, { ...asking, intent: "accepted", offer: id, help: "hint", concept });
  await vi.waitUntil(async () => (await noted()) === before + 1);
  return visit;
}

test("who shares it is told of by name, and is gone as soon as they take it back", async () => {
  const learner = await stuck("21");
  expect(await progress()).toContain(m.insight_hand_none());
  expect(await open(learner, "learning")).toContain(m.share_who());
  await say(learner, "learning", { intent: "share" });
  const told = await progress();
  expect(told).toContain("Learner No 21");
  await expect.poll(() => open(learner, "privacy"), { timeout: 10_000 }).toContain(m.privacy_seen_difficulties());
  expect(told).not.toContain(m.insight_hand_none());
  await say(learner, "learning", { intent: "share-not" });
  expect(await progress()).not.toContain("Learner No 21");
});

test("who failed three times and was offered help stands there until they are right", async () => {
  const learner = await platform.visit({ ...mira, name: "Learner No 7" });
  for (const intent of ["allow", "share"]) await say(learner, "learning", { intent });
  const answer = (question: string, text: string) =>
    say(learner, `practice/${concept}?question=${question}`, {
      question,
      try: crypto.randomUUID(),
      intent: "check",
      hints: "0",
      text,
    });
  for (const question of ["question-1", "question-2"]) await answer(question, "7");
  await vi.waitUntil(async () => (await noted()) > 0);
  expect(await progress()).not.toContain("Learner No 7");
  await answer("question-3", "7");
  await vi.waitFor(async () => expect(await progress()).toContain("Learner No 7"));
  await answer("question-3", "5");
  await vi.waitFor(async () => expect(await progress()).not.toContain("Learner No 7"));
});

/** So many struggle, and want it known. */
async function crowd(count: number): Promise<void> {
  const { scope } = maplewood;
  const seed = seeded();
  const [visit] = await scope.from("learning_sessions").select(["id", "course_context"]).execute();
  const launch = { learning_session_id: visit?.id ?? "", lti_context_id: visit?.course_context ?? "" };
  const people = Array.from({ length: count }, (_, at) => {
    const shares = { privacy_settings: '{"sharesStruggle":true}', display_name: `Somebody No ${at}` };
    return learnerProfileFactory(seed, { lti_user_id: `crowd-${at}`, ...shares });
  });
  await scope.batch(
    people.flatMap((person) => {
      const noticed = { concept, level: "struggling" as const, detected_at: Date.now() };
      const event = struggleEventFactory(seed, { learner_id: person.id, ...launch, ...noticed });
      return [scope.insert("learner_profiles", person), scope.insert("struggle_events", event)];
    }),
  );
}

test("of many who are named, a page shows some, and leads to the others", async () => {
  await crowd(30);
  const first = await progress();
  expect(first).toContain(m.insight_hand_shown({ first: 1, last: 20, all: 30 }));
  expect(first.match(/>Somebody No/g)).toHaveLength(20);
  expect(first).toContain("course/progress?before=20");
  const second = await progress("?before=20");
  expect(second).toContain(m.insight_hand_shown({ first: 21, last: 30, all: 30 }));
  expect(second.match(/>Somebody No/g)).toHaveLength(10);
  for (const none of ["?before=1000", "?before=-1", "?before=x"])
    expect(await progress(none)).toContain(m.people_pages());
});

test("where the institution shows no names, nobody is told of by name, and learners are told so", async () => {
  const learner = await stuck("21");
  await say(learner, "learning", { intent: "share" });
  const never = { actor: "operator", version: 0 };
  await new Settings(maplewood.scope).set("struggle.names", "never", never, NOW);
  const told = await progress();
  expect(told).toContain(m.insight_hand_lead_groups());
  expect(told).not.toContain("Learner No 21");
  const own = await open(learner, "learning");
  expect(own).toContain(m.share_never());
  expect(own).not.toContain('value="share"');
  expect(own).toContain('value="share-not"');
});

test("who shares nothing never stands there by name, subject or id; five of them are a group, and so is what helped", async () => {
  const subs = ["31", "32", "33", "34"];
  for (const sub of subs) await stuck(sub);
  const few = await progress();
  expect(few).not.toContain(m.insight_hand_group({ learners: 4 }));
  expect(few).toContain(m.insight_too_few());
  await stuck("35");
  const told = await progress();
  expect(told).toContain(m.insight_hand_group({ learners: 5 }));
  await vi.waitFor(async () => {
    const [, help = ""] = (await progress()).split(`id="help-goes"`);
    expect([...help.matchAll(/<td class="number">([^<]*)<\/td>/g)].map(([, cell]) => cell)).toEqual([
      "5",
      "100 %",
      "0 %",
      "–",
      "–",
    ]);
  });
  const people = await maplewood.scope
    .from("learner_profiles")
    .where("lti_user_id", "like", "3_")
    .select(["id", "subject_id", "display_name"])
    .execute();
  expect(people).toHaveLength(5);
  for (const { id, subject_id: subject, display_name: name } of people)
    for (const secret of [id, subject, name ?? "none"]) expect(told).not.toContain(secret);
});

test("previews and people without a name leave no trace in it", async () => {
  const testUser = "http://purl.imsglobal.org/vocab/lti/system/person#TestUser";
  await new Settings(maplewood.scope).set("launches.anonymous", "accept", { actor: "operator", version: 0 }, NOW);
  for (const sub of ["41", "42", "43", "44", "45"]) {
    const visit = await stuck(sub, { [CLAIM.roles]: ["Learner", testUser] });
    await say(visit, "learning", { intent: "share" });
    await say(await stuck(sub, { sub: undefined, name: undefined, given_name: undefined }), "learning", {
      intent: "share",
    });
  }
  const told = await progress();
  expect(await noted()).toBe(0);
  expect(told).toContain(m.insight_hand_none());
  expect(told).not.toContain('id="help-goes"');
  expect(told).not.toContain("Learner No");
});
