import * as fc from "fast-check";
import type { DeepLinkingSettings } from "#app/lti/deep-linking.ts";
import { copiedId } from "#app/knowledge/copied-id.ts";
import { CoursePlaces } from "#db/course-places.ts";
import { DeepLinkingRequests } from "#db/deep-linking-requests.ts";
import { by, type Holdings, Refused } from "./holdings.ts";
import { type Commands, operation } from "./operation.ts";
import { setOf } from "./operations-sets.ts";
import * as pool from "./pools.ts";
import type { At } from "./world.ts";

export const settings: fc.Arbitrary<DeepLinkingSettings> = fc.record(
  {
    returnUrl: fc.constant("https://lms.example.test/return"),
    acceptsLinks: fc.boolean(),
    acceptsSeveral: fc.boolean(),
    acceptsLineItems: fc.boolean(),
    data: fc.constantFrom('""', '"a"'),
  },
  { requiredKeys: ["returnUrl", "acceptsLinks", "acceptsSeveral", "acceptsLineItems"] },
);
const launch = fc.record({ launchId: pool.launchId, settings });
const place = fc.record({ course: pool.contextId, id: pool.concept });
const part = fc.record({ course: pool.contextId, id: pool.section });

/** What a deep linking request leaves; the same again changes nothing. */
export function ask(held: Holdings, launchId: string, asked: DeepLinkingSettings, at: At): void {
  if (!held.learning_sessions.some(({ id }) => id === launchId)) throw new Refused(/FOREIGN KEY/);
  if (held.deep_linking_requests.some(({ id }) => id === launchId)) return;
  held.deep_linking_requests.push({
    id: launchId,
    return_url: asked.returnUrl,
    data: asked.data ?? null,
    accepts_links: asked.acceptsLinks ? 1 : 0,
    accepts_several: asked.acceptsSeveral ? 1 : 0,
    accepts_line_items: asked.acceptsLineItems ? 1 : 0,
    created_at: at.now,
    answered_at: null,
  });
}

/** What a link may mean that names this: the thing, or its copy in the course. */
const hereOf = (id: string, course: string) => [id, copiedId(id, course)];

const visible = (held: Holdings, course: string, at: At) =>
  held.course_materials
    .filter((row) => row.lti_context_id === at.course(course) && row.status === "visible")
    .toSorted(by((row) => row.position));
const passages = (held: Holdings, section: string) =>
  held.passages.filter((row) => row.material_id === section).toSorted(by((row) => row.position));
const node = (held: Holdings, id: string) =>
  held.knowledge_graph
    .filter((row) => row.id === id)
    .map((row) => ({ id, name: row.concept_name, description: row.description }));
const named = (held: Holdings, id: string) => node(held, id).map(({ name }) => ({ id, name }));

export const placing: Record<string, Record<string, Commands>> = {
  DeepLinkingRequests: {
    prepareAdd: operation({
      args: launch,
      call: (at, args) =>
        at.scope.batch([new DeepLinkingRequests(at.scope).prepareAdd(args.launchId, args.settings, at.now)]),
      should(held, args, at) {
        ask(held, args.launchId, args.settings, at);
        return [[]];
      },
    }),
    find: operation({
      args: pool.launchId,
      call: (at, args) => new DeepLinkingRequests(at.scope).find(args),
      should(held, args) {
        const row = held.deep_linking_requests.find(({ id }) => id === args);
        const session = held.learning_sessions.find(({ id }) => id === args);
        const deployment = held.deployments.find(({ id }) => id === session?.deployment_id);
        return (
          row && {
            returnUrl: row.return_url,
            acceptsLinks: row.accepts_links === 1,
            acceptsSeveral: row.accepts_several === 1,
            acceptsLineItems: row.accepts_line_items === 1,
            ...(row.data !== null && { data: row.data }),
            parties: {
              iss: held.tenant.iss,
              clientId: held.tenant.client_id,
              deploymentId: deployment?.deployment_id,
            },
            answeredAt: row.answered_at ?? undefined,
          }
        );
      },
    }),
    answer: operation({
      args: pool.launchId,
      call: (at, args) => new DeepLinkingRequests(at.scope).answer(args, at.now),
      should(held, args, at) {
        const row = held.deep_linking_requests.find(({ id, answered_at }) => id === args && answered_at === null);
        if (row !== undefined) row.answered_at = at.now;
        return row !== undefined;
      },
    }),
  },
  CoursePlaces: {
    outline: operation({
      args: pool.contextId,
      call: (at, args) => new CoursePlaces(at.scope, at.course(args)).outline(),
      should: (held, args, at) => ({
        sections: visible(held, args, at).map(({ id, title }) => ({
          id,
          title,
          passages: passages(held, id).map(({ label, heading }) => ({ label, heading })),
        })),
        concepts: held.concept_courses
          .filter((row) => row.lti_context_id === at.course(args))
          .toSorted(by((row) => row.position))
          .flatMap((row) => node(held, row.concept))
          .map((concept) => ({
            ...concept,
            questions: held.course_questions.filter(
              (row) => row.concept === concept.id && row.lti_context_id === at.course(args),
            ).length,
          })),
      }),
    }),
    practice: operation({
      args: fc.record({ course: pool.contextId, id: pool.set }),
      call: (at, args) => new CoursePlaces(at.scope, at.course(args.course)).practice(args.id),
      should(held, args, at) {
        const row = setOf(held, args.course, args.id, at);
        return row && { kind: "practice", id: row.id, title: row.title };
      },
    }),
    concept: operation({
      args: place,
      call: (at, args) => new CoursePlaces(at.scope, at.course(args.course)).concept(args.id),
      should(held, args, at) {
        const [course, here] = [at.course(args.course), hereOf(args.id, at.course(args.course))];
        const [id] = held.concept_courses
          .filter((row) => here.includes(row.concept) && row.lti_context_id === course)
          .map((row) => row.concept)
          .toSorted();
        if (id === undefined) return undefined;
        const before = held.prerequisites
          .filter((row) => row.concept === id)
          .toSorted(by((row) => row.prerequisite))
          .flatMap((row) => named(held, row.prerequisite));
        return { kind: "concept", ...named(held, id)[0], before };
      },
    }),
    section: operation({
      args: part,
      call: (at, args) => new CoursePlaces(at.scope, at.course(args.course)).section(args.id),
      should(held, args, at) {
        const here = hereOf(args.id, at.course(args.course));
        const section = visible(held, args.course, at).find(({ id }) => here.includes(id));
        const [first] = section === undefined ? [] : passages(held, section.id);
        return section && first && { kind: "section", title: section.title, passage: first.id };
      },
    }),
  },
};
