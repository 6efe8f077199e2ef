import { Form, Link, useSearchParams } from "react-router";
import { LONGEST_QUESTION } from "#app/guide/question-length.ts";
import { m } from "#app/paraglide/messages.js";

export type HandingProblem = "question" | "full" | "taken";

type Props = {
  launch: string;
  /** @property talk, message where the reply stands that this is about; reply what it says */
  form: { id: string; talk: string; message: string; question?: string; reply?: string };
  courseTitle: string | undefined;
  learnerName: string | undefined;
  problem: HandingProblem | undefined;
  /** As it was sent and could not be taken. */
  entered: string | undefined;
};

const problems: Record<HandingProblem, () => string> = {
  question: m.handed_problem_question,
  full: m.handed_problem_full,
  taken: m.handed_problem_taken,
};

/** A question to those who teach, with what is shown to them and who they are: all of it before it is sent. */
export function HandedForm({ launch, form, courseTitle, learnerName, problem, entered }: Props) {
  const [search] = useSearchParams();
  const course = courseTitle ?? m.default_course();
  return (
    <Form method="post" className="form handed-form">
      <input type="hidden" name="id" value={form.id} />
      <input type="hidden" name="talk" value={form.talk} />
      <input type="hidden" name="message" value={form.message} />
      <label htmlFor="handed-question">{m.handed_question()}</label>
      <textarea
        id="handed-question"
        name="question"
        rows={4}
        required
        maxLength={LONGEST_QUESTION}
        dir="auto"
        defaultValue={entered ?? form.question}
        aria-describedby="handed-who"
      />
      {form.reply !== undefined && form.reply !== "" && (
        <>
          <label className="choice">
            <input type="checkbox" name="show" value="reply" defaultChecked />
            {m.handed_show_reply()}
          </label>
          <details>
            <summary>{m.handed_see_reply()}</summary>
            <blockquote dir="auto" className="handed-words">
              {form.reply}
            </blockquote>
          </details>
        </>
      )}
      <p id="handed-who" className="field-note">
        {learnerName === undefined ? m.handed_who_nameless({ course }) : m.handed_who({ course, name: learnerName })}
      </p>
      {problem && (
        <p role="alert" className="problem">
          {problems[problem]()}
        </p>
      )}
      <p className="talk-choices">
        <button className="button-primary">{m.handed_send()}</button>
        <Link to={`/l/${launch}/guide${form.talk && `/${form.talk}`}`} className="button button-quiet">
          {m.handed_back()}
        </Link>
      </p>
      <output>{search.has("asked") && <p className="form-done">{m.handed_sent()}</p>}</output>
    </Form>
  );
}
