import { askingToPlace } from "../../tests/app/place-claims.ts";
import { amara } from "../../tests/person.ts";
import { ask, type Platform, post, type Visit } from "../../tests/platform.ts";
import { read, through } from "./request-kinds.ts";
import type { Kind } from "./stopwatch.ts";

/** An LMS asks what to place in a course that is taught. */
export async function placingKinds(lms: Platform): Promise<Kind<Visit>[]> {
  const asking = async (): Promise<Visit> => {
    const visit = await lms.visit(amara, { claims: askingToPlace });
    return { ...visit, path: visit.path.replace(/\/deep-link$/, "") };
  };
  const asked = await asking();
  return [
    {
      kind: "request: what can be placed",
      prepare: async () => asked,
      run: ({ path, cookie }, bindings) =>
        through(bindings, (door) => read(200, ask(`${path}/deep-link`, { cookie }, door))),
    },
    {
      kind: "request: the Guide is placed",
      prepare: asking,
      run: ({ path, cookie }, bindings) => {
        const headers = { cookie, accept: "application/json", "x-requested-by": "guide" };
        const form = { item: "guide" };
        return through(bindings, (door) => read(200, post(`${path}/deep-link/answer`, form, headers, door)));
      },
    },
  ];
}
