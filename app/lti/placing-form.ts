import { z } from "zod";
import { originOf } from "#app/knowledge/copied-id.ts";
import type { Placeable } from "#app/knowledge/placeable.ts";
import type { Choice } from "./content-item.ts";
import type { DeepLinkingSettings } from "./deep-linking.ts";

/** Why a choice cannot be placed as it is: the picker says so, and keeps the choice. */
export const placingProblems = ["nothing", "several", "gone", "points"] as const;
export type PlacingProblem = (typeof placingProblems)[number];

/** What was chosen, with the points of a grade column beside each link where that was wanted. */
export type Chosen = { choices: Choice[]; scoreMaximum?: number };

/** The longest title and text that go to a platform. */
const LONGEST = { title: 255, text: 1_000 };
const pointsSchema = z.coerce.number().positive().max(100_000);

/**
 * Reads what was chosen. Titles and texts are the course's own, never the browser's.
 * @param form fields item (repeated), grade, points
 * @param all what can be placed
 */
export function readChosen(
  form: URLSearchParams,
  all: readonly Placeable[],
  { acceptsSeveral, acceptsLineItems }: DeepLinkingSettings,
): Chosen | { problem: PlacingProblem } {
  const values = [...new Set(form.getAll("item"))];
  if (values.length === 0) return { problem: "nothing" };
  if (values.length > 1 && !acceptsSeveral) return { problem: "several" };
  const chosen = values.flatMap((value) => all.find((one) => one.value === value) ?? []);
  if (chosen.length < values.length) return { problem: "gone" };
  const choices = chosen.map(({ kind, id, title, text }): Choice => ({
    // A link names where its content first stood, so that it finds the copy in each course that it is copied to.
    placed: { kind, id: originOf(id) },
    title: title.slice(0, LONGEST.title),
    text: text.slice(0, LONGEST.text),
  }));
  if (!acceptsLineItems || !form.has("grade")) return { choices };
  const points = pointsSchema.safeParse(form.get("points"));
  return points.success ? { choices, scoreMaximum: points.data } : { problem: "points" };
}
