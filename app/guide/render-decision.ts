import type { CourseQuestion } from "#app/knowledge/course-question.ts";
import type { PassageInSection } from "#app/knowledge/passage.ts";
import type { Part } from "./conversation.ts";
import type { Decision } from "./decide-move.ts";
import { renderMove } from "./plan-reply.ts";

/** How many passages a recap goes back. */
const RECALLED = 3;

export type Rendering = {
  passages: readonly PassageInSection[];
  coverage: number;
  concepts: { id: string; name: string }[];
  /** What comes before the concept that the question is about. */
  prerequisites: readonly { id: string; name: string }[];
  terms: readonly string[];
  task: CourseQuestion | undefined;
  /** The task to give, for practice. */
  next: CourseQuestion | undefined;
  /** Parts of the conversation's messages before, oldest first. */
  before: readonly Part[];
};

/** A decision in the course's own words, or its instructor's. Never prose that pretends to talk. */
export function renderDecision(decision: Decision, given: Rendering): Part[] {
  const { passages, coverage, concepts, prerequisites, terms, task, next, before } = given;
  const quoted = (): Part[] => renderMove({ kind: "quote", passages: [...passages], coverage }, terms);
  const nearest = (): Part[] => renderMove({ kind: "offer-nearest", concepts, coverage }, terms);
  switch (decision.kind) {
    case "hint": {
      const { level, of } = decision;
      const text = task?.hints[level - 1];
      if (task === undefined || text === undefined) return nearest();
      return [{ type: "data-authored", data: { kind: "hint", taskId: task.id, text, level, of } }];
    }
    case "worked-example":
      return task === undefined
        ? nearest()
        : [{ type: "data-authored", data: { kind: "solution", taskId: task.id, text: task.solution } }];
    case "diagnostic-question":
    case "practice":
    case "review":
      return next === undefined ? nearest() : [questionPart(next)];
    case "recap": {
      const recalled = quotedIn(before);
      return recalled.length > 0 ? recalled : passages.length > 0 ? quoted() : nearest();
    }
    case "instructor":
      return [{ type: "data-notice", data: { reason: "ask-instructor" } }, ...(passages.length > 0 ? quoted() : [])];
    case "passage":
      return quoted();
    case "prerequisite": {
      const first = prerequisites.filter(({ id }) => id === decision.prerequisite);
      const offered: Part = { type: "data-nearest", data: { concepts: first, before: true } };
      return first.length === 0 ? nearest() : [offered, ...(passages.length > 0 ? quoted() : [])];
    }
    case "nearest":
      return nearest();
  }
}

function questionPart(task: CourseQuestion): Part {
  const options = task.kind === "choice" ? { options: task.answer.options.map(({ text }) => text) } : {};
  return { type: "data-authored", data: { kind: "question", taskId: task.id, text: task.prompt, ...options } };
}

/** The passages last quoted, each once, oldest first. */
function quotedIn(parts: readonly Part[]): Part[] {
  const byPassage = new Map<string, Part>();
  for (const part of parts) {
    if (part.type !== "text" || part.providerMetadata === undefined) continue;
    const { passageId } = part.providerMetadata.course;
    byPassage.delete(passageId);
    byPassage.set(passageId, part);
  }
  return [...byPassage.values()].slice(-RECALLED);
}
