import Papa from "papaparse";
import { z } from "zod";
import {
  type ConceptDraft,
  conceptDraftSchema,
  type NamedQuestion,
  namedQuestionSchema,
  type RowProblem,
} from "#app/knowledge/concept-draft.ts";
import { MOST_HINTS } from "#app/knowledge/course-question.ts";
import { numberOf } from "./read-question.ts";

/** More at once would take too long. */
export const MOST_ROWS = 200;

/** What came in. @property problems by row, from 1 */
type Rows<Draft> = { drafts: Draft[]; problems: RowProblem[] };
type Cells = Record<string, string>;

const lines = (text: string | undefined) =>
  (text ?? "")
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);

/** Concepts as CSV (name, description, prerequisites, passages: lists one a line) or as JSON. */
export function readConcepts(text: string): Rows<ConceptDraft> {
  return readRows(text, conceptDraftSchema, ({ name, description, prerequisites, passages }) => ({
    name,
    description: description ?? "",
    prerequisites: lines(prerequisites),
    passages: lines(passages),
  }));
}

/** Questions as CSV or as JSON. */
export function readQuestions(text: string): Rows<NamedQuestion> {
  return readRows(text, namedQuestionSchema, (cells) => {
    const { concept, kind, prompt, solution = "" } = cells;
    const hints = Array.from({ length: MOST_HINTS }, (_, at) => (cells[`hint${at + 1}`] ?? "").trim()).filter(Boolean);
    const answer =
      kind === "numeric"
        ? {
            value: numberOf(cells["value"] ?? ""),
            tolerance: numberOf(cells["tolerance"] || "0"),
            unit: cells["unit"] ?? "",
          }
        : kind === "short"
          ? { accepted: lines(cells["accepted"]) }
          : {
              options: lines(cells["options"]).map((line) => ({
                text: line.replace(/^\*\s*/, ""),
                correct: line.startsWith("*"),
              })),
            };
    return { concept, kind, prompt, answer, hints, solution };
  });
}

function readRows<Draft>(text: string, schema: z.ZodType<Draft>, fromCells: (cells: Cells) => unknown): Rows<Draft> {
  const read = /^\s*[[{]/.test(text) ? readJson(text) : readCsv(text).map(fromCells);
  if (read === undefined || read.length === 0)
    return { drafts: [], problems: [{ row: 0, problem: "shape", what: "" }] };
  if (read.length > MOST_ROWS)
    return { drafts: [], problems: [{ row: MOST_ROWS + 1, problem: "shape", what: String(read.length) }] };
  const drafts: Draft[] = [];
  const problems: RowProblem[] = [];
  for (const [index, each] of read.entries()) {
    const parsed = schema.safeParse(each);
    if (parsed.success) drafts.push(parsed.data);
    else {
      const where = parsed.error.issues.map(({ path }) => path.join(".")).filter(Boolean);
      problems.push({ row: index + 1, problem: "shape", what: [...new Set(where)].join(", ") });
    }
  }
  return { drafts, problems };
}

function readJson(text: string): unknown[] | undefined {
  try {
    const json: unknown = JSON.parse(text);
    return Array.isArray(json) ? json : undefined;
  } catch {
    return undefined;
  }
}

function readCsv(text: string): Cells[] {
  const { data } = Papa.parse<Cells>(text.replace(/^\uFEFF/, ""), {
    header: true,
    skipEmptyLines: "greedy",
    transformHeader: (heading) => heading.trim().toLowerCase(),
    // What was made harmless for a spreadsheet is itself again.
    transform: (cell) => cell.replace(/^'(?=[=+\-@\t\r])/, ""),
  });
  return data;
}

export function writeConcepts(concepts: readonly ConceptDraft[]): string {
  return toCsv(
    concepts.map(({ name, description, prerequisites, passages }) => ({
      name,
      description,
      prerequisites: prerequisites.join("\n"),
      passages: passages.join("\n"),
    })),
    ["name", "description", "prerequisites", "passages"],
  );
}

export function writeQuestions(questions: readonly NamedQuestion[]): string {
  const hints = Array.from({ length: MOST_HINTS }, (_, at) => `hint${at + 1}`);
  const rows = questions.map((question) => ({
    concept: question.concept,
    kind: question.kind,
    prompt: question.prompt,
    ...(question.kind === "choice" && {
      options: question.answer.options.map(({ text, correct }) => `${correct ? "*" : ""}${text}`).join("\n"),
    }),
    ...(question.kind === "numeric" && question.answer),
    ...(question.kind === "short" && { accepted: question.answer.accepted.join("\n") }),
    ...Object.fromEntries(question.hints.map((hint, at) => [`hint${at + 1}`, hint])),
    solution: question.solution,
  }));
  return toCsv(rows, [
    "concept",
    "kind",
    "prompt",
    "options",
    "value",
    "tolerance",
    "unit",
    "accepted",
    ...hints,
    "solution",
  ]);
}

/** A cell that a spreadsheet would take for a formula begins with an apostrophe. */
function toCsv(rows: readonly object[], columns: string[]): string {
  return `\uFEFF${Papa.unparse([...rows], { columns, escapeFormulae: true, newline: "\r\n" })}\r\n`;
}
