import { parseSync } from "vite";
import type { FunctionPlace } from "./functions.ts";

type Node = { type: string; start: number; end: number; body?: unknown };

/** @returns every function that a file defines, in the order in which they begin */
export function functionsOf(path: string, text: string): FunctionPlace[] {
  const places: FunctionPlace[] = [];
  collect(parseSync(path, text).program, places);
  return places.toSorted((a, b) => a.from - b.from);
}

function collect(value: unknown, places: FunctionPlace[]): void {
  if (Array.isArray(value)) return value.forEach((each) => collect(each, places));
  if (!isNode(value)) return;
  const { body } = value;
  if (/^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(value.type) && isNode(body))
    places.push({
      from: value.start,
      to: value.end,
      body: { from: body.start, to: body.end, isBlock: body.type === "BlockStatement" },
    });
  for (const child of Object.values(value)) if (typeof child === "object") collect(child, places);
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value && "start" in value && "end" in value;
}
