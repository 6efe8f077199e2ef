import type { Fault } from "../fault.ts";
import type { Course, Institution, Person } from "../institution.ts";
import { html } from "./html.ts";
import { layout } from "./layout.ts";

/** Where an instructor adds something of the tool to a course: the tool stands in a frame and is asked what to place. */
export function placePage(parts: {
  institution: Institution;
  person: Person;
  course: Course;
  fault: { id: string; fault: Fault } | undefined;
  tool: string | undefined;
}): string {
  const { institution, person, course, fault, tool } = parts;
  const home = `/${institution.slug}/courses/${course.id}`;
  const said = new URLSearchParams({ ...(fault && { fault: fault.id }), ...(tool && { tool }) }).toString();
  const query = said && `?${said}`;
  return layout({
    title: `Add to ${course.title}`,
    institution,
    person,
    main: html`<nav aria-label="Where you are"><a href="${home}">${course.title}</a> / Add content</nav>
      <h1>Add content</h1>
      <section class="frame" aria-label="Atomic Guide">
        <iframe title="Atomic Guide" src="${home}/deep-linking/launch${query}"></iframe>
      </section>`,
  });
}
