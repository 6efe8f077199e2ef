import { expect, test } from "vitest";
import { writeStruggle } from "#workers/struggle-record.ts";
import { twoInstitutions } from "../institution.ts";
import { admit, mira } from "../person.ts";

test("what was noticed is written where its learner was launched, and waits where no launch is written yet", async () => {
  const { maplewood } = await twoInstitutions();
  const { learnerId, ltiContextId } = await admit(mira, maplewood);
  const event = {
    kind: "event",
    id: "noticed",
    concept: undefined,
    level: "struggling",
    reasons: [],
    at: 1_000,
  } as const;
  const write = (course: string) =>
    writeStruggle({ ...event, reasons: [] }, maplewood.scope, { learnerId, ltiContextId: course });
  expect(await write("a course that they were never launched in")).toBe(false);
  expect(await write(ltiContextId)).toBe(true);
  const events = await maplewood.scope.from("struggle_events").select(["id", "lti_context_id"]).execute();
  expect(events).toEqual([{ id: "noticed", lti_context_id: ltiContextId }]);
});
