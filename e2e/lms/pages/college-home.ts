import type { Course, Institution, Person } from "../institution.ts";
import { institutionAdministrator } from "../role.ts";
import { html } from "./html.ts";
import { layout } from "./layout.ts";
import { people } from "./people.ts";

/** A college's home: its courses, and signing in as one of its people. */
export function collegeHome(institution: Institution, courses: Course[], person: Person | undefined): string {
  const home = `/${institution.slug}/`;
  return layout({
    title: institution.name,
    institution,
    person,
    main: html`
      <h1>${person ? `Welcome, ${person.givenName}` : `Welcome to ${institution.name}`}</h1>
      <section aria-labelledby="courses">
        <h2 id="courses">Courses this term</h2>
        <ul class="cards">
          ${courses.map(
            (course) =>
              html`<li class="card">
                <p class="label">${course.label}</p>
                <h3><a href="${home}courses/${course.id}">${course.title}</a></h3>
                <p>${course.summary}</p>
              </li>`,
          )}
        </ul>
      </section>
      <section aria-labelledby="sign-in">
        <h2 id="sign-in">${person ? "Sign in as somebody else" : "Sign in as …"}</h2>
        ${people(institution.people, ({ key }) => `${home}?person=${key}`, person)}
      </section>
      ${
        person?.roles.includes(institutionAdministrator) &&
        html`<section aria-labelledby="administration">
          <h2 id="administration">Administration</h2>
          <p><a href="${home}tools">External tools</a></p>
        </section>`
      }
    `,
  });
}
