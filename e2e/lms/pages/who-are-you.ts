import type { Institution, Person } from "../institution.ts";
import { html } from "./html.ts";
import { layout } from "./layout.ts";
import { people } from "./people.ts";

/**
 * Asks who the visitor is; each answer leads back to `path` with the same query.
 * @param among who may go on
 */
export function whoAreYou(
  institution: Institution,
  path: string,
  query: URLSearchParams,
  among: readonly Person[] = institution.people,
): string {
  return layout({
    title: "Who are you?",
    institution,
    main: html`
      <h1>Who are you?</h1>
      <p>Choose a person to go on as. No password: nobody here is real.</p>
      ${people(among, ({ key }) => {
        const search = new URLSearchParams(query);
        search.set("person", key);
        return `${path}?${search}`;
      })}
    `,
  });
}
