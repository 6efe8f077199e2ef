import type { Campus } from "../campus.ts";
import { expectation } from "./expectation.ts";
import { html } from "./html.ts";
import { layout } from "./layout.ts";

/** All faults, each to be tried in a course's frame at either college. */
export function faultTable(campus: Campus): string {
  const rows = [...campus.faults].map(
    ([id, fault]) =>
      html`<tr id="${id}">
        <td><b>${id}</b></td>
        <td>${fault.title}</td>
        <td>${expectation(fault)}</td>
        <td>
          <a href="${place("maplewood", id, "mira", "amara")}" aria-label="${id} at Maplewood">Maplewood</a>
          <a href="${place("harbour", id, "noor", "ingrid")}" aria-label="${id} at Harbour">Harbour</a>
        </td>
      </tr>`,
  );
  return layout({
    title: "Faults",
    main: html`
      <h1>Faults</h1>
      <p>
        ${campus.faults.size} launches, by row of the conformance matrix: wrong ones that a tool refuses, and unusual
        ones that it takes. Try one in a course's frame, as a learner.
      </p>
      <div class="wide" role="region" aria-label="Faults" tabindex="0">
        <table>
          <thead>
            <tr>
              <th scope="col">Row</th>
              <th scope="col">What is different</th>
              <th scope="col">The tool should</th>
              <th scope="col">Try it</th>
            </tr>
          </thead>
          <tbody>
            ${rows}
          </tbody>
        </table>
      </div>
    `,
  });
}

/** Where a fault shows: in a course's frame, as a learner; where something is placed, as an instructor. */
function place(college: string, id: string, learner: string, instructor: string): string {
  const [page, person] = id.startsWith("D") ? ["101/place", instructor] : ["101", learner];
  return `/${college}/courses/${page}?person=${person}&fault=${id}`;
}
