import { z } from "zod";
import { helpKinds } from "#app/struggle/choose-help.ts";

const helpSchema = z.object({
  /** Empty where nobody remembers that it was offered. */
  offer: z.union([z.uuid(), z.literal("")]).catch(""),
  help: z.enum(helpKinds).catch("hint"),
  /** What it is about. */
  concept: z.string().max(100).catch(""),
  /** The concept that comes before. */
  before: z.string().max(100).catch(""),
});

/** The offer that a form answers. */
export function readHelp(form: URLSearchParams): z.infer<typeof helpSchema> {
  return helpSchema.parse(Object.fromEntries(form));
}
