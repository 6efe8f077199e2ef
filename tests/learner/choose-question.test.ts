import { expect, test } from "vitest";
import { chooseQuestion } from "#app/learner/choose-question.ts";
import type { KeptAnswer } from "#app/learner/practice-log.ts";

const asked = [{ id: "one" }, { id: "two" }, { id: "three" }];
const answered = (questionId: string, seq: number, isRight: boolean): KeptAnswer => ({
  id: `answer-${seq}`,
  seq,
  concept: "mean",
  questionId,
  given: { text: "5" },
  isRight,
  isFirst: true,
  hints: 0,
  expected: 0.5,
  hour: 9,
  tookMs: undefined,
  contested: false,
  answeredAt: seq,
});

test("what was not answered comes before what went wrong, and that before what was right", () => {
  expect(chooseQuestion(asked, [answered("two", 2, false), answered("one", 1, true)])?.id).toBe("three");
  const all = [answered("three", 3, true), answered("two", 2, false), answered("one", 1, true)];
  expect(chooseQuestion(asked, all)?.id).toBe("two");
});

test("whoever leaves questions for another comes to each of them, and around", () => {
  const seen: (string | undefined)[] = [];
  let after: string | undefined;
  for (let time = 0; time < 4; time++) seen.push((after = chooseQuestion(asked, [], after)?.id));
  expect(seen).toEqual(["one", "two", "three", "one"]);
});

test("the only question of a concept is asked again; where there is none, none is", () => {
  expect(chooseQuestion([{ id: "one" }], [], "one")?.id).toBe("one");
  expect(chooseQuestion([], [], "one")).toBeUndefined();
});
