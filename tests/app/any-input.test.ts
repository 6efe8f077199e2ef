import { exports } from "cloudflare:workers";
import * as fc from "fast-check";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { routes as manifest } from "virtual:react-router/server-build";
import { indexOf, statistics, teach } from "../course.ts";
import { isDeep } from "../deep.ts";
import { everythingOf } from "../furnish.ts";
import { type Institution, twoInstitutions } from "../institution.ts";
import { amara, mira, petra } from "../person.ts";
import { type Door, Platform, tool, type Visit } from "../platform.ts";
import { sources } from "../sources.ts";

// Whatever is sent to a route, it has an answer: none of its parsers falls over. What is sent is made of what the product itself
// reads: its names, its words, the ids that there are; and of everything else.

const front: Door = (request) => exports.default.fetch(request);
const runs = { endOnFailure: true, numRuns: isDeep ? 200 : 12 };

const routeTexts = sources.filter(({ path }) => /^app\/(routes|lti|guide|learner|knowledge|tenancy)\//.test(path));
const found = (pattern: RegExp) => [
  ...new Set(routeTexts.flatMap(({ text }) => [...text.matchAll(pattern)].map(([, word]) => word ?? ""))),
];
/** What forms and queries call their fields. */
const names = found(/(?:get|getAll|has)\("([\w.:-]{1,40})"\)|\bname="([\w.:-]{1,40})"/g).concat(
  found(/^\s+"?([a-z][\w.]{1,24})"?: z\./gm),
);
/** What these may hold. */
const words = found(/"([a-z][\w-]{1,24})"/g);

/** Every address: "/l/:launch/guide/:conversation?/…". */
const addresses = Object.values(manifest)
  .flatMap((route) => route ?? [])
  .flatMap(({ id, path }) => {
    if (path === undefined || id === "routes/launch/layout") return [];
    return [`${id.startsWith("routes/launch/") ? "/l/:launch" : ""}/${path}`];
  })
  .toSorted();

let maplewood: Institution;
let platform: Platform;
let visits: Visit[];
let ids: string[] = [];

beforeAll(async () => {
  vi.spyOn(scheduler, "wait").mockResolvedValue();
  vi.spyOn(console, "warn").mockReturnValue();
  ({ maplewood } = await twoInstitutions());
  await indexOf(maplewood, await teach(maplewood, statistics)).build();
  platform = await Platform.open(maplewood);
});

beforeEach(async () => {
  visits = await Promise.all([mira, amara, petra].map((person) => platform.visit(person)));
  const everything = Object.values(await everythingOf(maplewood)).flat();
  const values = everything.flatMap((row) =>
    Object.entries(row).filter(([column]) => /(^|_)id$|^concept$/.test(column)),
  );
  ids = [...new Set(values.map(([, value]) => String(value)))].slice(0, 200);
});

const odd = fc.constantFrom(
  "",
  "0",
  "-1",
  "1e999",
  "NaN",
  "null",
  "undefined",
  "__proto__",
  "constructor",
  "../..",
  "%00",
  "'; DROP TABLE tenants; --",
  '{"a":',
  "[]",
  "{}",
  "\u0000",
  "\ud800",
  "🙂".repeat(500),
  "9".repeat(400),
  "x".repeat(10_000),
);
const value = fc.oneof(
  odd,
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.constantFrom(...words),
  fc.nat().map((place) => ids[place % Math.max(1, ids.length)] ?? ""),
  fc.integer().map(String),
  fc.json({ maxDepth: 2 }),
  fc.uuid(),
);
const fields = fc.array(
  fc.tuple(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...names) }, { weight: 1, arbitrary: value }), value),
  {
    maxLength: 8,
  },
);
const body = fc.oneof(
  {
    weight: 6,
    arbitrary: fields.map((form) => ["application/x-www-form-urlencoded", formOf(form).toString()] as const),
  },
  { weight: 3, arbitrary: fc.json().map((json) => ["application/json", json] as const) },
  {
    weight: 3,
    arbitrary: fields.map((form) => ["application/json", JSON.stringify(Object.fromEntries(form))] as const),
  },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom("text/plain", "multipart/form-data", "", "a/b; c"), value) },
);
const request = fc.record({
  method: fc.constantFrom("GET", "GET", "POST", "POST", "POST", "HEAD", "PUT", "DELETE", "OPTIONS"),
  parameters: fc.array(value, { minLength: 4, maxLength: 4 }),
  query: fields,
  body,
  who: fc.nat(2),
  data: fc.boolean(),
});

describe("has an answer to everything", () => {
  test.each(addresses)("%s", async (address) => {
    await fc.assert(
      fc.asyncProperty(request, async ({ method, parameters, query, body: [type, text], who, data }) => {
        const visit = visits[who];
        let at = 0;
        const path = address
          .replace("/l/:launch", visit?.path ?? "")
          // Half of a surrogate pair has no place in an address.
          .replaceAll(/:\w+\??|\*/g, () => encodeURIComponent((parameters[at++] ?? "").toWellFormed()));
        const withBody = !["GET", "HEAD", "OPTIONS"].includes(method);
        const answer = await front(
          new Request(`${tool}${path}${data ? ".data" : ""}?${formOf(query)}`, {
            method,
            headers: {
              cookie: visit?.cookie ?? "",
              origin: tool,
              accept: data ? "*/*" : "text/html",
              ...(withBody && type !== "" && { "content-type": type }),
            },
            redirect: "manual",
            ...(withBody && { body: text }),
          }),
        );
        const said = await answer.text();
        expect({ status: answer.status, said: answer.status < 500 ? "" : said.slice(0, 400) }).toMatchObject({
          status: expect.toSatisfy((status: number) => status < 500, "an answer, and no fault"),
        });
      }),
      runs,
    );
  });
});

function formOf(form: readonly (readonly [string, string])[]): URLSearchParams {
  return new URLSearchParams(form.map(([name, held]) => [name, held]));
}
