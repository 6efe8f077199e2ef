import { expect, test } from "vitest";
import { type RatingTally, summarise } from "#app/guide/rating-summary.ts";
import { readRatingForm } from "#app/guide/reply-rating.ts";

const tally: RatingTally = {
  helpful: 35,
  notHelpful: 5,
  raters: 5,
  critics: 5,
  reasons: [
    { reason: "wrong", count: 2 },
    { reason: "unclear", count: 3 },
  ],
};

test("those who teach are told how many, and why, most frequent first", () => {
  expect(summarise(tally)).toEqual({
    replies: 40,
    notHelpful: 5,
    reasons: [
      { reason: "unclear", count: 3 },
      { reason: "wrong", count: 2 },
    ],
  });
});

test("of fewer than five learners nothing is told, and no reasons of fewer than five", () => {
  expect(summarise({ ...tally, raters: 4, critics: 4 })).toBeUndefined();
  expect(summarise({ ...tally, critics: 4 })).toEqual({ replies: 40, notHelpful: 5, reasons: [] });
});

const read = (fields: Record<string, string>) => readRatingForm(new URLSearchParams({ message: "m-1", ...fields }));

test.each<[string, Record<string, string>, unknown]>([
  ["helpful: without a reason", { helpful: "yes", reason: "wrong", note: "x" }, { isHelpful: true }],
  [
    "not helpful: with one",
    { helpful: "no", reason: "wrong", note: " a\r\nb " },
    { isHelpful: false, reason: "wrong", note: "a\nb" },
  ],
  ["a reason that is none", { helpful: "no", reason: "x" }, { isHelpful: false, reason: undefined }],
  ["taken back", { helpful: "" }, undefined],
])("a form says %s", (_, fields, rating) => {
  expect(read(fields)).toEqual({ messageId: "m-1", rating });
});

test.each<Record<string, string>>([{}, { helpful: "maybe" }, { helpful: "no", note: "x".repeat(501) }])(
  "a form that says nothing: %j",
  (fields) => {
    expect(read(fields)).toBeUndefined();
  },
);
