import { z } from "zod";

/** How much may be written in one piece of material, characters: some 200 pages. */
export const MOST_SOURCE = 400_000;
export const MOST_TITLE = 200;

/** What an instructor says of a piece of material. @property source Markdown */
export const materialDraftSchema = z.object({
  title: z.string().trim().min(1).max(MOST_TITLE),
  source: z
    .string()
    .max(MOST_SOURCE)
    .refine((text) => text.trim() !== ""),
});
export type MaterialDraft = z.infer<typeof materialDraftSchema>;

/** A section as the course's overview lists it. @property passages how many it has */
export type SectionEntry = {
  id: string;
  position: number;
  title: string;
  status: "visible" | "hidden";
  passages: number;
};

/** What can be seen of the course's search index. @property at when it was built, ms */
export type IndexState =
  | { state: "current"; passages: number; at: number }
  | { state: "building"; passages: number; at: number | undefined; done: number }
  | { state: "empty" };

/** Material as it was written; for material that came without a text of its own, as its passages say it. */
export function writtenFrom(passages: readonly { heading: string; text: string }[]): string {
  return passages.map(({ heading, text }) => `## ${heading}\n\n${text}`).join("\n\n");
}
