import type { CourseQuestion } from "#app/knowledge/course-question.ts";
import { numbersIn } from "./guard/numbers.ts";
import { wordsIn } from "./guard/plain-text.ts";
import { type Wish, wishOf } from "./wish.ts";

/** Whether what a learner wrote tries to answer a task: it says something that stands neither in it nor in a request for help. */
export function isAttempt(text: string, task: CourseQuestion, wish: Wish = wishOf(text)): boolean {
  if (wish !== "explain") return false;
  if (task.kind === "numeric") {
    const given = numbersIn(task.prompt);
    return numbersIn(text).some(({ value, isFigure }) => isFigure && !given.some((one) => one.value === value));
  }
  if (task.kind === "choice") {
    const said = ` ${wordsIn(text).join(" ")} `;
    return task.answer.options.some((option) => said.includes(` ${wordsIn(option.text).join(" ")} `));
  }
  const prompt = new Set(wordsIn(task.prompt));
  return wordsIn(text).length <= 12 && !text.includes("?") && wordsIn(text).some((word) => !prompt.has(word));
}
