import { useRef } from "react";
import { Link, useSearchParams } from "react-router";
import type { Talk } from "#app/guide/conversation.ts";
import type { ReplyRating } from "#app/guide/reply-rating.ts";
import { conceptsAt } from "#app/guide/suggest.ts";
import { Refusal } from "#app/lti/refusal.ts";
import { teaches } from "#app/lti/roles.ts";
import { orRefusal } from "#app/middleware/refuse-visit.ts";
import { m } from "#app/paraglide/messages.js";
import type { Session } from "#app/tenancy/session.ts";
import { type HelpRoom, unkeptOffer } from "#app/struggle/help-offer.ts";
import { type TenantContext, tenantContext } from "#app/tenancy/tenant-context.ts";
import { AboutGuide } from "#app/ui/about-guide.tsx";
import { CopyNotice } from "#app/ui/copy-notice.tsx";
import { Composer } from "#app/ui/composer.tsx";
import { EmptyConversation } from "#app/ui/empty-conversation.tsx";
import { GuideHelp, StuckButton } from "#app/ui/guide-help.tsx";
import { LiveReply } from "#app/ui/live-reply.tsx";
import { MessageList } from "#app/ui/message-list.tsx";
import { PartialNotice } from "#app/ui/partial-notice.tsx";
import { panelSearch } from "#app/ui/panel-search.ts";
import { PassagePanel } from "#app/ui/passage-panel.tsx";
import { PolicyNote } from "#app/ui/policy-note.tsx";
import { ShortNotice } from "#app/ui/privacy/short-notice.tsx";
import { QuotaMeter } from "#app/ui/quota-meter.tsx";
import { TalkList } from "#app/ui/talk-list.tsx";
import { useAsking } from "#app/ui/use-asking.ts";
import { useReporting } from "#app/ui/use-reporting.ts";
import { useFollowEnd } from "#app/ui/use-follow-end.ts";
import { dueNotice } from "./due-notice.ts";
import { conversationId as conversationIdForm } from "./reply-answer.ts";
import type { Route } from "./+types/guide.ts";

/** At no concept in particular. */
const NOWHERE: HelpRoom = { place: "guide", hintsLeft: 0, mayTellSolution: false, prerequisites: [] };

/** Questions offered to start with. */
const SUGGESTIONS = 3;

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const tenant = context.get(tenantContext);
  const own = await digestOf(tenant.session);
  const opened = await tenant.course.opened();
  const { searchParams: search } = new URL(request.url);
  const asked = search.get("passage");
  const listed = search.has("talks");
  // A link to a section opens it beside, until it is closed: then the address says that none is wanted.
  const wanted = asked ?? (opened?.kind === "section" ? opened.passage : "");
  const passageId = listed || wanted === "" ? undefined : wanted;
  const [
    [known, ratings],
    concepts,
    passage,
    conversations,
    modelAnswer,
    answers,
    quotaMeter,
    answered,
    standing,
    mayObserve,
    notice,
  ] = await orRefusal(context, () =>
    Promise.all([
      talkWithRatings(tenant, params.conversation),
      tenant.course.conceptNames(),
      passageId === undefined ? undefined : tenant.course.passage(passageId),
      listed ? tenant.talks.list(search.get("find") ?? "", search.get("from") ?? undefined) : undefined,
      tenant.learner.modelAnswer(),
      tenant.answers(),
      tenant.quotaMeter(),
      tenant.instructor.answered(),
      tenant.help.standing("guide"),
      tenant.help.mayObserve(),
      dueNotice(tenant),
    ]),
  );
  // Somebody else's is as unknown as one that has not begun: the first question tells them apart.
  const id = params.conversation;
  const begins = search.has("new") && id !== undefined && conversationIdForm.test(id);
  const sections = concepts?.length === 0 ? await sectionsOf(tenant) : undefined;
  const talk: Talk | undefined = known ?? (begins ? { id, messages: [] } : undefined);
  if (talk === undefined || (asked && !listed && passage === undefined)) throw new Response(null, { status: 404 });
  return {
    // A conversation begins with its first question. Until then every tab proposes the same one.
    conversationId: talk.id ?? firstConversation(own),
    // For a question that is sent without our script.
    questionId: crypto.randomUUID(),
    messages: talk.messages,
    ratings,
    partial: talk.partial,
    open: talk.open,
    passage,
    talks: listed ? { page: conversations } : undefined,
    // What "new conversation" leads to: its id must stay the same from the first question on.
    fresh: `/l/${params.launch}/guide/${crypto.randomUUID()}?new`,
    opensSection: opened?.kind === "section",
    about: opened?.kind === "concept" ? opened.name : undefined,
    suggestions:
      opened?.kind === "concept"
        ? [opened, ...opened.before].slice(0, SUGGESTIONS)
        : conceptsAt(sections ?? concepts ?? [], tenant.visit.resourceTitle, SUGGESTIONS),
    /** Where material is added, for who may. */
    empty:
      sections?.length === 0
        ? { course: teaches(tenant.session.roles) ? `/l/${params.launch}/course` : undefined }
        : undefined,
    modelAnswer,
    answers,
    // Without our script, who says that they are stuck comes back here; what nobody remembers is offered anew.
    offer: standing ?? (search.has("stuck") ? unkeptOffer(NOWHERE, undefined) : undefined),
    mayObserve,
    notice,
    quotaMeter: modelAnswer === "yes" ? quotaMeter : undefined,
    /** An instructor answered something that the learner has not closed yet. */
    hasNews: answered !== undefined,
    asOf: tenant.asOf(),
    learnerName: tenant.visit.learnerName,
    courseTitle: tenant.visit.courseTitle,
    draftKey: `draft-${own.slice(0, 16)}`,
  };
}

async function talkWithRatings(
  { talk, ratings }: TenantContext,
  asked: string | undefined,
): Promise<[Talk | undefined, Record<string, ReplyRating>]> {
  const known = await talk(asked);
  return [known, known?.id === undefined || known.messages.length === 0 ? {} : await ratings.given(known.id)];
}

/** What stands in for concepts that nobody wrote yet. @returns undefined while the record cannot tell */
async function sectionsOf(tenant: TenantContext): Promise<{ id: string; name: string }[] | undefined> {
  if (tenant.asOf() !== undefined) return undefined;
  const sections = await tenant.course.outline().catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error;
  });
  return sections?.filter(({ status }) => status === "visible").map(({ id, title }) => ({ id, name: title }));
}

/** The learner's own in this course, hexadecimal, telling nothing of either. */
async function digestOf({ tenantId, learnerId, ltiContextId }: Session): Promise<string> {
  const name = new TextEncoder().encode([tenantId, learnerId, ltiContextId].join("/"));
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", name));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The id of a learner's first conversation in a course: a UUIDv8 (RFC 9562 §5.8) of their own. */
function firstConversation(digest: string): string {
  const [a, b, c, d, e] = [
    digest.slice(16, 24),
    digest.slice(24, 28),
    digest.slice(29, 32),
    digest.slice(33, 36),
    digest.slice(36, 48),
  ];
  return `${a}-${b}-8${c}-8${d}-${e}`;
}

/** A conversation of its own for each id: what was typed and answered in one does not show in another. */
export default function Guide({ loaderData, params, matches }: Route.ComponentProps) {
  return <ConversationPage key={loaderData.conversationId} {...{ loaderData, params, matches }} />;
}

function ConversationPage({
  loaderData,
  params,
  matches,
}: Pick<Route.ComponentProps, "loaderData" | "params" | "matches">) {
  const { appearance } = matches[1].loaderData;
  const title = appearance?.name ?? m.guide_title();
  const [search] = useSearchParams();
  // A section that the launch opened stays closed only where the address says so.
  const closed = panelSearch(search, loaderData.opensSection ? { passage: "" } : undefined);
  const { conversationId, passage, suggestions, draftKey } = loaderData;
  const { messages: recorded, open } = loaderData;
  const asking = useAsking({ launch: params.launch, conversationId, draftKey, messages: recorded, open });
  const { messages } = asking;
  const scroller = useRef<HTMLElement>(null);
  useFollowEnd(scroller, [messages.length, asking.live]);
  useReporting(params.launch, loaderData.mayObserve, { passage: passage?.id });
  const begun = messages.length > 0 || asking.live !== undefined;

  return (
    <div className="guide" data-passage={passage || loaderData.talks ? "open" : undefined}>
      <title>{`${title} · ${loaderData.courseTitle ?? m.app_name()}`}</title>
      <main className="guide-main" aria-labelledby="guide-title">
        {/* The one region that scrolls, so it must be reachable by keyboard. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <section className="guide-scroll" ref={scroller} aria-labelledby="guide-title" tabIndex={0}>
          <div className="guide-column">
            <h1 id="guide-title" className="visually-hidden">
              {title}
            </h1>
            <CopyNotice asOf={loaderData.asOf} />
            <ShortNotice launch={params.launch} words={loaderData.notice} back="guide" />
            {loaderData.partial && <PartialNotice />}
            {loaderData.hasNews && (
              <p className="handed-news">
                {m.handed_news()} <Link to={`/l/${params.launch}/instructor`}>{m.handed_news_read()}</Link>
              </p>
            )}
            {!begun && (
              <EmptyConversation
                {...{ suggestions }}
                about={loaderData.about}
                empty={loaderData.empty}
                learnerName={loaderData.learnerName}
                onPick={asking.ask}
              />
            )}
            <MessageList
              launch={params.launch}
              conversationId={conversationId}
              messages={messages}
              ratings={loaderData.ratings}
              questionId={loaderData.questionId}
              busy={asking.live !== undefined}
              onPick={asking.ask}
              onReplace={asking.replace}
            />
            <LiveReply live={asking.live} onRetry={asking.retry} onPick={asking.ask} />
          </div>
          <GuideHelp launch={params.launch} offer={loaderData.offer} replies={messages.length - recorded.length} />
          <Composer
            launch={params.launch}
            conversationId={conversationId}
            questionId={loaderData.questionId}
            asking={asking}
          >
            {/* Where a former conversation goes on, until something is asked of this link. */}
            {begun && asking.live === undefined && messages.length === recorded.length && loaderData.about && (
              <p className="composer-about">{m.opened_concept({ concept: loaderData.about })}</p>
            )}
            <PolicyNote policy={loaderData.answers} />
            {loaderData.modelAnswer === "yes" && appearance?.hasModel && (
              <QuotaMeter
                launch={params.launch}
                left={loaderData.quotaMeter}
                replies={messages.length - recorded.length}
              />
            )}
            <div className="composer-foot">
              <AboutGuide {...{ appearance }} launch={params.launch} modelAnswer={loaderData.modelAnswer} />
              <nav aria-label={m.talks_title()}>
                <Link to={{ search: panelSearch(search, "talks") }} preventScrollReset>
                  {m.talks_title()}
                </Link>
                {begun && <Link to={loaderData.fresh}>{m.talks_new()}</Link>}
                <Link to={`/l/${params.launch}/instructor`}>{m.handed_mine()}</Link>
                {begun && <StuckButton launch={params.launch} />}
              </nav>
            </div>
          </Composer>
        </section>
      </main>
      {passage && <PassagePanel key={passage.id} passage={passage} closed={closed} />}
      {loaderData.talks && (
        <TalkList
          launch={params.launch}
          current={conversationId}
          fresh={loaderData.fresh}
          closed={closed}
          page={loaderData.talks.page}
          // Before its first question, a conversation has no address of its own.
          back={params.conversation === undefined ? "" : params.conversation + (search.has("new") ? "?new" : "")}
        />
      )}
    </div>
  );
}
