import type { Course, Institution, ResourceLink } from "../institution.ts";
import { html } from "./html.ts";
import { layout } from "./layout.ts";

/** What became of the tool's answer, with the way back to the course; it stands in the frame that the tool stood in. */
export function placedPage(parts: {
  institution: Institution;
  course: Course;
  links: ResourceLink[];
  message: string | undefined;
  errorMessage: string | undefined;
}): string {
  const { institution, course, links, message, errorMessage } = parts;
  const title = links.length > 0 ? "Placed in the course" : "Nothing was placed";
  return layout({
    title,
    institution,
    main: html`<h1>${title}</h1>
      ${errorMessage !== undefined && html`<p class="notice"><b>The tool says:</b> ${errorMessage}</p>`}
      ${message !== undefined && html`<p>${message}</p>`}
      <ul>
        ${links.map(
          (link) =>
            html`<li>
              <b>${link.title}</b>${link.placed?.lineItem !== undefined && html`, graded`}<br />
              ${link.description}
            </li>`,
        )}
      </ul>
      <p><a href="/${institution.slug}/courses/${course.id}" target="_top">Back to ${course.title}</a></p>`,
  });
}
