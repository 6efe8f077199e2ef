import * as fc from "fast-check";
import { copiedId } from "#app/knowledge/copied-id.ts";
import type { NewPracticeSet } from "#app/knowledge/practice-set.ts";
import { isScorable } from "#app/lti/scores.ts";
import { PracticeScores } from "#db/practice-scores.ts";
import { PracticeSets } from "#db/practice-sets.ts";
import { by, type Holdings, take } from "./holdings.ts";
import { type Commands, operation } from "./operation.ts";
import * as pool from "./pools.ts";
import type { At } from "./world.ts";

const sets = (at: At, key: string) => new PracticeSets(at.scope, at.course(key));
const scores = (at: At, key: string) => new PracticeScores(at.scope, at.course(key));
const column = fc.constantFrom("column-1", "column-1", "column-2");
const one = { key: pool.contextId, id: pool.set };
const draft = fc.record({
  id: pool.set,
  title: pool.word,
  reports: fc.boolean(),
  concepts: fc.uniqueArray(pool.concept, { maxLength: 3 }),
});

const ofCourse = (held: Holdings, key: string, at: At) =>
  held.practice_sets.filter((row) => row.lti_context_id === at.course(key)).toSorted(by(({ id }) => id));
const shown = (held: Holdings, { id, title, reports, lti_context_id: course }: Holdings["practice_sets"][number]) => ({
  id,
  title,
  reports: reports === 1,
  concepts: held.practice_set_concepts
    .filter((row) => row.practice_set === id)
    .filter((row) =>
      held.concept_courses.some((place) => place.concept === row.concept && place.lti_context_id === course),
    )
    .toSorted(by(({ position }) => position))
    .flatMap((row) => held.knowledge_graph.filter((node) => node.id === row.concept))
    .map((node) => ({ id: node.id, name: node.concept_name })),
});

/** What a course has under the id of a set, or of what it was copied from. */
export const setOf = (held: Holdings, key: string, id: string, at: At) =>
  ofCourse(held, key, at).find((row) => row.id === id || row.id === copiedId(id, at.course(key)));

function make(held: Holdings, key: string, { id, title, reports, concepts }: NewPracticeSet, at: At): void {
  const course = at.course(key);
  if (!held.lti_contexts.some((row) => row.id === course)) return;
  if (!held.practice_sets.some((row) => row.id === id)) {
    const times = { created_at: at.now, updated_at: at.now };
    held.practice_sets.push({ id, lti_context_id: course, title, reports: reports ? 1 : 0, ...times });
  }
  if (!ofCourse(held, key, at).some((row) => row.id === id)) return;
  for (const [position, concept] of concepts.entries()) {
    if (!held.concept_courses.some((row) => row.concept === concept && row.lti_context_id === course)) continue;
    if (held.practice_set_concepts.some((row) => row.practice_set === id && row.concept === concept)) continue;
    held.practice_set_concepts.push({ practice_set: id, concept, position });
  }
}

const isUnanswered = (held: Holdings, launch: string) =>
  held.deep_linking_requests.some(({ id, answered_at }) => id === launch && answered_at === null);

export const practiceSets: Record<string, Record<string, Commands>> = {
  PracticeSets: {
    list: operation({
      args: pool.contextId,
      call: (at, key) => sets(at, key).list(),
      should: (held, key, at) => ofCourse(held, key, at).map((row) => shown(held, row)),
    }),
    find: operation({
      args: fc.record(one),
      call: (at, { key, id }) => sets(at, key).find(id),
      should(held, { key, id }, at) {
        const row = setOf(held, key, id, at);
        return row && shown(held, row);
      },
    }),
    prepareAdd: operation({
      args: fc.record({ key: pool.contextId, draft, launch: pool.launchId }),
      call: (at, { key, draft: made, launch }) => at.scope.batch(sets(at, key).prepareAdd(made, at.now, launch)),
      should(held, { key, draft: made, launch }, at) {
        if (isUnanswered(held, launch)) make(held, key, made, at);
        else if (ofCourse(held, key, at).some(({ id }) => id === made.id)) make(held, key, made, at);
        return [[], []];
      },
    }),
    add: operation({
      args: fc.record({ key: pool.contextId, draft }),
      call: (at, { key, draft: made }) => sets(at, key).add(made, at.now),
      should(held, { key, draft: made }, at) {
        make(held, key, made, at);
        return ofCourse(held, key, at).some(({ id }) => id === made.id);
      },
    }),
    prepareReporting: operation({
      args: fc.record({
        key: pool.contextId,
        ids: fc.uniqueArray(pool.set, { maxLength: 2 }),
        launch: pool.launchId,
      }),
      call: (at, { key, ids, launch }) => at.scope.batch([sets(at, key).prepareReporting(ids, launch, at.now)]),
      should(held, { key, ids, launch }, at) {
        if (isUnanswered(held, launch))
          for (const row of ofCourse(held, key, at))
            if (ids.some((id) => id === row.id)) Object.assign(row, { reports: 1, updated_at: at.now });
        return [[]];
      },
    }),
    setReporting: operation({
      args: fc.record({ ...one, reports: fc.boolean() }),
      call: (at, { key, id, reports }) => sets(at, key).setReporting(id, reports, at.now),
      should(held, { key, id, reports }, at) {
        const row = ofCourse(held, key, at).find((each) => each.id === id);
        if (row !== undefined) Object.assign(row, { reports: reports ? 1 : 0, updated_at: at.now });
        return row !== undefined;
      },
    }),
    remove: operation({
      args: fc.record(one),
      call: (at, { key, id }) => sets(at, key).remove(id),
      should(held, { key, id }, at) {
        const [gone] = take(held.practice_sets, (row) => row.id === id && row.lti_context_id === at.course(key));
        if (gone !== undefined) take(held.practice_set_concepts, (row) => row.practice_set === id);
        return gone !== undefined;
      },
    }),
  },
  PracticeScores: {
    ofSet: operation({
      args: fc.record({ key: pool.contextId, launch: pool.launchId, set: pool.set, resource: fc.boolean() }),
      call: (at, { key, launch, set, resource }) =>
        scores(at, key).ofSet(launch, [set], resource ? "practice-1" : "practice-2"),
      should(held, { key, launch, set, resource }, at) {
        const course = at.course(key);
        const session = held.learning_sessions.find((row) => row.id === launch && row.course_context === course);
        const link = held.resource_links.find(({ id }) => id === session?.resource_link_id);
        const opens = link?.opens_kind === "practice" && link.opens_id === set;
        const url = opens ? (link.line_item_url ?? undefined) : undefined;
        const wanted = resource ? "practice-1" : "practice-2";
        const row = held.line_items
          .filter((each) => each.lti_context_id === course)
          .toSorted(by((each) => each.url))
          .find((each) => (url === undefined ? each.resource_id === wanted : each.url === url));
        const kept = row && {
          id: row.id,
          url: row.url,
          label: row.label,
          scoreMaximum: row.score_maximum,
          resourceId: row.resource_id,
          deploymentRowId: row.deployment_id,
        };
        return { url, column: kept };
      },
    }),
    scoreOf: operation({
      args: fc.record({ key: pool.contextId, id: column, sub: pool.sub }),
      call: (at, { key, id, sub }) => scores(at, key).scoreOf(id, at.learner(sub)),
      should(held, { id, sub }, at) {
        const row = held.scores.find((each) => each.line_item_id === id && each.learner_id === at.learner(sub));
        return row && { given: row.score_given ?? undefined, status: row.status };
      },
    }),
    raise: operation({
      args: fc.record({ key: pool.contextId, id: column, sub: pool.sub, given: fc.nat({ max: 9 }) }),
      call: (at, args) =>
        scores(at, args.key).raise(
          {
            lineItemId: args.id,
            learnerId: at.learner(args.sub),
            given: args.given,
            activityProgress: "InProgress",
            gradingProgress: "Pending",
          },
          at.now,
        ),
      should(held, { key, id, sub, given }, at) {
        const learnerId = at.learner(sub);
        const course = at.course(key);
        const isThere = held.line_items.some((row) => row.id === id && row.lti_context_id === course);
        const member = held.memberships.find((row) => row.lti_context_id === course && row.learner_id === learnerId);
        const learner = held.learner_profiles.find((row) => row.id === learnerId);
        if (!isThere || member === undefined || learner === undefined) return "gone";
        if (!isScorable({ subject: learner.lti_user_id, roles: member.roles }) || learner.test_user === 1)
          return "not_scorable";
        const before = held.scores.find((row) => row.line_item_id === id && row.learner_id === learnerId);
        if (before !== undefined && before.score_given !== null && before.score_given >= given) return "unchanged";
        const told = {
          score_given: given,
          activity_progress: "InProgress" as const,
          grading_progress: "Pending" as const,
          scored_at: Math.max(at.now, (before?.scored_at ?? 0) + 1),
          status: "waiting" as const,
          problem: null,
          updated_at: at.now,
        };
        if (before !== undefined) Object.assign(before, told);
        else held.scores.push({ line_item_id: id, learner_id: learnerId, ...told });
        return "recorded";
      },
    }),
  },
};
