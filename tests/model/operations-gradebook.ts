import * as fc from "fast-check";
import { isScorable } from "#app/lti/scores.ts";
import { Gradebook, type NewScore } from "#db/gradebook.ts";
import { OverdueScores } from "#db/overdue-scores.ts";
import { by, type Holdings, Refused } from "./holdings.ts";
import { type Commands, operation } from "./operation.ts";
import * as pool from "./pools.ts";
import { START } from "./seed.ts";
import type { At } from "./world.ts";

const column = fc.constantFrom("column-1", "column-1", "column-2");
const url = fc.constantFrom("https://lms.example.test/l/1", "https://lms.example.test/l/2");
const stamp = fc.constantFrom(START, START, START + 1, START + 2);
const gradebook = (at: At, contextId: string) => new Gradebook(at.scope, at.course(contextId));
/** Where the column is that each tenant begins with. */
const seeded = (at: At) => `${at.world.iss}/lineitems/1`;
const place = { key: pool.contextId, id: column };
const score = (args: { id: string; sub: string; given: number | undefined }, at: At): NewScore => ({
  lineItemId: args.id,
  learnerId: at.learner(args.sub),
  given: args.given,
  activityProgress: "Completed",
  gradingProgress: "FullyGraded",
});

const columnsOf = (held: Holdings, key: string, at: At) =>
  held.line_items.filter((row) => row.lti_context_id === at.course(key));
const shown = (row: Holdings["line_items"][number]) => ({
  id: row.id,
  url: row.url,
  label: row.label,
  scoreMaximum: row.score_maximum,
  resourceId: row.resource_id,
  deploymentRowId: row.deployment_id,
});
const waitingAt = (held: Holdings, id: string, learnerId: string, at: number) =>
  held.scores.find(
    (row) =>
      row.line_item_id === id && row.learner_id === learnerId && row.scored_at === at && row.status === "waiting",
  );

export const gradebooks: Record<string, Record<string, Commands>> = {
  OverdueScores: {
    find: operation({
      args: fc.constantFrom(-1, 2, 9),
      call: (at, ago) => new OverdueScores(at.scope).find(at.now - ago),
      should(held, ago, at) {
        const late = held.scores.filter((row) => row.status === "waiting" && row.scored_at < at.now - ago);
        const times = late.map((row) => row.scored_at);
        return {
          columns: new Set(late.map((row) => row.line_item_id)).size,
          since: times.length === 0 ? undefined : Math.min(...times),
          isCut: false,
        };
      },
    }),
  },
  Gradebook: {
    keep: operation({
      args: fc.record({
        key: pool.contextId,
        url: fc.option(url, { nil: undefined }),
        label: pool.word,
        scoreMaximum: fc.constantFrom(10, 20),
        deployment: pool.deploymentRow,
      }),
      call: (at, { key, url: said, label, scoreMaximum, deployment }) =>
        gradebook(at, key).keep({ url: said ?? seeded(at), label, scoreMaximum, resourceId: "" }, deployment, at.now),
      should(held, { key, url: said, label, scoreMaximum, deployment }, at) {
        const address = said ?? seeded(at);
        const course = at.course(key);
        if (!held.deployments.some(({ id }) => id === deployment)) throw new Refused(/FOREIGN KEY/);
        if (!held.lti_contexts.some(({ id }) => id === course)) throw new Refused(/FOREIGN KEY/);
        const told = {
          deployment_id: deployment,
          label,
          score_maximum: scoreMaximum,
          resource_id: "",
          updated_at: at.now,
        };
        const known = columnsOf(held, key, at).find((row) => row.url === address);
        for (const row of held.scores)
          if (known !== undefined && row.line_item_id === known.id && row.score_given !== null)
            row.score_given = (row.score_given * scoreMaximum) / known.score_maximum;
        if (known !== undefined) return Object.assign(known, told).id;
        const id = at.chosen();
        held.line_items.push({ id, lti_context_id: course, url: address, created_at: at.now, ...told });
        return id;
      },
    }),
    columns: operation({
      args: fc.record({ key: pool.contextId, limit: pool.limit, after: fc.option(url, { nil: undefined }) }),
      call: (at, { key, limit, after }) => gradebook(at, key).columns(limit, after),
      should: (held, { key, limit, after }, at) =>
        columnsOf(held, key, at)
          .filter((row) => row.url > (after ?? ""))
          .toSorted(by((row) => row.url))
          .slice(0, limit)
          .map(shown),
    }),
    linkColumn: operation({
      args: fc.record({ key: pool.contextId, launch: pool.launchId }),
      call: (at, { key, launch }) => gradebook(at, key).linkColumn(launch),
      should(held, { key, launch }, at) {
        const session = held.learning_sessions.find(
          ({ id, course_context }) => id === launch && course_context === at.course(key),
        );
        const link = held.resource_links.find(({ id }) => id === session?.resource_link_id);
        return link?.line_item_url ? { url: link.line_item_url, title: link.title ?? "" } : undefined;
      },
    }),
    column: operation({
      args: fc.record(place),
      call: (at, { key, id }) => gradebook(at, key).column(id),
      should(held, { key, id }, at) {
        const row = columnsOf(held, key, at).find((each) => each.id === id);
        return row && shown(row);
      },
    }),
    move: operation({
      args: fc.record({ ...place, to: pool.word }),
      call: (at, { key, id, to }) => gradebook(at, key).move(id, `https://lms.example.test/${to}`, at.now),
      should(held, { key, id, to }, at) {
        const row = columnsOf(held, key, at).find((each) => each.id === id);
        if (row !== undefined) Object.assign(row, { url: `https://lms.example.test/${to}`, updated_at: at.now });
      },
    }),
    record: operation({
      args: fc.record({ ...place, sub: pool.sub, given: fc.option(fc.nat({ max: 9 }), { nil: undefined }) }),
      call: (at, args) => gradebook(at, args.key).record(score(args, at), at.now),
      should(held, args, at) {
        const learnerId = at.learner(args.sub);
        const member = held.memberships.find(
          (row) => row.lti_context_id === at.course(args.key) && row.learner_id === learnerId,
        );
        const learner = held.learner_profiles.find(({ id }) => id === learnerId);
        const isThere = columnsOf(held, args.key, at).some(({ id }) => id === args.id);
        if (!isThere || member === undefined || learner === undefined) return "gone";
        const subject = learner.lti_user_id;
        if (!isScorable({ subject, roles: member.roles }) || learner.test_user === 1) return "not_scorable";
        const before = held.scores.find((row) => row.line_item_id === args.id && row.learner_id === learnerId);
        const told = {
          score_given: args.given ?? null,
          activity_progress: "Completed" as const,
          grading_progress: "FullyGraded" as const,
          scored_at: Math.max(at.now, (before?.scored_at ?? 0) + 1),
          status: "waiting" as const,
          problem: null,
          updated_at: at.now,
        };
        if (before !== undefined) Object.assign(before, told);
        else held.scores.push({ line_item_id: args.id, learner_id: learnerId, ...told });
        return "recorded";
      },
    }),
    restamp: operation({
      args: fc.record({ ...place, sub: pool.sub, from: stamp }),
      call: (at, { key, id, sub, from }) => gradebook(at, key).restamp(id, at.learner(sub), from, from + 1),
      should(held, { id, sub, from }, at) {
        const row = waitingAt(held, id, at.learner(sub), from);
        if (row !== undefined) row.scored_at = from + 1;
      },
    }),
    settle: operation({
      args: fc.record({ ...place, sub: pool.sub, scoredAt: stamp, problem: fc.option(pool.word, { nil: undefined }) }),
      call: (at, { key, id, sub, scoredAt, problem }) =>
        gradebook(at, key).settle(
          { lineItemId: id, learnerId: at.learner(sub), scoredAt },
          problem === undefined ? { status: "delivered" } : { status: "refused", problem },
          at.now,
        ),
      should(held, { id, sub, scoredAt, problem }, at) {
        const row = waitingAt(held, id, at.learner(sub), scoredAt);
        if (row === undefined) return;
        const status = problem === undefined ? ("delivered" as const) : ("refused" as const);
        Object.assign(row, { status, problem: problem ?? null, updated_at: at.now });
      },
    }),
    waiting: operation({
      args: fc.record({ ...place, limit: pool.limit }),
      call: (at, { key, id, limit }) => gradebook(at, key).waiting(id, limit),
      should: (held, { key, id, limit }, at) =>
        held.scores
          .filter((row) => row.line_item_id === id && row.status === "waiting")
          .toSorted(by((row) => row.scored_at))
          .flatMap((row) => {
            const learner = held.learner_profiles.find((each) => each.id === row.learner_id);
            const member = held.memberships.find(
              (each) => each.learner_id === row.learner_id && each.lti_context_id === at.course(key),
            );
            if (learner === undefined || member === undefined) return [];
            return [
              {
                lineItemId: id,
                learnerId: row.learner_id,
                subject: learner.lti_user_id,
                roles: member.roles,
                testUser: learner.test_user === 1,
                given: row.score_given ?? undefined,
                activityProgress: row.activity_progress,
                gradingProgress: row.grading_progress,
                scoredAt: row.scored_at,
              },
            ];
          })
          .slice(0, limit),
    }),
    scores: operation({
      args: fc.record({ ...place, limit: pool.limit }),
      call: (at, { key, id, limit }) => gradebook(at, key).scores(id, limit),
      should: (held, { key, id, limit }, at) =>
        columnsOf(held, key, at).some((each) => each.id === id)
          ? held.scores
              .filter((row) => row.line_item_id === id)
              .toSorted(by((row) => -row.scored_at))
              .slice(0, limit)
              .map((row) => ({
                learnerId: row.learner_id,
                name: held.learner_profiles.find((each) => each.id === row.learner_id)?.display_name ?? undefined,
                given: row.score_given ?? undefined,
                scoredAt: row.scored_at,
                status: row.status,
                problem: row.problem ?? undefined,
              }))
          : [],
    }),
  },
};
