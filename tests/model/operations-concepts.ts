import * as fc from "fast-check";
import { KnowledgeGraph } from "#db/knowledge-graph.ts";
import { by, type Holdings, prerequisitesOf, Refused, removeConcept, take } from "./holdings.ts";
import { type Commands, operation } from "./operation.ts";
import * as pool from "./pools.ts";
import type { At } from "./world.ts";

const graph = (at: At, key: string) => new KnowledgeGraph(at.scope, at.course(key));

/** A course's concepts, in its order. */
export function conceptsOf(held: Holdings, ltiContextId: string) {
  return held.concept_courses
    .filter((row) => row.lti_context_id === ltiContextId)
    .toSorted(by((row) => row.position))
    .flatMap((place) => held.knowledge_graph.filter(({ id }) => id === place.concept))
    .map(({ id, concept_name: name, description }) => ({
      id,
      name,
      description,
      prerequisites: prerequisitesOf(held, id),
      passages: held.concept_passages
        .filter((row) => row.concept === id)
        .map((row) => row.passage_id)
        .toSorted(),
    }));
}

const isPlaced = (held: Holdings, key: string, concept: string, at: At) =>
  held.concept_courses.some((row) => row.concept === concept && row.lti_context_id === at.course(key));

/** Whether one comes before the other, by however many steps. */
function comesBefore(held: Holdings, one: string, other: string): boolean {
  return prerequisitesOf(held, other).some((each) => each === one || comesBefore(held, one, each));
}

const pair = fc.record({ key: pool.contextId, concept: pool.concept, prerequisite: pool.concept });
const taught = fc.record({ key: pool.contextId, concept: pool.concept, passage: pool.passage });

export const concepts: Record<string, Record<string, Commands>> = {
  KnowledgeGraph: {
    find: operation({
      args: fc.record({ key: pool.contextId, concept: pool.concept }),
      call: (at, args) => graph(at, args.key).find(args.concept),
      shows: (answer) =>
        answer === undefined ? answer : Object.assign(answer as object, { passages: sorted(answer) }),
      should: (held, args, at) => conceptsOf(held, at.course(args.key)).find(({ id }) => id === args.concept),
    }),
    // A new concept's id is one that no course has: here it names its course.
    add: operation({
      args: fc.record({
        key: pool.contextId,
        id: fc.constantFrom("a", "c", "d"),
        conceptId: fc.constantFrom("gamma", "alpha", "delta"),
        name: pool.word,
      }),
      call: (at, { key, id, ...args }) =>
        graph(at, key).add({ id: `${key}/${id}`, description: args.name, ...args }, at.now),
      should(held, args, at) {
        const [id, course] = [`${args.key}/${args.id}`, at.course(args.key)];
        if (!held.lti_contexts.some((row) => row.id === course)) return false;
        const places = held.concept_courses.filter((row) => row.lti_context_id === course);
        if (places.some((row) => row.concept === id)) return true;
        if (places.some((row) => row.concept_id === args.conceptId)) return false;
        held.knowledge_graph.push({
          id,
          concept_id: args.conceptId,
          concept_name: args.name,
          description: args.name,
          dependencies: "[]",
          course_contexts: "[]",
          created_at: at.now,
          updated_at: at.now,
        });
        const position = Math.max(-1, ...places.map((row) => row.position)) + 1;
        held.concept_courses.push({ id, lti_context_id: course, concept_id: args.conceptId, concept: id, position });
        return true;
      },
      teaches: true,
    }),
    change: operation({
      args: fc.record({
        key: pool.contextId,
        concept: pool.concept,
        change: fc.constantFrom({ name: "Changed" }, { description: "Told" }, { name: "Both", description: "Both" }),
      }),
      call: (at, args) => graph(at, args.key).change(args.concept, args.change, at.now),
      should(held, { key, concept, change }, at) {
        if (!isPlaced(held, key, concept, at)) return false;
        for (const row of held.knowledge_graph)
          if (row.id === concept)
            Object.assign(row, {
              concept_name: change.name ?? row.concept_name,
              description: change.description ?? row.description,
              updated_at: at.now,
            });
        return true;
      },
      teaches: true,
    }),
    remove: operation({
      args: fc.record({ key: pool.contextId, concept: pool.concept }),
      call: (at, args) => graph(at, args.key).remove(args.concept),
      should(held, args, at) {
        take(held.concept_courses, (row) => row.concept === args.concept && row.lti_context_id === at.course(args.key));
        if (!held.concept_courses.some((row) => row.concept === args.concept)) removeConcept(held, args.concept);
      },
      teaches: true,
    }),
    addPrerequisite: operation({
      args: pair,
      call: (at, { key, ...edge }) =>
        graph(at, key).addPrerequisite({ id: `${edge.concept} needs ${edge.prerequisite}`, ...edge }),
      should(held, { key, concept, prerequisite }, at) {
        if (concept === prerequisite) throw new Refused(/PrerequisiteCycle/);
        if (!isPlaced(held, key, concept, at) || !isPlaced(held, key, prerequisite, at)) return false;
        if (comesBefore(held, concept, prerequisite)) throw new Refused(/PrerequisiteCycle/);
        if (!prerequisitesOf(held, concept).includes(prerequisite))
          held.prerequisites.push({ id: "", concept, prerequisite });
        return true;
      },
    }),
    removePrerequisite: operation({
      args: pair,
      call: (at, { key, ...edge }) => graph(at, key).removePrerequisite(edge),
      should(held, { key, concept, prerequisite }, at) {
        if (!isPlaced(held, key, concept, at)) return false;
        const isEdge = (row: { concept: string; prerequisite: string }) =>
          row.concept === concept && row.prerequisite === prerequisite;
        return take(held.prerequisites, isEdge).length > 0;
      },
    }),
    addPassage: operation({
      args: taught,
      call: (at, { key, concept, passage }) =>
        graph(at, key).addPassage({ id: `${concept} by ${passage}`, concept, passage }),
      should(held, { key, concept, passage }, at) {
        const isThere = held.passages.some((row) => row.id === passage && row.lti_context_id === at.course(key));
        if (!isThere || !isPlaced(held, key, concept, at)) return false;
        if (!held.concept_passages.some((row) => row.concept === concept && row.passage_id === passage))
          held.concept_passages.push({ id: "", concept, passage_id: passage });
        return true;
      },
    }),
    declined: operation({
      args: pool.contextId,
      call: (at, key) => graph(at, key).declined(),
      should: (held, key, at) =>
        held.declined_concepts
          .filter((row) => row.lti_context_id === at.course(key))
          .map(({ name }) => name)
          .toSorted(),
    }),
    decline: operation({
      args: fc.record({ key: pool.contextId, name: pool.word }),
      call: (at, { key, name }) => graph(at, key).decline({ id: `${key} without ${name}`, name }),
      should(held, { key, name }, at) {
        const course = at.course(key);
        const isThere = held.declined_concepts.some((row) => row.lti_context_id === course && row.name === name);
        if (isThere || !held.lti_contexts.some((row) => row.id === course)) return;
        held.declined_concepts.push({ id: `${key} without ${name}`, lti_context_id: course, name });
      },
    }),
    removePassage: operation({
      args: taught,
      call: (at, { key, ...args }) => graph(at, key).removePassage(args),
      should(held, { key, concept, passage }, at) {
        if (!isPlaced(held, key, concept, at)) return false;
        return take(held.concept_passages, (row) => row.concept === concept && row.passage_id === passage).length > 0;
      },
    }),
  },
};

function sorted(answer: unknown): unknown {
  return typeof answer === "object" && answer !== null && "passages" in answer && Array.isArray(answer.passages)
    ? answer.passages.toSorted()
    : undefined;
}
