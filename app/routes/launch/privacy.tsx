import { redirect } from "react-router";
import { z } from "zod";
import { LONGEST_HOST } from "#app/guide/model-host.ts";
import { modelAnswerOf } from "#app/learner/model-answer.ts";
import { learns } from "#app/lti/roles.ts";
import { orRefusal } from "#app/middleware/refuse-visit.ts";
import { m } from "#app/paraglide/messages.js";
import { getLocale } from "#app/paraglide/runtime.js";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { CopyNotice } from "#app/ui/copy-notice.tsx";
import { LongPage } from "#app/ui/long-page.tsx";
import { DataCopy } from "#app/ui/privacy/data-copy.tsx";
import { DataErasure } from "#app/ui/privacy/data-erasure.tsx";
import { HeldBack } from "#app/ui/privacy/held-back.tsx";
import { ModelConsent } from "#app/ui/privacy/model-consent.tsx";
import { NoticeText } from "#app/ui/privacy/notice-text.tsx";
import { SightingTable } from "#app/ui/privacy/sighting-table.tsx";
import { HelpChoice } from "#app/ui/practice/help-choice.tsx";
import { ProfileChoice } from "#app/ui/practice/profile-choice.tsx";
import { ShareChoice } from "#app/ui/practice/share-choice.tsx";
import { readForm } from "../read-form.ts";
import { readAuditPlace } from "./audit-place.ts";
import type { Route } from "./+types/privacy.ts";

const wishSchema = z.object({
  intent: z.enum([
    "read",
    "model",
    "model-not",
    "allow",
    "forbid",
    "observe",
    "observe-not",
    "offers",
    "offers-not",
    "share",
    "share-not",
    "copy",
  ]),
  /** Whose model is allowed. */
  host: z.string().min(1).max(LONGEST_HOST).optional(),
  /** Where the notice was read, below the launch: what is none of its places leads to the Guide. */
  back: z
    .string()
    .regex(/^(guide|practice(\/set)?(\/[\w%-]{1,300})?)$/)
    .catch("guide"),
});

export async function loader({ request, context }: Route.LoaderArgs) {
  const tenant = context.get(tenantContext);
  const { learner, ownData } = tenant;
  const { before } = readAuditPlace(request.url);
  const [known, appearance, copy, sightings] = await orRefusal(context, () =>
    Promise.all([learner.lastKnown(), tenant.appearance(), ownData.copy(), ownData.sightings(before)]),
  );
  return {
    consent: known?.consent,
    asked: known?.asked,
    asOf: known?.asOf,
    appearance,
    copy,
    sightings: sightings?.shown,
    next: sightings?.next,
    // Where the table cannot be shown, a way back to its beginning leads nowhere.
    isNewest: before === undefined || sightings === undefined,
    isPreview: !learns(tenant.session.roles),
    erasing: new URL(request.url).searchParams.has("erase"),
    courseTitle: tenant.visit.courseTitle,
  };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { learner, learning, ownData } = context.get(tenantContext);
  const form = await orRefusal(context, () => readForm(request));
  const wish = wishSchema.safeParse(Object.fromEntries(form));
  if (!wish.success) throw new Response(null, { status: 404 });
  const { intent, host, back } = wish.data;
  await orRefusal(context, async () => {
    switch (intent) {
      case "read":
        return learner.readNotice();
      case "model":
        if (host === undefined) throw new Response(null, { status: 404 });
        return learner.allowModel(host);
      case "model-not":
        return learner.refuseModel();
      case "allow":
      case "forbid":
        return learning.allowProfile(intent === "allow");
      case "observe":
      case "observe-not":
        return learning.allowObserving(intent === "observe");
      case "offers":
      case "offers-not":
        return learning.wantOffers(intent === "offers");
      case "share":
      case "share-not":
        return learning.share(intent === "share");
      case "copy":
        await ownData.makeCopy(getLocale());
        return;
    }
  });
  return redirect(`/l/${params.launch}/${intent === "read" ? back : "privacy"}`, 303);
}

/** What is kept of the learner, what they decide, and what they can do with it. */
export default function Privacy({ loaderData, params }: Route.ComponentProps) {
  const { consent, asked, asOf, appearance, copy, isPreview, erasing, courseTitle } = loaderData;
  const { sightings, next, isNewest } = loaderData;
  return (
    <LongPage>
      <title>{`${m.privacy_title()} · ${courseTitle ?? m.app_name()}`}</title>
      <h1 id="page-title">{m.privacy_title()}</h1>
      <p className="page-lead">{m.privacy_lead()}</p>
      <CopyNotice asOf={asOf} words={m.privacy_from_copy} />
      <NoticeText appearance={appearance} isHeldBack={consent?.isHeldBack === true} />
      {!isPreview && consent?.isHeldBack && <HeldBack hasModel={asked?.modelHost !== undefined} />}
      {!isPreview && !consent?.isHeldBack && (
        <section aria-labelledby="choices">
          <h2 id="choices">{m.privacy_choices()}</h2>
          <p>{m.privacy_choices_lead()}</p>
          {asked?.modelHost !== undefined && (
            <ModelConsent
              answer={modelAnswerOf(consent)}
              host={asked.modelHost}
              talks={`/l/${params.launch}/guide?talks`}
            />
          )}
          <ProfileChoice mayProfile={consent?.profiling} />
          <HelpChoice mayObserve={consent?.behaviour} wantsOffers={consent?.helpOffers !== false} />
          <ShareChoice sharesStruggle={consent?.sharesStruggle} mayShare={asked?.mayShare === true} />
        </section>
      )}
      <DataCopy launch={params.launch} copy={copy} />
      <SightingTable {...{ sightings, next, isNewest }} />
      <DataErasure launch={params.launch} isAsked={erasing} />
    </LongPage>
  );
}
