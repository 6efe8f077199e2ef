import { z } from "zod";
import { originOf } from "#app/knowledge/copied-id.ts";
import { NEW_SET, type Placeable, type Practisable } from "#app/knowledge/placeable.ts";
import { LONGEST_SET_TITLE } from "#app/knowledge/practice-set.ts";
import type { Choice } from "./content-item.ts";
import type { DeepLinkingSettings } from "./deep-linking.ts";

/** Why a choice cannot be placed as it is: the picker says so, and keeps the choice. */
export const placingProblems = ["nothing", "several", "gone", "concepts", "points"] as const;
export type PlacingProblem = (typeof placingProblems)[number];

/**
 * What was chosen.
 * @property sets ids of the practice sets among it
 * @property made the practice set that is to be made; its title is '' where none was written
 * @property scoreMaximum the points of a grade column beside each link, where that was wanted
 */
export type Chosen = {
  choices: Choice[];
  sets: string[];
  made?: { title: string; concepts: Practisable[] };
  scoreMaximum?: number;
};

/** The longest title and text that go to a platform. */
export const LONGEST = { title: 255, text: 1_000 };
const pointsSchema = z.coerce.number().positive().max(100_000);

/**
 * Reads what was chosen. Titles and texts are the course's own, never the browser's; but for the title of a new practice set.
 * @param form fields item (repeated), practise (repeated: concepts of a new practice set), set-title, grade, points
 * @param course what can be placed, and practised
 */
export function readChosen(
  form: URLSearchParams,
  course: { placeables: readonly Placeable[]; practisables: readonly Practisable[] },
  { acceptsSeveral, acceptsLineItems }: DeepLinkingSettings,
): Chosen | { problem: PlacingProblem } {
  const items = new Set(form.getAll("item"));
  const practised = [...new Set(form.getAll("practise"))];
  // Where one choice alone is taken, it says which; the concepts may have been chosen before it.
  const makes = items.delete(NEW_SET) || (practised.length > 0 && (acceptsSeveral || items.size === 0));
  const count = items.size + Number(makes);
  if (count === 0) return { problem: "nothing" };
  if (count > 1 && !acceptsSeveral) return { problem: "several" };
  const chosen = [...items].flatMap((value) => course.placeables.find((one) => one.value === value) ?? []);
  const concepts = practised.flatMap((id) => course.practisables.find((one) => one.id === id) ?? []);
  if (makes && practised.length === 0) return { problem: "concepts" };
  if (chosen.length < items.size || (makes && concepts.length < practised.length)) return { problem: "gone" };
  const choices = chosen.map(({ kind, id, title, text }): Choice => ({
    // A link names where its content first stood, so that it finds the copy in each course that it is copied to.
    placed: { kind, id: originOf(id) },
    title: title.slice(0, LONGEST.title),
    text: text.slice(0, LONGEST.text),
  }));
  const title = (form.get("set-title") ?? "").trim().slice(0, LONGEST_SET_TITLE);
  const said = {
    choices,
    sets: chosen.filter(({ kind }) => kind === "practice").map(({ id }) => id),
    ...(makes && { made: { title, concepts } }),
  };
  if (!acceptsLineItems || !form.has("grade")) return said;
  const points = pointsSchema.safeParse(form.get("points"));
  return points.success ? { ...said, scoreMaximum: points.data } : { problem: "points" };
}
