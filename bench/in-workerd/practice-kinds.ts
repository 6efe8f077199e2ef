import type { CourseQuestion } from "#app/knowledge/course-question.ts";
import { CourseQuestions } from "#db/course-questions.ts";
import { Learners } from "#db/learners.ts";
import type { Institution } from "../../tests/institution.ts";
import { mira } from "../../tests/person.ts";
import { ask, type Platform, post } from "../../tests/platform.ts";
import { read, through } from "./request-kinds.ts";
import type { Kind } from "./stopwatch.ts";

const QUESTIONS = 30;

/** A learner of a large course, who lets their answers and behaviour be used, practises, and looks at what is known of them. @param at teaches it */
export async function practiceKinds(at: Institution, lms: Platform): Promise<Kind<void>[]> {
  const { id: course } = await at.scope
    .from("lti_contexts")
    .where("context_id", "=", "101")
    .select("id")
    .executeTakeFirstOrThrow();
  const row = at.scope.from("concept_courses").where("lti_context_id", "=", course).select("concept");
  const { concept } = await row.orderBy("position").executeTakeFirstOrThrow();
  const questions = Array.from({ length: QUESTIONS }, (_, place): CourseQuestion => ({
    id: `practised-${place}`,
    concept,
    kind: "numeric",
    prompt: `What is the mean of 4, 6 and ${place}?`,
    answer: { value: 5, tolerance: 0, unit: "" },
    hints: ["Add them up.", "Divide by three."],
    solution: "Their sum, divided by three.",
  }));
  await new CourseQuestions(at.scope, course).add(questions, Date.now());
  const person = { ...mira, sub: "who-practises" };
  const { path, cookie } = await lms.visit(person);
  const learner = at.scope.from("learner_profiles").where("lti_user_id", "=", person.sub).select("id");
  const { id } = await learner.executeTakeFirstOrThrow();
  await new Learners(at.scope).changePrivacySettings(id, { profiling: true, behaviour: true }, Date.now());
  const page = (kind: string, address: string): Kind<void> => ({
    kind: `request: ${kind}`,
    prepare: async () => {},
    run: (_, bindings) => through(bindings, (door) => read(200, ask(`${path}/${address}`, { cookie }, door))),
  });
  const [first] = questions;
  if (first === undefined) throw new Error("There is no question.");
  return [
    page("practice", "practice"),
    page("a question", `practice/${concept}`),
    {
      kind: "request: an answer",
      prepare: async () => {},
      run: (_, bindings) =>
        through(bindings, (door) => {
          const form = { question: first.id, try: crypto.randomUUID(), intent: "check", text: "6" };
          return read(200, post(`${path}/practice/${concept}?question=${first.id}`, form, { cookie }, door));
        }),
    },
    page("what a learner knows", "learning"),
    page("privacy", "privacy"),
  ];
}
