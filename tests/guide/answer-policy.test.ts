import { expect, test } from "vitest";
import {
  type AnswerPolicy,
  type AnswerRules,
  DEFAULT_ANSWER_RULES,
  isGranted,
  policyInForce,
  readAnswerPolicy,
} from "#app/guide/answer-policy.ts";

const hints: AnswerPolicy = { answers: "hints", tries: 3 };
const open: AnswerPolicy = { answers: "open", tries: 1 };
const after = (tries: number): AnswerPolicy => ({ answers: "tries", tries });
const rules = (usual: AnswerPolicy, most: AnswerPolicy): AnswerRules => ({ usual, most });

test.each<[string, AnswerRules, AnswerPolicy | null, AnswerPolicy]>([
  ["nobody chose anything", DEFAULT_ANSWER_RULES, null, hints],
  ["the course chose", DEFAULT_ANSWER_RULES, after(2), after(2)],
  ["the course chose open", DEFAULT_ANSWER_RULES, open, open],
  ["the tenant alone chose", rules(after(4), open), null, after(4)],
  ["the course is stricter than the tenant's usual", rules(open, open), hints, hints],
  ["the tenant came to grant less than the course had chosen", rules(hints, after(3)), open, after(3)],
  ["more tries are asked than the course chose", rules(hints, after(5)), after(2), after(5)],
  ["fewer tries are asked than the course chose", rules(hints, after(2)), after(5), after(5)],
  ["hints are the most", rules(hints, hints), after(20), hints],
  ["the usual is more than the most", rules(open, after(3)), null, after(3)],
])("%s", (_, given, chosen, inForce) => {
  expect(policyInForce(given, chosen)).toEqual(inForce);
});

test.each<[AnswerPolicy, AnswerPolicy, boolean]>([
  [open, open, true],
  [after(3), open, false],
  [after(3), after(3), true],
  [after(3), after(2), false],
  [after(3), after(4), true],
  [hints, after(20), false],
  [hints, hints, true],
])("where %o is the most, %o is granted: %s", (most, policy, granted) => {
  expect(isGranted(rules(hints, most), policy)).toBe(granted);
});

test.each<[{ answers: unknown; tries: unknown }, AnswerPolicy | undefined]>([
  [{ answers: "hints", tries: "" }, hints],
  [{ answers: "hints", tries: "nonsense" }, hints],
  [{ answers: "tries", tries: "5" }, after(5)],
  [{ answers: "tries", tries: "" }, undefined],
  [{ answers: "tries", tries: "0" }, undefined],
  [{ answers: "tries", tries: "21" }, undefined],
  [{ answers: "tries", tries: "1.5" }, undefined],
  [{ answers: "everything", tries: "3" }, undefined],
  [{ answers: null, tries: null }, undefined],
])("the fields %o choose %o", (fields, policy) => {
  expect(readAnswerPolicy(fields)).toEqual(policy);
});
