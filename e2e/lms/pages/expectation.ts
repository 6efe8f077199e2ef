import type { Fault } from "../fault.ts";
import { Html, html } from "./html.ts";

/** What the tool owes to a faulty launch, to follow the words "The tool should". */
export function expectation({ expect }: Fault): Html {
  if ("accept" in expect) return html`accept it`;
  return html`refuse it: ${expect.status} <code>${expect.code}</code>`;
}
