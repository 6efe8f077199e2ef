import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import type { Consent, Sign } from "#app/struggle/help-offer.ts";
import { struggleObjectName } from "#workers/object-names.ts";
import { percentile } from "../distribution.ts";
import type { SignalSpeed } from "../growth.ts";

const quick = import.meta.env["BENCH"] === "quick";
const EACH = quick ? 10 : 40;
/** Of one object, all at once as far as an object does that: it takes one after the other. */
const ALONE = quick ? 200 : 1_000;
const OBJECTS = quick ? 20 : 50;

/** So many come from a class of 250, each of whom does something every ten seconds. */
const A_SECOND = 25;
const PACED = quick ? 100 : 500;

const consent: Consent = { answers: true, behaviour: true, wantsOffers: true };
const kinds = [
  { kind: "question" },
  { kind: "hint", level: 3 },
  { kind: "another-try", isRight: false },
  { kind: "show-answer" },
] as const;

function signOf(at: number): Sign {
  return { id: crypto.randomUUID(), concept: `concept-${at % 12}`, ...(kinds[at % kinds.length] ?? kinds[0]) };
}

function newObject() {
  const owner = { learnerId: crypto.randomUUID(), ltiContextId: "course" };
  return env.STRUGGLE_DETECTOR.getByName(struggleObjectName("tenant", owner));
}

/** Tells so many signals, one after the other. @returns ms each */
async function tellAll(object: ReturnType<typeof newObject>, count: number): Promise<number[]> {
  const taken: number[] = [];
  for (let at = 0; at < count; at++) {
    const began = performance.now();
    await object.tell({ signs: [signOf(at)], consent, room: undefined });
    taken.push(performance.now() - began);
  }
  return taken;
}

/** As they come: each at its time, whether or not those before have their answers. */
async function tellPaced(objects: readonly ReturnType<typeof newObject>[]): Promise<number[]> {
  const told = Array.from({ length: PACED }, async (_, at) => {
    await new Promise((resolve) => setTimeout(resolve, (at * 1_000) / A_SECOND));
    const [taken = 0] = await tellAll(objects[at % objects.length] ?? newObject(), 1);
    return taken;
  });
  return Promise.all(told);
}

function speedOf(what: string, taken: readonly number[], began: number): SignalSpeed {
  const seconds = (performance.now() - began) / 1_000;
  return {
    what,
    count: taken.length,
    aSecond: taken.length / seconds,
    p50: percentile(taken, 0.5),
    p95: percentile(taken, 0.95),
  };
}

test("signals of one object, and of many at once", { timeout: 300_000 }, async ({ task }) => {
  const one = newObject();
  await tellAll(one, 20);
  let began = performance.now();
  const alone = speedOf("one object", await tellAll(one, ALONE), began);
  const objects = Array.from({ length: OBJECTS }, newObject);
  // Its first moment makes its tables.
  await Promise.all(objects.map((object) => tellAll(object, 1)));
  began = performance.now();
  const taken = await Promise.all(objects.map((object) => tellAll(object, EACH)));
  const together = speedOf(`${OBJECTS} objects, as many as it takes`, taken.flat(), began);
  began = performance.now();
  const paced = speedOf(`${OBJECTS} objects, ${A_SECOND} a second`, await tellPaced(objects), began);
  Object.assign(task.meta, { signals: [alone, together, paced] });
  expect(alone.count + together.count + paced.count).toBe(ALONE + OBJECTS * EACH + PACED);
});
