import { Link, redirect } from "react-router";
import { z } from "zod";
import { orRefusal } from "#app/middleware/refuse-visit.ts";
import { m } from "#app/paraglide/messages.js";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { CopyNotice } from "#app/ui/copy-notice.tsx";
import { LongPage } from "#app/ui/long-page.tsx";
import { AnswerList } from "#app/ui/practice/answer-list.tsx";
import { HelpChoice } from "#app/ui/practice/help-choice.tsx";
import { KnownConcepts } from "#app/ui/practice/known-concepts.tsx";
import { LearningPace } from "#app/ui/practice/learning-pace.tsx";
import { ProfileChoice } from "#app/ui/practice/profile-choice.tsx";
import { ShareChoice } from "#app/ui/practice/share-choice.tsx";
import { HeldBack } from "#app/ui/privacy/held-back.tsx";
import { readForm } from "../read-form.ts";
import { layOutGraph } from "./graph-layout.ts";
import type { Route } from "./+types/learning.ts";

const wishSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("allow") }),
  z.object({ intent: z.literal("forbid") }),
  z.object({ intent: z.literal("contest"), answer: z.string().min(1).max(100) }),
  z.object({ intent: z.literal("anew") }),
  z.object({ intent: z.enum(["observe", "observe-not", "offers", "offers-not", "share", "share-not"]) }),
]);

export async function loader({ context }: Route.LoaderArgs) {
  const { learning, visit } = context.get(tenantContext);
  const view = await orRefusal(context, () => learning.view());
  const isDrawn = view.mayProfile === true && view.asOf === undefined && (view.concepts ?? []).length > 0;
  const graph = isDrawn ? layOutGraph(view.map) : undefined;
  return { ...view, graph, courseTitle: visit.courseTitle, now: Date.now() };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { learning } = context.get(tenantContext);
  const form = await orRefusal(context, () => readForm(request));
  const wish = wishSchema.safeParse(Object.fromEntries(form));
  if (!wish.success) throw new Response(null, { status: 404 });
  await orRefusal(context, async () => {
    switch (wish.data.intent) {
      case "allow":
      case "forbid":
        return learning.allowProfile(wish.data.intent === "allow");
      case "observe":
      case "observe-not":
        return learning.allowObserving(wish.data.intent === "observe");
      case "offers":
      case "offers-not":
        return learning.wantOffers(wish.data.intent === "offers");
      case "share":
      case "share-not":
        return learning.share(wish.data.intent === "share");
      case "anew":
        return learning.startAnew();
      case "contest":
        if (!(await learning.contest(wish.data.answer))) throw new Response(null, { status: 404 });
    }
  });
  return redirect(`/l/${params.launch}/learning`, 303);
}

/** What is known of the learner: theirs to see, to correct, and to forbid. */
export default function OwnLearning({ loaderData, params }: Route.ComponentProps) {
  const {
    asOf,
    isPreview,
    isHeldBack,
    mayProfile,
    mayObserve,
    wantsOffers,
    sharesStruggle,
    mayShare,
    courseTitle,
    now,
  } = loaderData;
  const { concepts, map, graph, profile, answers } = loaderData;
  const mayChoose = !isPreview && !isHeldBack;
  const practice = `/l/${params.launch}/practice`;
  return (
    <LongPage>
      <title>{`${m.learning_title()} · ${courseTitle ?? m.app_name()}`}</title>
      <h1 id="page-title">{m.learning_title()}</h1>
      <p className="page-lead">{m.learning_lead()}</p>
      <CopyNotice asOf={asOf} words={m.learning_from_copy} />
      {isPreview && <p className="empty">{m.learning_preview()}</p>}
      {!isPreview && isHeldBack && <HeldBack hasModel={false} />}
      {mayChoose && mayProfile !== true && <ProfileChoice mayProfile={mayProfile} />}
      {mayProfile === true && <KnownConcepts {...{ concepts, map, graph, practice, now }} />}
      {mayProfile === true && <LearningPace {...profile} />}
      {!isPreview && <AnswerList answers={answers} />}
      {mayChoose && mayProfile === true && <ProfileChoice mayProfile={mayProfile} />}
      {mayChoose && <HelpChoice {...{ mayObserve, wantsOffers }} />}
      {mayChoose && <ShareChoice {...{ sharesStruggle, mayShare }} />}
      <p className="page-links">
        <Link to={`/l/${params.launch}/privacy`}>{m.privacy_link()}</Link>
      </p>
    </LongPage>
  );
}
