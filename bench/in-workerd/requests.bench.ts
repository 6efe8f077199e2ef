import { expect, test } from "vitest";
import { twoInstitutions } from "../../tests/institution.ts";
import { Platform } from "../../tests/platform.ts";
import { authoringKinds } from "./authoring-kinds.ts";
import { consoleKinds } from "./console-kinds.ts";
import { copyingKinds } from "./copying-kinds.ts";
import { insightKinds } from "./insight-kinds.ts";
import { Invocations } from "./invocations.ts";
import { placingKinds } from "./placing-kinds.ts";
import { practiceKinds } from "./practice-kinds.ts";
import { registeringKind } from "./registering-kinds.ts";
import { requestKinds } from "./request-kinds.ts";

test("requests", { timeout: 1_200_000 }, async ({ task }) => {
  const invocations = await Invocations.open();
  const { maplewood, harbour } = await twoInstitutions();
  await invocations.each("a learner's requests", () => requestKinds(maplewood));
  const { maplewood: large } = await twoInstitutions();
  const lms = await Platform.open(large);
  await invocations.each("an instructor's requests", () => insightKinds(large, lms));
  await invocations.each("an administrator's requests", () => consoleKinds(large, lms));
  await invocations.each("practice", () => practiceKinds(large, lms));
  await invocations.each("authoring", () => authoringKinds(lms));
  await invocations.each("placing", () => placingKinds(lms));
  await invocations.each("registering", async () => [registeringKind()]);
  await invocations.each("copying", () => copyingKinds(harbour));
  expect(invocations.leaveIn(task).length).toBeGreaterThan(0);
});
