import type { Person } from "../institution.ts";
import { Html, html } from "./html.ts";

/** People of the college, each a link that signs in as that person and opens `address`. */
export function people(among: readonly Person[], address: (person: Person) => string, current?: Person): Html {
  return html`<ul class="people">
    ${among.map(
      (person) =>
        html`<li>
          <a href="${address(person)}" ${person === current && html`aria-current="true"`}
            >${person.name} <small>${person.part}</small></a
          >
        </li>`,
    )}
  </ul>`;
}
