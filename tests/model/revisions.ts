import { expect } from "vitest";
import type { Holdings } from "./holdings.ts";

/** By tenant and course. */
export type Revisions = Map<string, number>;

export function courseKey(tenantId: string, ltiContextId: string): string {
  return `${tenantId} ${ltiContextId}`;
}

export async function readRevisions(d1: D1Database, tenants: readonly Holdings[]): Promise<Revisions> {
  const found = await d1
    .prepare(
      `SELECT tenant_id, id, material_revision FROM lti_contexts
       WHERE tenant_id IN (SELECT value FROM json_each(?))`,
    )
    .bind(JSON.stringify(tenants.map(({ tenant }) => tenant.id)))
    .all<{ tenant_id: string; id: string; material_revision: number }>();
  return new Map(found.results.map((row) => [courseKey(row.tenant_id, row.id), row.material_revision]));
}

export async function expectRevisions(d1: D1Database, tenants: readonly Holdings[], expected: Revisions) {
  expect(await readRevisions(d1, tenants)).toEqual(expected);
}

/** A course's revision grows when what can be quoted of it changes, and nobody but its own tenant makes it grow. */
export function checkRevisions(
  [then, before]: [Revisions, readonly Holdings[]],
  [now, after]: [Revisions, readonly Holdings[]],
  actor: string,
): void {
  const [said, says] = [textsOf(before), textsOf(after)];
  for (const [course, revision] of now) {
    const last = then.get(course) ?? 0;
    const isOwn = course.startsWith(`${actor} `);
    if (!isOwn) expect(revision, `the revision of ${course}`).toBe(last);
    else if (said.get(course) === says.get(course)) expect(revision).toBeGreaterThanOrEqual(last);
    else expect(revision, `the revision of ${course}`).toBeGreaterThan(last);
  }
}

function textsOf(tenants: readonly Holdings[]): Map<string, string> {
  return new Map(
    tenants.flatMap((held) =>
      held.lti_contexts.map(({ id }): [string, string] => {
        const passages = held.passages.filter((row) => row.lti_context_id === id);
        const places = held.concept_courses.filter((row) => row.lti_context_id === id);
        const placed = new Set(places.map((row) => row.concept));
        const text = [
          passages.map((row) => [row.id, row.label, row.heading, row.text]),
          // Of a section without a passage, nothing can be quoted.
          held.course_materials
            .filter((row) => passages.some((passage) => passage.material_id === row.id))
            .map((row) => [row.id, row.title, row.status]),
          held.knowledge_graph
            .filter((row) => placed.has(row.id))
            .map((row) => [row.id, row.concept_name, row.description]),
        ];
        return [courseKey(held.tenant.id, id), JSON.stringify(text)];
      }),
    ),
  );
}
