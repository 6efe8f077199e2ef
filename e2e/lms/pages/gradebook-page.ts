import type { Platform } from "../campus.ts";
import type { Course, Person } from "../institution.ts";
import { learner } from "../role.ts";
import { html } from "./html.ts";
import { layout } from "./layout.ts";

/** A course's gradebook: what the tool has sent, as an instructor of the college sees it. */
export function gradebookPage(platform: Platform, course: Course, person: Person | undefined): string {
  const { institution, desk } = platform;
  const items = desk.lineItems.get(course.id) ?? [];
  const learners = desk
    .members(course)
    .filter(({ roles }) => roles.includes(learner))
    .slice(0, 50);
  const cell = (number: string, { sub }: Person) => {
    const score = desk.scoresOf(course.id, number).get(sub);
    if (score?.scoreGiven === undefined) return "–";
    return `${score.scoreGiven} / ${score.scoreMaximum}`;
  };
  return layout({
    title: `Gradebook of ${course.title}`,
    institution,
    person,
    main: html`
      <nav aria-label="Where you are">
        <a href="/${institution.slug}/">Courses</a> /
        <a href="/${institution.slug}/courses/${course.id}">${course.label}</a> / Gradebook
      </nav>
      <h1>Gradebook</h1>
      <table class="gradebook">
        <thead>
          <tr>
            <th scope="col">Learner</th>
            ${items.map(({ label }) => html`<th scope="col">${label}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${learners.map(
            (one) =>
              html`<tr>
                <th scope="row">${one.name}</th>
                ${items.map(({ number }) => html`<td>${cell(number, one)}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    `,
  });
}
