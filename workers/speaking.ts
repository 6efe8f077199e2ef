import type { Message } from "#app/guide/conversation.ts";
import { guardAnswers, guardNearAnswers, guardUnknownAnswers } from "#app/guide/guard/answer-guard.ts";
import type { CourseQuestion } from "#app/knowledge/course-question.ts";
import type { SpeechRules } from "#app/guide/speech.ts";
import { briefOf, type Voice } from "#app/guide/voice.ts";
import type { Speaking } from "./open-turn.ts";
import type { Plan } from "./turn-planning.ts";

/**
 * @param before the conversation's last messages
 * @returns undefined where a plan has nothing to say in other words
 */
export function speakingOf(
  voice: Voice,
  plan: Plan,
  before: readonly Message[],
  question: string,
): Speaking | undefined {
  const { decision, passages, tasks, parts, tells } = plan;
  if (decision.kind !== "passage" && decision.kind !== "hint") return undefined;
  const hint = parts.find((part) => part.type === "data-authored");
  const hintText = hint?.type === "data-authored" ? hint.data.text : undefined;
  return {
    voice,
    brief: briefOf(passages, before.map(toBrief), question, { task: tasks.on?.prompt, hint: hintText, tells }),
    rules: rulesOf(plan, [question, ...(hintText === undefined ? [] : [hintText])]),
    sources: passages.map(({ id, label, heading, sectionTitle }) => ({
      type: "source-document",
      sourceId: id,
      mediaType: "text/plain",
      title: heading,
      providerMetadata: { course: { passageId: id, label, heading, section: sectionTitle } },
    })),
    authored: hint?.type === "data-authored" ? hint : undefined,
  };
}

/**
 * On a task, all of the reply is held back until it was looked at as a whole: what is spread over it shows only then. Else its
 * words are shown as they come, each looked at together with all before it.
 */
function rulesOf({ passages, tasks, tells }: Plan, read: readonly string[]): SpeechRules {
  const sources = passages.length;
  if (tells === "all") return { sources, shows: "words", forbids: () => undefined };
  const grounds = [...read, ...passages.flatMap(({ heading, text }) => [heading, text])];
  const { on } = tasks;
  // Whoever has earned the answer to one task has not earned those of its neighbours.
  const told = tells === "this-one" ? on : undefined;
  const isSecret = ({ id }: CourseQuestion) => id !== told?.id;
  const [guarded, near] = [tasks.guarded.filter(isSecret), [...tasks.near, ...tasks.beside].filter(isSecret)];
  if (guarded.length > 0) {
    const given = [
      ...grounds,
      ...guarded.flatMap(({ prompt }) => prompt),
      ...(on ? optionsOf(on) : []),
      ...(told ? answerOf(told) : []),
    ];
    return { sources, shows: "whole", forbids: guardAnswers(guarded, given) };
  }
  const nearby = guardNearAnswers(near, [read[0] ?? "", ...(told ? answerOf(told) : [])].join("\n"));
  if (told !== undefined) return { sources, shows: "whole", forbids: nearby };
  const unknown = guardUnknownAnswers(grounds);
  return { sources, shows: "words", forbids: (said) => unknown(said) ?? nearby(said) };
}

function optionsOf(task: NonNullable<Plan["tasks"]["on"]>): string[] {
  return task.kind === "choice" ? task.answer.options.map(({ text }) => text) : [];
}

/** All that says its answer. */
function answerOf(task: CourseQuestion): string[] {
  switch (task.kind) {
    case "numeric":
      return [task.prompt, task.solution, String(task.answer.value)];
    case "choice":
      return [task.prompt, task.solution, ...optionsOf(task)];
    case "short":
      return [task.prompt, task.solution, ...task.answer.accepted];
  }
}

function toBrief({ role, parts }: Message): { role: Message["role"]; text: string } {
  return { role, text: parts.flatMap((part) => (part.type === "text" ? [part.text] : [])).join("\n\n") };
}
