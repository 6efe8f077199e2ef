import type { Institution, Person } from "../institution.ts";
import { Html, html } from "./html.ts";

/** The college's people, each a link that signs in as that person and opens `address`. */
export function people(institution: Institution, address: (person: Person) => string, current?: Person): Html {
  return html`<ul class="people">
    ${institution.people.map(
      (person) =>
        html`<li>
          <a href="${address(person)}" ${person === current && html`aria-current="true"`}
            >${person.name} <small>${person.part}</small></a
          >
        </li>`,
    )}
  </ul>`;
}
