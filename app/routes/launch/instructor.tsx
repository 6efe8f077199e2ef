import { data, redirect } from "react-router";
import { namesCrisis } from "#app/guide/crisis-words.ts";
import { handedQuestionSchema } from "#app/guide/instructor-question.ts";
import { spokenIn } from "#app/guide/talk-search.ts";
import { orRefusal } from "#app/middleware/refuse-visit.ts";
import { m } from "#app/paraglide/messages.js";
import { type TenantContext, tenantContext } from "#app/tenancy/tenant-context.ts";
import { HandedForm } from "#app/ui/handed-form.tsx";
import { HandedList } from "#app/ui/handed-list.tsx";
import { LongPage } from "#app/ui/long-page.tsx";
import { ReplyNotice } from "#app/ui/reply-notice.tsx";
import { readForm } from "../read-form.ts";
import { conversationId } from "./reply-answer.ts";
import type { Route } from "./+types/instructor.ts";

export { shouldRevalidate } from "../changed-meanwhile.ts";

export async function loader({ request, context }: Route.LoaderArgs) {
  const tenant = context.get(tenantContext);
  const { searchParams: search } = new URL(request.url);
  const [talk, reply] = [search.get("talk") ?? "", search.get("reply") ?? ""];
  const [page, exchange, profile, help] = await orRefusal(context, () =>
    Promise.all([
      tenant.instructor.list(search.get("before") ?? undefined),
      exchangeOf(tenant, talk, reply),
      tenant.learner.profile(),
      tenant.instructor.help(),
    ]),
  );
  return {
    ...page,
    isFirst: !search.has("before"),
    help,
    // Of what was just sent.
    isInDanger: search.has("help"),
    // Asked from a reply, or from nowhere: then one writes the question anew.
    form: { id: crypto.randomUUID(), talk, message: reply, ...exchange },
    courseTitle: tenant.visit.courseTitle,
    // As those who teach see it.
    learnerName: profile?.displayName,
  };
}

/** @returns a reply of the learner's own conversation, with the question that it answers */
async function exchangeOf(tenant: TenantContext, talkId: string, replyId: string) {
  if (!conversationId.test(talkId)) return undefined;
  const messages = (await tenant.talk(talkId))?.messages ?? [];
  const place = messages.findIndex(({ id, role }) => id === replyId && role === "assistant");
  const [asked, replied] = [messages[place - 1], messages[place]];
  if (asked === undefined || replied === undefined) return undefined;
  return { question: spokenIn(asked), reply: spokenIn(replied) };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const tenant = context.get(tenantContext);
  const form = await orRefusal(context, () => readForm(request));
  const page = `/l/${params.launch}/instructor`;
  const [withdrawn, read] = [form.get("withdraw"), form.get("read")];
  if (withdrawn !== null || read !== null) {
    const { withdraw, close } = tenant.instructor;
    const isDone = await orRefusal(context, () => (withdrawn === null ? close(read ?? "") : withdraw(withdrawn)));
    if (!isDone) throw new Response(null, { status: 404 });
    return redirect(page, 303);
  }
  const question = form.get("question") ?? "";
  const isInDanger = namesCrisis(question);
  const asked = handedQuestionSchema.safeParse(Object.fromEntries(form));
  if (!asked.success) return data({ problem: "question" as const, question, isInDanger }, 422);
  // What the Guide said is read here, not taken from the browser.
  const outcome = await orRefusal(context, async () => {
    const exchange =
      form.get("show") === null
        ? undefined
        : await exchangeOf(tenant, form.get("talk") ?? "", form.get("message") ?? "");
    return tenant.instructor.ask(asked.data, exchange?.reply || undefined);
  });
  if (outcome !== "asked") return data({ problem: outcome, question: asked.data.question, isInDanger }, 409);
  // Where help is, is shown at once; the question is handed over all the same.
  return redirect(`${page}?asked${isInDanger ? "&help" : ""}`, 303);
}

/** What a learner hands over to those who teach, and what these answered. */
export default function Instructor({ loaderData, actionData, params }: Route.ComponentProps) {
  const { questions, next, isFirst, form, courseTitle, learnerName, help } = loaderData;
  const isInDanger = actionData?.isInDanger ?? loaderData.isInDanger;
  return (
    <LongPage>
      <title>{`${m.handed_title()} · ${courseTitle ?? m.app_name()}`}</title>
      <h1 id="page-title">{m.handed_title()}</h1>
      <p className="page-lead">{m.handed_lead()}</p>
      {isInDanger && (
        <div role="alert">
          <ReplyNotice
            notice={{
              reason: "crisis",
              text: help.text,
              isFlagged: help.isFlagged && actionData?.problem !== "question",
            }}
          />
        </div>
      )}
      <HandedForm
        key={form.message}
        {...{ form, courseTitle, learnerName }}
        launch={params.launch}
        problem={actionData?.problem}
        entered={actionData?.question}
      />
      <HandedList questions={questions} page={`/l/${params.launch}/instructor`} next={next} isFirst={isFirst} />
    </LongPage>
  );
}
