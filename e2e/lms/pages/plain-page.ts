import type { Institution } from "../institution.ts";
import { html } from "./html.ts";
import { layout } from "./layout.ts";

/** A page that says one thing: a wrong request, a missing page, the way back from the tool. */
export function plainPage(title: string, sentences: (string | null)[], institution?: Institution): string {
  const paragraphs = sentences.filter((sentence) => sentence !== null);
  return layout({
    title,
    ...(institution && { institution }),
    main: html`<h1>${title}</h1>
      ${paragraphs.map((sentence) => html`<p>${sentence}</p>`)}`,
  });
}
