import { MOST_SOURCE } from "#app/knowledge/course-material.ts";
import { MOST_ROWS } from "#app/routes/launch/course/exchanged-rows.ts";
import { statistics } from "../../tests/course.ts";
import { amara } from "../../tests/person.ts";
import { ask, type Platform, post } from "../../tests/platform.ts";
import { read, requestOf, through } from "./request-kinds.ts";
import type { Kind } from "./stopwatch.ts";

/** Somebody who teaches brings what they have: a piece of material as long as one may be, and many questions. @param lms its course is taught */
export async function authoringKinds(lms: Platform): Promise<Kind<unknown>[]> {
  const { path, cookie } = await lms.visit(amara);
  const heading = statistics.concepts[0]?.name ?? "";
  const said = statistics.sections.flatMap(({ passages }) => passages.map(({ text }) => text)).join("\n\n");
  const chapter = `# ${heading}\n\n${said}\n\n`;
  const source = chapter.repeat(Math.floor(MOST_SOURCE / chapter.length));
  const questions = Array.from(
    { length: MOST_ROWS },
    (_, place) => `"${heading}",numeric,What is ${place} and 1?,${place + 1}`,
  );
  const rows = ["concept,kind,prompt,value", ...questions].join("\n");
  const headers = { cookie, accept: "text/html" };
  const send = (kind: string, address: string, form: Record<string, string>): Kind<Request> => ({
    kind: `request: ${kind}`,
    // Written by the browser: what that takes is not the product's.
    prepare: () => requestOf((door) => post(`${path}/course/${address}`, form, headers, door)),
    run: (request, bindings) => through(bindings, (door) => read(303, door(request))),
  });
  return [
    {
      kind: "request: the questions of a course as a file",
      prepare: async () => {},
      run: (_, bindings) =>
        through(bindings, (door) => read(200, ask(`${path}/course/export/questions.csv`, { cookie }, door))),
    },
    send(`material of ${Math.round(source.length / 1000)} KB is saved`, "material/new", { title: "A book", source }),
    send(`${MOST_ROWS} questions are imported`, "import/questions", { source: rows }),
  ];
}
