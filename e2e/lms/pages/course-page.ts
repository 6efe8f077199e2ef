import type { Fault } from "../fault.ts";
import type { Course, Institution, Person, ResourceLink } from "../institution.ts";
import { instructor } from "../role.ts";
import { expectation } from "./expectation.ts";
import { Html, html } from "./html.ts";
import { layout } from "./layout.ts";
import type { StorageMode } from "../storage-mode.ts";
import { storageOf } from "./storage.ts";

/** A course with its syllabus and the tool in a frame, launched with the fault where one is given. */
export function coursePage(parts: {
  institution: Institution;
  person: Person;
  course: Course;
  /** Everything that was placed in it, and which of it stands in the frame. */
  links: ResourceLink[];
  shown: ResourceLink;
  fault: { id: string; fault: Fault } | undefined;
  /** The client id of the tool that its links open; absent: the one that is placed there. */
  tool: string | undefined;
  storage: StorageMode | undefined;
}): string {
  const { institution, person, course, links, shown: link, fault, tool, storage } = parts;
  const home = `/${institution.slug}/courses/${course.id}`;
  const said = new URLSearchParams({
    ...(fault && { fault: fault.id }),
    ...(tool && { tool }),
    ...(storage && { storage }),
  }).toString();
  const query = said && `?${said}`;
  const launch = `${home}/links/${link.id}/launch${query}`;
  const source = storage === "nested" ? `/outer-frame?${new URLSearchParams({ src: launch })}` : launch;
  return layout({
    title: course.title,
    institution,
    person,
    main: html`
      <div class="banner">
        <nav aria-label="Where you are"><a href="/${institution.slug}/">Courses</a> / ${course.label}</nav>
        <h1>${course.title}</h1>
        <p class="meets">${course.meets}</p>
        <p>${course.summary}</p>
      </div>
      ${fault && notice(fault.id, fault.fault)}
      <div class="course">
        <section class="syllabus card" aria-labelledby="syllabus">
          <h2 id="syllabus">Syllabus</h2>
          <ol>
            ${course.syllabus.map(({ title, text }) => html`<li><b>${title}.</b> ${text}</li>`)}
          </ol>
          <h2>Links</h2>
          <ul>
            ${links.map(({ id, title }) => html`<li><a href="${home}?link=${id}">${title}</a></li>`)}
          </ul>
          ${
            person.roles.includes(instructor) &&
            html`<p><a href="${home}/place">Add content from Atomic Guide</a></p>
              <form method="post" action="${home}/copy"><button>Copy this course</button></form>`
          }
        </section>
        <section class="frame" aria-labelledby="tool">
          <h2 id="tool">${link.title}</h2>
          <iframe title="${link.title}" src="${source}"></iframe>
          ${storageOf(storage)}
          <p class="under">
            <a href="${launch}" target="_blank">Open ${link.title} in a new tab</a>
            ${
              person.roles.includes(instructor) &&
              html` · <a href="/${institution.slug}/courses/${course.id}/gradebook">Gradebook</a>`
            }
          </p>
        </section>
      </div>
    `,
  });
}

function notice(id: string, fault: Fault): Html {
  return html`<div class="notice" role="note">
    <p><b>${id}:</b> ${fault.title}. The tool should ${expectation(fault)}.</p>
  </div>`;
}
