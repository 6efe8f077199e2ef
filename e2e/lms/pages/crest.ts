import type { Institution } from "../institution.ts";
import { Html, html } from "./html.ts";

const drawings: Record<Institution["crest"], Html> = {
  leaf: html`<path d="M24 6l4 8 6-3-2 9 8-1-4 6 6 3-9 5 2 4-9-1-1 8h-2l-1-8-9 1 2-4-9-5 6-3-4-6 8 1-2-9 6 3z" />`,
  wave: html`<path d="M21 4h6v6h-6zM19 12h10l2 16H17zM4 34q5-5 10 0t10 0 10 0 10 0v4q-5 5-10 0t-10 0-10 0-10 0z" />`,
  flask: html`<path d="M18 6h12v3h-2v10l10 18q1 4-3 4H13q-4 0-3-4l10-18V9h-2z" />`,
};

/** The mark in the head of a college's pages; it says nothing that the name does not. */
export function crest(name: Institution["crest"]): Html {
  return html`<svg class="crest" viewBox="0 0 48 48" width="40" height="40" aria-hidden="true">${drawings[name]}</svg>`;
}
