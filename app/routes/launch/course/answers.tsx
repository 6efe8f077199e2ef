import { data, Form, useNavigation } from "react-router";
import { policyInForce, readAnswerPolicy } from "#app/guide/answer-policy.ts";
import { orRefusal } from "#app/middleware/refuse-visit.ts";
import { m } from "#app/paraglide/messages.js";
import { readVersion } from "#app/tenancy/setting-version.ts";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { AnswerChoices } from "#app/ui/answer-choices.tsx";
import { ChangedMeanwhile } from "#app/ui/changed-meanwhile.tsx";
import { policySentence } from "#app/ui/policy-note.tsx";
import { readForm } from "../../read-form.ts";
import type { Route } from "./+types/answers.ts";

export { shouldRevalidate } from "../../changed-meanwhile.ts";

type Problem = "choice" | "changed" | "too-much";

/** What came of the form. */
type Done = { saved?: true; problem?: Problem; entered?: { answers: string; tries: string } };

const problems: Record<Exclude<Problem, "changed">, () => string> = {
  choice: m.answers_problem_choice,
  "too-much": m.answers_problem_too_much,
};

export async function loader({ context }: Route.LoaderArgs) {
  const { authoring, visit } = context.get(tenantContext);
  const { tenantName, courseTitle } = visit;
  return { ...(await orRefusal(context, () => authoring().answers.read())), tenantName, courseTitle };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { answers } = context.get(tenantContext).authoring();
  const form = await orRefusal(context, () => readForm(request));
  const isUsual = form.get("answers") === "usual";
  const policy = readAnswerPolicy({ answers: form.get("answers"), tries: form.get("tries") });
  // Shown again as it was entered, so that it can be mended.
  const entered = { answers: form.get("answers") ?? "", tries: form.get("tries") ?? "" };
  if (!isUsual && policy === undefined) return data({ problem: "choice" as const, entered }, 422);
  const seen = readVersion(form.get("version"));
  const outcome = await orRefusal(context, () => answers.choose(policy ?? null, seen));
  if (outcome === "saved") return { saved: true as const };
  return data({ problem: outcome, entered }, outcome === "changed" ? 409 : 422);
}

/** How much the Guide gives away in this course: one choice, with what each means to a learner. */
export default function Answers({ loaderData, actionData }: Route.ComponentProps) {
  const { chosen, rules, version, tenantName, courseTitle } = loaderData;
  const done: Done = actionData ?? {};
  const { problem, entered = chosen } = done;
  const shown = entered === null || entered.answers === "usual" ? undefined : entered;
  const isWorking = useNavigation().state !== "idle";
  return (
    <>
      <title>{`${m.answers_title()} · ${courseTitle ?? m.app_name()}`}</title>
      <h1 id="page-title">{m.answers_title()}</h1>
      <p className="page-lead">{m.answers_lead()}</p>
      <Form method="post" className="form" key={`${version} ${problem === "changed"}`}>
        <input type="hidden" name="version" value={version} />
        <AnswerChoices
          names={{ answers: "answers", tries: "tries" }}
          legend={m.answers_question()}
          policy={shown}
          rules={rules}
        >
          <div className="meaning-choice">
            <label className="choice">
              <input
                type="radio"
                name="answers"
                value="usual"
                defaultChecked={shown === undefined}
                aria-describedby="usual-means"
              />
              {m.answers_usual({ tenant: tenantName })}
            </label>
            <p id="usual-means" className="field-note">
              {m.answers_usual_means({ policy: policySentence(policyInForce(rules, null)) })}
            </p>
          </div>
        </AnswerChoices>
        {problem && (
          <p role="alert" className="problem">
            {problem === "changed" ? <ChangedMeanwhile /> : problems[problem]()}
          </p>
        )}
        <button className="button-primary" aria-disabled={isWorking}>
          {m.answers_save()}
        </button>
      </Form>
      <output>{done.saved && <p className="form-done">{m.answers_saved()}</p>}</output>
      <section aria-labelledby="answers-now">
        <h2 id="answers-now">{m.answers_now()}</h2>
        <blockquote className="policy-now">{policySentence(policyInForce(rules, chosen))}</blockquote>
      </section>
    </>
  );
}
