import { expect, test } from "vitest";
import { ROLE } from "#app/lti/roles.ts";
import { Gradebook } from "#db/gradebook.ts";
import { PracticeScores } from "#db/practice-scores.ts";
import { learningSessionFactory, membershipFactory, resourceLinkFactory, seeded } from "../factories.ts";
import { furnish } from "../furnish.ts";
import { same, times, twoInstitutions } from "../institution.ts";

test("a set's column is that of the very launch, and only where that was in the course", async () => {
  const { maplewood } = await twoInstitutions();
  await furnish(maplewood);
  const { scope } = maplewood;
  const seed = seeded();
  const opens = { opens_kind: "practice" as const, opens_id: same.practiceSet };
  const launchOf = async (course: string, url: string) => {
    const link = resourceLinkFactory(seed, { lti_context_id: course, line_item_url: url, ...opens });
    const session = learningSessionFactory(seed, {
      learner_id: same.learner,
      deployment_id: same.deployment,
      course_context: course,
      resource_link_id: link.id,
    });
    await scope.batch([scope.insert("resource_links", link), scope.insert("learning_sessions", session)]);
    return session.id;
  };
  const here = await launchOf(same.course, "https://lms.example.test/lineitems/7");
  const elsewhere = await launchOf(same.copiedCourse, "https://lms.example.test/lineitems/8");
  const urlFor = async (launch: string, course: string = same.course) =>
    (await new PracticeScores(scope, course).ofSet(launch, [same.practiceSet], "no column of its own")).url;
  expect(await urlFor(here)).toBe("https://lms.example.test/lineitems/7");
  expect(await urlFor(elsewhere, same.copiedCourse)).toBe("https://lms.example.test/lineitems/8");
  // Of the same course, but this launch's link opens no practice; and of the same set, but in another course.
  expect(await urlFor(same.launch)).toBeUndefined();
  expect(await urlFor(elsewhere)).toBeUndefined();
});

test("what raises the score of one learner leaves that of another as it is", async () => {
  const { maplewood } = await twoInstitutions();
  await furnish(maplewood);
  const { scope } = maplewood;
  await scope.update("memberships").set({ roles: ROLE.learner }).execute();
  const neighbour = membershipFactory(seeded(), { learner_id: same.neighbour, lti_context_id: same.course });
  await scope.insert("memberships", neighbour).execute();
  const raise = (learnerId: string, given: number) => {
    const told = { activityProgress: "InProgress", gradingProgress: "FullyGraded" } as const;
    const score = { lineItemId: same.lineItem, learnerId, given, ...told };
    return new PracticeScores(scope, same.course).raise(score, times.created_at);
  };
  expect(await raise(same.neighbour, 2)).toBe("recorded");
  expect(await raise(same.learner, 7)).toBe("recorded");
  expect(await raise(same.learner, 6)).toBe("unchanged");
  const scores = await new Gradebook(scope, same.course).scores(same.lineItem, 10);
  expect(Object.fromEntries(scores.map(({ learnerId, given }) => [learnerId, given]))).toEqual({
    [same.learner]: 7,
    [same.neighbour]: 2,
  });
});
