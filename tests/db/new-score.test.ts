import { expect, test } from "vitest";
import { ROLE } from "#app/lti/roles.ts";
import { Gradebook } from "#db/gradebook.ts";
import { lineItemFactory, membershipFactory, seeded } from "../factories.ts";
import { furnish } from "../furnish.ts";
import { same, times, twoInstitutions } from "../institution.ts";

test("a score is for a column of the course and for whoever learns in it, later than their own before it alone", async () => {
  const {
    maplewood: { scope, ...rest },
  } = await twoInstitutions();
  await furnish({ scope, ...rest });
  await scope.update("memberships").set({ roles: ROLE.learner }).execute();
  const seed = seeded();
  const elsewhere = { lti_context_id: same.copiedCourse };
  const column = lineItemFactory(seed, { id: "another-column", deployment_id: same.deployment, ...elsewhere });
  await scope.batch([
    scope.insert("memberships", membershipFactory(seed, { learner_id: same.neighbour, ...elsewhere })),
    scope.insert("line_items", column),
  ]);
  const record = (lineItemId: string, learnerId: string, course: string = same.course, now = times.created_at) => {
    const told = { given: 7, activityProgress: "Completed", gradingProgress: "FullyGraded" } as const;
    return new Gradebook(scope, course).record({ lineItemId, learnerId, ...told }, now);
  };
  // Whoever learns in one course has no score in another one, and no column of one course is another's.
  expect(await record(same.lineItem, same.neighbour)).toBe("gone");
  expect(await record(column.id, same.learner)).toBe("gone");
  expect(await record(column.id, same.learner, same.copiedCourse)).toBe("gone");
  expect(await record(column.id, same.neighbour, same.copiedCourse)).toBe("recorded");

  await scope
    .insert("memberships", membershipFactory(seed, { learner_id: same.neighbour, lti_context_id: same.course }))
    .execute();
  const later = times.created_at + 60_000;
  expect(await record(same.lineItem, same.learner, same.course, later)).toBe("recorded");
  expect(await record(same.lineItem, same.neighbour, same.course, later)).toBe("recorded");
  expect(await record(same.lineItem, same.learner, same.course, later)).toBe("recorded");
  const scores = await new Gradebook(scope, same.course).scores(same.lineItem, 10);
  expect(scores.map(({ learnerId, scoredAt }) => [learnerId, scoredAt])).toEqual([
    [same.learner, later + 1],
    [same.neighbour, later],
  ]);
});
