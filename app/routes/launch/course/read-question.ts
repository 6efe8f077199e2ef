import {
  type CourseQuestion,
  MOST_HINTS,
  MOST_OPTIONS,
  type QuestionDraft,
  questionDraftSchema,
} from "#app/knowledge/course-question.ts";

export type QuestionProblem = "prompt" | "options" | "correct" | "number" | "accepted" | "long";
/** What was sent. @property draft only where nothing is wrong with it */
type ReadQuestion = { written: QuestionDraft; draft?: QuestionDraft; problem?: QuestionProblem };

/** Reads the form of a question. Empty hints and options are left out. */
export function readQuestion(form: URLSearchParams): ReadQuestion {
  const text = (name: string) => (form.get(name) ?? "").replaceAll("\r\n", "\n").trim();
  const many = (name: string, most: number) => Array.from({ length: most }, (_, at) => text(`${name}${at}`));
  const common = {
    prompt: text("prompt"),
    hints: many("hint", MOST_HINTS).filter(Boolean),
    solution: text("solution"),
  };
  const written = ((): QuestionDraft => {
    switch (form.get("kind")) {
      case "numeric":
        return {
          ...common,
          kind: "numeric",
          answer: { value: numberOf(text("value")), tolerance: numberOf(text("tolerance") || "0"), unit: text("unit") },
        };
      case "short":
        return {
          ...common,
          kind: "short",
          answer: {
            accepted: text("accepted")
              .split("\n")
              .map((line) => line.trim())
              .filter(Boolean),
          },
        };
      default: {
        const options = many("option", MOST_OPTIONS).map((option, at) => ({
          text: option,
          correct: form.has(`correct${at}`),
        }));
        return { ...common, kind: "choice", answer: { options: options.filter((option) => option.text !== "") } };
      }
    }
  })();
  const parsed = questionDraftSchema.safeParse(written);
  return parsed.success ? { written, draft: parsed.data } : { written, problem: problemOf(written) };
}

/** @param text as a person writes it, with a point or a comma */
export function numberOf(text: string): number {
  return text === "" ? Number.NaN : Number(text.replaceAll(/\s/g, "").replace(",", ".").replace("−", "-"));
}

export function problemOf(question: QuestionDraft): QuestionProblem {
  if (question.prompt === "") return "prompt";
  if (question.kind === "choice") {
    if (question.answer.options.length < 2) return "options";
    if (!question.answer.options.some(({ correct }) => correct)) return "correct";
  }
  if (question.kind === "numeric" && !(Number.isFinite(question.answer.value) && question.answer.tolerance >= 0))
    return "number";
  if (question.kind === "short" && question.answer.accepted.length === 0) return "accepted";
  return "long";
}

export function emptyQuestion(kind: QuestionDraft["kind"], concept: string): CourseQuestion {
  const common = { id: "new", concept, prompt: "", hints: [], solution: "" };
  if (kind === "numeric") return { ...common, kind, answer: { value: Number.NaN, tolerance: 0, unit: "" } };
  return kind === "short"
    ? { ...common, kind, answer: { accepted: [] } }
    : { ...common, kind: "choice", answer: { options: [] } };
}
