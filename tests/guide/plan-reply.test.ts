import { describe, expect, test } from "vitest";
import { decideMove, LEAST_COVERAGE, renderMove } from "#app/guide/plan-reply.ts";
import { coverage, rarity, type SearchResult } from "#app/knowledge/search.ts";

const passage = (id: string, text = `The text of ${id}.`) => ({
  id,
  label: id,
  heading: `About ${id}`,
  text,
  sectionTitle: "One",
});
const concepts = ["mean", "median", "mode", "range"].map((name) => ({ id: name, name }));

/** In a course of 100 passages: a word that stands in one of them, one in ten, and one in nearly all. */
const frequencies = [
  { term: "rare", passages: 1 },
  { term: "known", passages: 10 },
  { term: "common", passages: 90 },
];
const found = (...hits: [id: string, matched: string[]][]): SearchResult => ({
  size: 100,
  frequencies,
  hits: hits.map(([id, matched]) => ({ passage: passage(id), matched })),
  nearest: concepts,
});

describe("coverage", () => {
  test("is nothing of nothing, and all of all", () => {
    expect(coverage(found(), [])).toBe(0);
    expect(coverage(found(), ["rare", "known", "common"])).toBe(1);
    expect(coverage({ ...found(), frequencies: [] }, ["rare"])).toBe(0);
  });

  test("weighs a rare word more than a common one", () => {
    expect(coverage(found(), ["rare"])).toBeGreaterThan(coverage(found(), ["known"]));
    expect(coverage(found(), ["known"])).toBeGreaterThan(coverage(found(), ["common"]));
  });

  test("of parts adds up", () => {
    const parts = frequencies.map(({ term }) => coverage(found(), [term]));
    expect(parts.reduce((sum, part) => sum + part)).toBeCloseTo(1);
  });

  test("knows no word that is not in the question", () => {
    expect(coverage(found(), ["another"])).toBe(0);
  });

  test("a word weighs less the more passages it stands in, and never nothing", () => {
    const weights = [0, 1, 10, 50, 99, 100].map((passages) => rarity(passages, 100));
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
    expect(Math.min(...weights)).toBeGreaterThan(0);
  });
});

describe("the next move", () => {
  test.each<[string, SearchResult, string[] | "offer-nearest"]>([
    ["nothing found: concepts", found(), "offer-nearest"],
    ["only the common word: concepts", found(["a", ["common"]]), "offer-nearest"],
    ["everything in one passage: that one", found(["a", ["rare", "known", "common"]]), ["a"]],
    ["the rare word: that passage", found(["a", ["rare"]]), ["a"]],
    ["a good one before a poor one: the good one", found(["a", ["rare", "known"]], ["b", ["common"]]), ["a"]],
    ["two as good: both, as the index ranks them", found(["b", ["rare"]], ["a", ["rare"]]), ["b", "a"]],
    [
      "a better one behind: nearly as good ones keep their rank",
      found(["b", ["rare", "known"]], ["a", ["rare", "known", "common"]]),
      ["b", "a"],
    ],
    [
      "five as good: three",
      found(["a", ["rare"]], ["b", ["rare"]], ["c", ["rare"]], ["d", ["rare"]], ["e", ["rare"]]),
      ["a", "b", "c"],
    ],
  ])("%s", (_, result, expected) => {
    const move = decideMove(result);
    expect(move.kind === "quote" ? move.passages.map(({ id }) => id) : move.kind).toEqual(expected);
    expect(move.coverage >= LEAST_COVERAGE).toBe(move.kind === "quote");
  });

  test("offers three concepts at most, the nearest first", () => {
    expect(decideMove(found())).toEqual({ kind: "offer-nearest", concepts: concepts.slice(0, 3), coverage: 0 });
    expect(decideMove({ ...found(), nearest: [] })).toMatchObject({ concepts: [] });
  });

  test("the course's size changes nothing where the words are as rare", () => {
    const tenfold = found(["a", ["rare"]]);
    const size = 1000;
    const larger = {
      ...tenfold,
      size,
      frequencies: frequencies.map((each) => ({ ...each, passages: each.passages * 10 })),
    };
    expect(decideMove(larger).kind).toBe(decideMove(tenfold).kind);
  });
});

describe("a move is shown", () => {
  test("as the best passage whole, and of the others the sentences that match", () => {
    const long = `${"One two three four five six seven eight nine ten. ".repeat(6)}Here stands the rare word.`;
    const parts = renderMove({ kind: "quote", passages: [passage("a", long), passage("b", long)], coverage: 1 }, [
      "rare",
    ]);
    expect(parts[0]).toEqual({
      type: "text",
      text: long,
      providerMetadata: { course: { passageId: "a", label: "a", heading: "About a", section: "One" } },
    });
    const further = parts[1]?.type === "text" ? parts[1].text : "";
    expect(further).toContain("the rare word");
    expect(further.length).toBeLessThan(long.length);
    expect(long).toContain(further);
  });

  test("as concepts, and not a word of its own", () => {
    expect(renderMove({ kind: "offer-nearest", concepts, coverage: 0.2 }, [])).toEqual([
      { type: "data-nearest", data: { concepts } },
    ]);
  });

  test("as concepts that are not called near, where nothing of the question stands in the course", () => {
    expect(renderMove({ kind: "offer-nearest", concepts, coverage: 0 }, [])).toEqual([
      { type: "data-nearest", data: { concepts, related: false } },
    ]);
  });
});
