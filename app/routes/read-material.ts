import { type MaterialDraft, materialDraftSchema, MOST_SOURCE } from "#app/knowledge/course-material.ts";
import { readForm } from "./read-form.ts";

/** Each letter may be sent as nine characters. */
const LARGEST = 9 * MOST_SOURCE;

export type MaterialProblem = "title" | "empty" | "long" | "stale" | "version";
/** What was sent. @property draft only where nothing is wrong with it */
type ReadMaterial = { form: URLSearchParams; written: MaterialDraft; draft?: MaterialDraft; problem?: MaterialProblem };

/** Reads the form of a piece of material. @throws Refusal content_type_unsupported, body_too_large */
export async function readMaterial(request: Request): Promise<ReadMaterial> {
  const form = await readForm(request, LARGEST);
  // As forms are sent, lines end in \r\n.
  const written = { title: form.get("title") ?? "", source: (form.get("source") ?? "").replaceAll("\r\n", "\n") };
  const parsed = materialDraftSchema.safeParse(written);
  if (parsed.success) return { form, written, draft: parsed.data };
  if (written.source.length > MOST_SOURCE) return { form, written, problem: "long" };
  return { form, written, problem: written.source.trim() === "" ? "empty" : "title" };
}
