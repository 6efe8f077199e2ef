import type { Institution } from "../institution.ts";
import type { Person } from "../institution.ts";
import { crest } from "./crest.ts";
import { Html, html } from "./html.ts";

/** A whole page of a college, or of the LMS itself where there is none. */
export function layout(parts: {
  title: string;
  institution?: Institution;
  person?: Person | undefined;
  main: Html;
}): string {
  const { title, institution, person, main } = parts;
  const name = institution?.name ?? "Practice LMS";
  const home = institution ? `/${institution.slug}/` : "/";
  const colours = institution?.colours ?? { deep: "#33415c", bright: "#5c677d", wash: "#eef0f4" };
  return html`<!doctype html>
    <html lang="en" style="--deep:${colours.deep};--bright:${colours.bright};--wash:${colours.wash}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title === name ? name : `${title} · ${name}`}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/style.css" />
      </head>
      <body>
        <header class="masthead">
          <a class="college" href="${home}">
            ${crest(institution?.crest ?? "flask")}
            <span><b>${name}</b><small>${institution?.motto ?? "Invented colleges to launch a tool from"}</small></span>
          </a>
          ${institution && visitor(institution, person)}
        </header>
        <main>${main}</main>
        <footer>
          <p>
            A practice site: the college and its people are invented. <a href="/">All colleges</a> ·
            <a href="/faults">Faults</a>
          </p>
        </footer>
      </body>
    </html>`.text;
}

function visitor(institution: Institution, person: Person | undefined): Html {
  if (!person) return html`<p class="visitor">Not signed in</p>`;
  return html`<p class="visitor">
    <span>${person.name} <small>${person.part}</small></span>
    <a href="/${institution.slug}/?person=">Sign out</a>
  </p>`;
}
