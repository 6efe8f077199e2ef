import { expect, test } from "vitest";
import { conceptsAt } from "#app/guide/suggest.ts";
import { askingTerms, searchTerms } from "#app/knowledge/terms.ts";
import de from "../../messages/de.json";
import en from "../../messages/en.json";

const concepts = ["Questions and data", "Mean, median and mode", "Spread", "Correlation", "Tests"].map((name) => ({
  id: name,
  name,
}));
const names = (place: string | undefined) => conceptsAt(concepts, place, 3).map(({ name }) => name);

test("at a place that a concept is named after, one begins there", () => {
  expect(names("Week 2: the median")).toEqual(["Mean, median and mode", "Spread", "Correlation"]);
});

test("elsewhere one begins at the beginning", () => {
  for (const place of [undefined, "", "AI Guide"]) expect(names(place)[0]).toBe("Questions and data");
});

test("near the end there are three too, as far as the course has so many", () => {
  expect(names("Tests")).toEqual(["Spread", "Correlation", "Tests"]);
  expect(conceptsAt([], "Tests", 3)).toEqual([]);
});

test("what is suggested asks for the concept alone: no other word of it is searched for", () => {
  for (const messages of [en, de])
    for (const key of ["suggest_about", "suggest_matters", "suggest_begin"] as const) {
      const question = messages[key].replace("{concept}", "Correlation");
      expect(searchTerms(question)).toEqual(["correlation"]);
      expect(askingTerms(question).length).toBeGreaterThan(2);
    }
});
