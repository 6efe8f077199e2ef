import type { Campus } from "../campus.ts";
import { crest } from "./crest.ts";
import { html } from "./html.ts";
import { layout } from "./layout.ts";

/** The first page of the LMS: which college? The lab's platforms stand below. */
export function frontDoor(campus: Campus): string {
  const all = campus.platforms.map((platform) => platform.institution);
  const colleges = all.filter((institution) => !institution.slug.startsWith("lab/"));
  const lab = all.filter((institution) => institution.slug.startsWith("lab/"));
  return layout({
    title: "Practice LMS",
    main: html`
      <h1>Choose your college</h1>
      <p>
        Each college has its own courses, people and keys. The tool at ${campus.toolOrigin} is placed in every course.
      </p>
      <ul class="cards">
        ${colleges.map(
          ({ slug, name, motto, colours, crest: sign }) =>
            html`<li class="card college-card" style="--bright:${colours.bright};--deep:${colours.deep}">
              ${crest(sign)}
              <h2><a href="/${slug}/">${name}</a></h2>
              <p>${motto}.</p>
            </li>`,
        )}
      </ul>
      <h2>For testing</h2>
      <ul class="testing">
        <li><a href="/faults">Faults</a>: launches that are wrong on purpose, and unusual good ones</li>
        <li><a href="/platforms.json">Platforms</a>: the values to register each of them, as JSON</li>
        <li>
          The lab, whose keys misbehave:
          ${lab.map(({ slug }) => html`<a href="/${slug}/courses/101">${slug.slice(4)}</a> `)}
        </li>
      </ul>
    `,
  });
}
