import { describe, expect, test } from "vitest";
import { z } from "zod";
import { indexWords, wordStem } from "#app/knowledge/index-words.ts";
import { searchTerms } from "#app/knowledge/terms.ts";

const files = import.meta.glob<string>("../../bench/retrieval/courses/*/*.jsonl", {
  eager: true,
  query: "?raw",
  import: "default",
});
const lines = (text: string) =>
  text
    .split("\n")
    .filter(Boolean)
    .map((line): unknown => JSON.parse(line));
const question = z.object({
  text: z.string(),
  passageIds: z.array(z.string()).length(1),
  typo: z.boolean().optional(),
});
const courses = Object.entries(files)
  .filter(([path]) => path.endsWith("/passages.jsonl"))
  .map(([path, text]) => ({
    name: path.split("/").at(-2) ?? "",
    passages: new Map(
      z
        .array(z.object({ id: z.string(), text: z.string() }))
        .parse(lines(text))
        .map((one) => [one.id, one.text]),
    ),
    questions: z.array(question).parse(lines(files[path.replace("passages", "questions")] ?? "")),
  }));

describe("the questions by which retrieval is measured", () => {
  const all = courses.flatMap(({ questions }) => questions);

  test("are 300 and more, in three subjects, a fifth of them with a typing error", () => {
    expect(courses.length).toBeGreaterThanOrEqual(3);
    expect(all.length).toBeGreaterThanOrEqual(300);
    expect(all.filter(({ typo }) => typo).length / all.length).toBeGreaterThanOrEqual(0.2);
    expect(new Set(all.map(({ text }) => text)).size).toBe(all.length);
  });

  test.each(courses)(
    "of $name take at most 30 % of their words from the passage that answers",
    ({ passages, questions }) => {
      const borrowed = questions.filter(({ text, passageIds: [id = ""] }) => {
        const answer = new Set(indexWords(passages.get(id) ?? ""));
        const words = [
          ...new Set(
            searchTerms(text)
              .flatMap((term) => term.split("-"))
              .map(wordStem),
          ),
        ];
        return !passages.has(id) || words.filter((word) => answer.has(word)).length > 0.3 * words.length;
      });
      expect(borrowed.map(({ text }) => text)).toEqual([]);
    },
  );
});
