import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import type { PassageInSection } from "#app/knowledge/passage.ts";

const passageLine = z.object({ id: z.string(), text: z.string() });
const questionLine = z.object({
  text: z.string(),
  passageIds: z.array(z.string()).min(1),
  typo: z.boolean().optional(),
});

/** Questions with the passages that answer them. @property typo one of its words was typed wrongly on purpose */
export type QuestionSet = {
  name: string;
  passages: PassageInSection[];
  questions: z.infer<typeof questionLine>[];
};

/**
 * Reads a folder: passages.jsonl {id, text}, questions.jsonl {text, passageIds}. A text that begins with a heading of Markdown
 * has that as its heading.
 * @throws ZodError, or what reading throws
 */
export async function readQuestionSet(folder: string): Promise<QuestionSet> {
  const lines = async (name: string) =>
    (await readFile(path.join(folder, name), "utf8")).split("\n").filter((line) => line.trim() !== "");
  const passages = (await lines("passages.jsonl")).map((line) => toPassage(passageLine.parse(JSON.parse(line))));
  const questions = (await lines("questions.jsonl")).map((line) => questionLine.parse(JSON.parse(line)));
  return {
    name: path.basename(folder),
    passages: passages.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    questions,
  };
}

function toPassage({ id, text }: z.infer<typeof passageLine>): PassageInSection {
  const [mark, heading = ""] = /^#{1,6} (.*)\n+/.exec(text) ?? [""];
  return { id, label: "", heading, text: text.slice(mark?.length ?? 0), sectionTitle: "" };
}

/** Half of the questions are for development, by a hash of their words: weights were chosen on them. The others test. */
export function isForDevelopment(question: string): boolean {
  let hash = 2_166_136_261;
  for (const letter of question) hash = Math.imul(hash ^ letter.charCodeAt(0), 16_777_619);
  return hash >>> 0 < 2 ** 31;
}
