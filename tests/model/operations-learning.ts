import * as fc from "fast-check";
import { SESSION_LIFETIME_MS } from "#app/tenancy/session.ts";
import { CourseStruggles } from "#db/course-struggles.ts";
import { Interventions } from "#db/interventions.ts";
import { LearningSessions } from "#db/learning-sessions.ts";
import { StruggleEvents } from "#db/struggle-events.ts";
import { by, endSession, type Holdings, Refused, removeEvent } from "./holdings.ts";
import { type Commands, operation } from "./operation.ts";
import * as pool from "./pools.ts";
import { HOUR, START } from "./seed.ts";
import type { At } from "./world.ts";

const page = fc.record({ sub: pool.sub, limit: pool.limit, after: pool.place });
type Page = typeof page extends fc.Arbitrary<infer P> ? P : never;
const moment = fc.nat({ max: 1 }).map((hours) => START + hours * HOUR);

/** A learner's rows, newest first, from behind the one at the place `after`. */
function newestFirst<Row extends { id: string; learner_id: string }>(
  rows: readonly Row[],
  time: (row: Row) => number,
  { sub, limit, after }: Page,
  at: At,
): { rows: Row[]; before: { at: number; id: string } | undefined } {
  const own = rows
    .filter((row) => row.learner_id === at.learner(sub))
    .toSorted(by(time, (row) => row.id))
    .toReversed();
  const last = after === undefined ? undefined : own[after];
  const from = last === undefined || after === undefined ? 0 : after + 1;
  return { rows: own.slice(from, from + limit), before: last && { at: time(last), id: last.id } };
}

const sessionsPage = (held: Holdings, args: Page, at: At) =>
  newestFirst(held.learning_sessions, (row) => row.session_start, args, at);
const eventsPage = (held: Holdings, args: Page, at: At) =>
  newestFirst(held.struggle_events, (row) => row.detected_at, args, at);
const helpPage = (held: Holdings, args: Page, at: At) =>
  newestFirst(held.intervention_logs, (row) => row.offered_at, args, at);
const asking = ({ limit }: Page, before: { at: number; id: string } | undefined) => ({
  limit,
  ...(before && { before }),
});

const inCourse = fc.record({ course: pool.contextId, since: fc.constantFrom(0, 0, 1), limit: pool.limit });
/** What was noticed in a course, newest first, of whom one may tell. */
const courseEvents = (held: Holdings, { course, since }: { course: string; since: number }, at: At) =>
  held.struggle_events
    .filter((row) => row.lti_context_id === at.course(course) && row.detected_at >= START + since * HOUR)
    .toSorted(
      by(
        (row) => row.detected_at,
        (row) => row.id,
      ),
    )
    .toReversed()
    .flatMap((row) => {
      const learner = held.learner_profiles.find(({ id }) => id === row.learner_id);
      return learner === undefined || learner.test_user === 1 || learner.status !== "active" ? [] : [{ row, learner }];
    });

/** Of a struggle, one for each offer; where there was none, that. */
function offersOf(held: Holdings, event: string): boolean[] {
  const offers = held.intervention_logs.filter((row) => row.struggle_event_id === event);
  return offers.length === 0 ? [false] : offers.map(() => true);
}

const sessionSays = (row: Holdings["learning_sessions"][number]) => ({
  id: row.id,
  learnerId: row.learner_id,
  ltiContextId: row.course_context,
  deploymentRowId: row.deployment_id,
  resourceLinkRowId: row.resource_link_id,
  roles: row.roles,
  startedAt: row.session_start,
  expiresAt: row.expires_at,
});

export const learning: Record<string, Record<string, Commands>> = {
  LearningSessions: {
    find: operation({
      args: pool.launchId,
      call: (at, args) => new LearningSessions(at.scope).find(args),
      should: (held, args) => held.learning_sessions.filter(({ id }) => id === args).map(sessionSays)[0],
    }),
    ofLearner: operation({
      args: page,
      call: (at, args) =>
        new LearningSessions(at.scope).ofLearner(
          at.learner(args.sub),
          asking(args, sessionsPage(at.before, args, at).before),
        ),
      should: (held, args, at) => sessionsPage(held, args, at).rows.map(sessionSays),
    }),
    end: operation({
      args: pool.launchId,
      call: (at, args) => new LearningSessions(at.scope).end(args, at.now),
      should(held, args, at) {
        const row = held.learning_sessions.find(({ id }) => id === args);
        if (row !== undefined) row.expires_at = Math.min(row.expires_at, at.now);
        return row !== undefined;
      },
    }),
    deleteExpired: operation({
      args: fc.record({
        later: fc.constantFrom(0, SESSION_LIFETIME_MS, HOUR + SESSION_LIFETIME_MS),
        limit: pool.limit,
      }),
      call: (at, args) => new LearningSessions(at.scope).deleteExpired(at.now + args.later, args.limit),
      should(held, { later, limit }, at) {
        const expired = held.learning_sessions
          .filter((row) => row.expires_at < at.now + later)
          .toSorted(by((row) => row.expires_at))
          .slice(0, limit);
        for (const { id } of expired) endSession(held, id);
        return expired.length;
      },
    }),
  },
  StruggleEvents: {
    add: operation({
      args: fc.record({
        id: pool.event,
        sub: pool.sub,
        launchId: pool.launchId,
        course: pool.contextId,
        concept: fc.option(pool.concept, { nil: undefined }),
        level: fc.constantFrom("watch", "struggling"),
        detectedAt: moment,
      }),
      call: (at, { sub, launchId, course, ...args }) =>
        new StruggleEvents(at.scope).add({
          ...args,
          learnerId: at.learner(sub),
          learningSessionId: launchId,
          ltiContextId: at.course(course),
          reasons: ["slow"],
        }),
      should(held, args, at) {
        if (held.struggle_events.some(({ id }) => id === args.id)) return;
        const learner = held.learner_profiles.find(({ id }) => id === at.learner(args.sub));
        const session = held.learning_sessions.find(({ id }) => id === args.launchId);
        const isKnown = args.concept === undefined || held.knowledge_graph.some(({ id }) => id === args.concept);
        const course = held.lti_contexts.find(({ id }) => id === at.course(args.course));
        if (learner === undefined || session === undefined || course === undefined || !isKnown)
          throw new Refused(/FOREIGN KEY/);
        held.struggle_events.push({
          id: args.id,
          learner_id: learner.id,
          learning_session_id: session.id,
          lti_context_id: course.id,
          concept: args.concept ?? null,
          level: args.level,
          reasons: '["slow"]',
          detected_at: args.detectedAt,
        });
      },
    }),
    forget: operation({
      args: fc.record({
        sub: pool.sub,
        naming: fc.constantFrom<string[] | undefined>(undefined, ["slow"], ["asked-again", "slow"], ["other"]),
      }),
      call: (at, { sub, naming }) => new StruggleEvents(at.scope).forget(at.learner(sub), naming),
      should(held, { sub, naming }, at) {
        const rests = ({ reasons }: { reasons: string }) =>
          naming === undefined || JSON.parse(reasons).some((reason: string) => naming.includes(reason));
        const gone = held.struggle_events.filter((row) => row.learner_id === at.learner(sub) && rests(row));
        for (const { id } of gone) removeEvent(held, id);
      },
    }),
    ofLearner: operation({
      args: page,
      call: (at, args) =>
        new StruggleEvents(at.scope).ofLearner(
          at.learner(args.sub),
          asking(args, eventsPage(at.before, args, at).before),
        ),
      should: (held, args, at) =>
        eventsPage(held, args, at).rows.map((row) => ({
          id: row.id,
          learnerId: row.learner_id,
          learningSessionId: row.learning_session_id,
          ltiContextId: row.lti_context_id,
          concept: row.concept ?? undefined,
          level: row.level,
          reasons: JSON.parse(row.reasons),
          detectedAt: row.detected_at,
        })),
    }),
  },
  CourseStruggles: {
    offered: operation({
      args: inCourse,
      call: (at, { course, since, limit }) =>
        new CourseStruggles(at.scope, at.course(course)).offered(START + since * HOUR, limit),
      should: (held, args, at) =>
        courseEvents(held, args, at)
          .flatMap(({ row }) =>
            held.intervention_logs
              .filter((offer) => offer.struggle_event_id === row.id)
              .map((offer) => ({
                learnerId: row.learner_id,
                kind: offer.kind,
                outcome: offer.outcome ?? undefined,
                after: { answers: offer.answers_after, right: offer.right_after },
              })),
          )
          .slice(0, args.limit),
    }),
    noticed: operation({
      args: inCourse,
      call: (at, { course, since, limit }) =>
        new CourseStruggles(at.scope, at.course(course)).noticed(START + since * HOUR, limit),
      should: (held, args, at) =>
        courseEvents(held, args, at)
          .flatMap(({ row, learner }) =>
            row.concept === null
              ? []
              : offersOf(held, row.id).map((wasOffered) => ({
                  learnerId: row.learner_id,
                  concept: row.concept,
                  level: row.level,
                  saidStuck: false,
                  wasOffered,
                  at: row.detected_at,
                  name:
                    JSON.parse(learner.privacy_settings).sharesStruggle === true
                      ? (learner.display_name ?? undefined)
                      : undefined,
                })),
          )
          .slice(0, args.limit),
    }),
  },
  Interventions: {
    add: operation({
      args: fc.record({ id: pool.help, sub: pool.sub, event: pool.event, offeredAt: moment }),
      call: (at, { id, sub, event, offeredAt }) =>
        new Interventions(at.scope).add({
          id,
          learnerId: at.learner(sub),
          struggleEventId: event,
          kind: "hint",
          offeredAt,
        }),
      should(held, args, at) {
        if (held.intervention_logs.some(({ id }) => id === args.id)) return;
        const learner = held.learner_profiles.find(({ id }) => id === at.learner(args.sub));
        if (learner === undefined || !held.struggle_events.some(({ id }) => id === args.event))
          throw new Refused(/FOREIGN KEY/);
        held.intervention_logs.push({
          id: args.id,
          learner_id: learner.id,
          struggle_event_id: args.event,
          kind: "hint",
          outcome: null,
          offered_at: args.offeredAt,
          resolved_at: null,
          answers_after: 0,
          right_after: 0,
        });
      },
    }),
    resolve: operation({
      args: fc.record({ id: pool.help, sub: pool.sub, outcome: fc.constantFrom("accepted", "dismissed", "muted") }),
      call: (at, { id, sub, outcome }) =>
        new Interventions(at.scope).resolve({ id, learnerId: at.learner(sub) }, outcome, at.now),
      should(held, { id, sub, outcome }, at) {
        const row = held.intervention_logs.find((each) => each.id === id && each.learner_id === at.learner(sub));
        if (row?.outcome === null) Object.assign(row, { outcome, resolved_at: at.now });
        return row?.outcome ?? undefined;
      },
    }),
    follow: operation({
      args: fc.record({
        id: pool.help,
        sub: pool.sub,
        answers: fc.constantFrom(1, 2, 3),
        right: fc.constantFrom(0, 1),
      }),
      call: (at, { id, sub, ...after }) =>
        new Interventions(at.scope).follow({ id, learnerId: at.learner(sub) }, after),
      should(held, { id, sub, answers, right }, at) {
        const row = held.intervention_logs.find((each) => each.id === id && each.learner_id === at.learner(sub));
        if (row !== undefined && row.answers_after < answers)
          Object.assign(row, { answers_after: answers, right_after: right });
        return row !== undefined;
      },
    }),
    ofLearner: operation({
      args: page,
      call: (at, args) =>
        new Interventions(at.scope).ofLearner(at.learner(args.sub), asking(args, helpPage(at.before, args, at).before)),
      should: (held, args, at) =>
        helpPage(held, args, at).rows.map((row) => ({
          id: row.id,
          learnerId: row.learner_id,
          struggleEventId: row.struggle_event_id,
          kind: row.kind,
          offeredAt: row.offered_at,
          outcome: row.outcome ?? undefined,
          resolvedAt: row.resolved_at ?? undefined,
          after: { answers: row.answers_after, right: row.right_after },
        })),
    }),
  },
};
