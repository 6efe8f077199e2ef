import { expect, test } from "vitest";
import { meterOf, resetOf, type Taken } from "#app/guide/quota-meter.ts";
import { limitsOf, type QuotaLimits } from "#app/guide/quota.ts";
import { readQuotaForm } from "#app/guide/quota-choice.ts";

const NOW = Date.UTC(2026, 10, 28, 21, 30);
const figures = { day: { messages: 30, tokens: 30_000 }, month: { messages: 300, tokens: 300_000 } };
const limits: QuotaLimits = { learner: figures, course: figures, tenant: figures };
const nothing = { day: { messages: 0, tokens: 0 }, month: { messages: 0, tokens: 0 } };
const taken = (changed: Partial<Taken>): Taken => ({ learner: nothing, course: nothing, tenant: nothing, ...changed });
const today = (messages: number, tokens = 0) => ({ ...nothing, day: { messages, tokens } });
const tomorrow = Date.UTC(2026, 10, 29);

test.each<[string, Partial<Taken>, object | undefined]>([
  ["nothing was taken", {}, undefined],
  ["more than a third is left", { learner: today(19) }, undefined],
  ["a third is left", { learner: today(20) }, { of: "messages", left: 10, isUsedUp: false, resetsAt: tomorrow }],
  ["the last one is taken", { learner: today(30) }, { left: 0, isUsedUp: true }],
  ["more was taken than is granted now", { learner: today(99) }, { left: 0, isUsedUp: true }],
  ["tokens are nearer", { learner: today(20, 25_000) }, { of: "tokens", left: 5_000, isUsedUp: false }],
  ["too few tokens for a reply are left", { learner: today(1, 29_900) }, { of: "tokens", left: 100, isUsedUp: true }],
  ["the course is nearer", { learner: today(20), course: today(25) }, { holder: "course", left: 5 }],
  [
    "the month is nearer",
    { learner: { ...today(20), month: { messages: 290, tokens: 0 } } },
    { period: "month", left: 10, resetsAt: Date.UTC(2026, 11, 1) },
  ],
  [
    "day and month are used up: the month is told, which is back last",
    { learner: { day: { messages: 30, tokens: 0 }, month: { messages: 300, tokens: 0 } } },
    { period: "month", isUsedUp: true },
  ],
])("%s", (_, changed, meter) => {
  const told = meterOf(limits, taken(changed), 700, NOW);
  expect(told === undefined).toBe(meter === undefined);
  expect(told ?? {}).toMatchObject(meter ?? {});
});

test("nothing granted is used up from the beginning", () => {
  const none = { day: { messages: 0, tokens: 0 }, month: { messages: 0, tokens: 0 } };
  expect(meterOf({ ...limits, learner: none }, taken({}), 700, NOW)).toMatchObject({ isUsedUp: true, left: 0 });
});

test("days and months are those of UTC, also at the end of the year", () => {
  const last = Date.UTC(2026, 11, 31, 23, 59);
  expect([resetOf("day", last), resetOf("month", last)]).toEqual([Date.UTC(2027, 0, 1), Date.UTC(2027, 0, 1)]);
});

test("who teaches has limits of their own where there are some", () => {
  const more = { day: { messages: 500, tokens: 1 }, month: { messages: 500, tokens: 1 } };
  expect(limitsOf({ ...limits, instructor: more }, { teaches: true, ofCourse: null }).learner).toEqual(more);
  expect(limitsOf({ ...limits, instructor: more }, { teaches: false, ofCourse: null }).learner).toEqual(figures);
  expect(limitsOf(limits, { teaches: true, ofCourse: null })).toEqual(limits);
});

const fields = Object.fromEntries(
  ["learner", "course", "tenant"].flatMap((party) =>
    ["day.messages", "day.tokens", "month.messages", "month.tokens"].map((unit) => [`${party}.${unit}`, "1 000"]),
  ),
);

test("a form without a word on instructors leaves them as learners; figures may have spaces", () => {
  const read = readQuotaForm(fields);
  expect("limits" in read && [read.limits.learner.day.messages, "instructor" in read.limits]).toEqual([1_000, false]);
});

test.each(["1,234,567", "1.234.567", "1’234’567", "1'234'567", "1 234 567", "1\u00a0234\u202f567", "1234567"])(
  "a figure is read as any language groups it: %s",
  (said) => {
    const read = readQuotaForm({ ...fields, "learner.day.tokens": said });
    expect("limits" in read && read.limits.learner.day.tokens).toBe(1_234_567);
  },
);

test.each(["1,5", "1.234,567", "12,34,567", "1,,000", ",000", "1,000.5", "1000,000"])(
  "what is no whole number is not guessed: %s",
  (said) => {
    expect(readQuotaForm({ ...fields, "learner.day.tokens": said })).toEqual({ wrong: ["learner.day.tokens"] });
  },
);

test.each([
  [{ "learner.day.tokens": "" }, ["learner.day.tokens"]],
  [{ "tenant.month.messages": "-1", "course.day.messages": "1.5" }, ["course.day.messages", "tenant.month.messages"]],
  [{ "learner.day.messages": "1000000001" }, ["learner.day.messages"]],
  [
    { "instructor.day.messages": "5" },
    ["instructor.day.tokens", "instructor.month.messages", "instructor.month.tokens"],
  ],
  [{ "learner.day.tokens": "many" }, ["learner.day.tokens"]],
])("%o: the fields that are none are named", (changed, wrong) => {
  expect(readQuotaForm({ ...fields, ...changed })).toEqual({ wrong });
});
