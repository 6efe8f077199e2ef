import { exports } from "cloudflare:workers";
import * as fc from "fast-check";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { routes as manifest } from "virtual:react-router/server-build";
import { indexOf, statistics, teach } from "../course.ts";
import { isDeep } from "../deep.ts";
import { everythingOf } from "../furnish.ts";
import { type Institution, twoInstitutions } from "../institution.ts";
import { invite } from "../invite.ts";
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

/** Every address: "/l/:launch/guide/:conversation?/…". Those of an index are their parents' own. */
const addresses = Object.values(manifest)
  .flatMap((route) => route ?? [])
  .flatMap(({ id, path, index }) => {
    if ((path === undefined && !index) || id === "routes/launch/layout") return [];
    return [
      `${id.startsWith("routes/launch/") ? "/l/:launch" : ""}${path === undefined && id.includes("launch") ? "" : "/"}${path ?? ""}`,
    ];
  })
  .toSorted();

/** With which statuses. */
const answered = new Map<string, Set<number>>();
let maplewood: Institution;
let platform: Platform;
let visits: Visit[];
let ids: string[] = [];
/** An invitation that holds, a login's state and cookie, and a launch that would be let in: what is sealed or signed. */
let holding: { invitation: string; state: string; token: string; cookie: string };

beforeAll(async () => {
  vi.spyOn(scheduler, "wait").mockResolvedValue();
  vi.spyOn(console, "warn").mockReturnValue();
  withoutLms();
  ({ maplewood } = await twoInstitutions());
  await indexOf(maplewood, await teach(maplewood, statistics)).build();
  platform = await Platform.open(maplewood);
});

beforeEach(async () => {
  withoutLms();
  const [{ secret }, { form, cookie }] = await Promise.all([invite(), platform.prepare(mira)]);
  holding = { invitation: secret, state: form.state, token: form.id_token, cookie };
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
  fc.constantFrom("invitation", "state", "token", "cookie").map((what) => holding[what]),
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
/** What stands in the address for a launch, and what a browser shows for it: its own, another's, or anything. */
const launch = fc.oneof({ weight: 8, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.nat(2) }, value);
const cookie = fc.oneof(
  { weight: 6, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.constant("") },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom("session", "__Host-session", "state", "a"), value)
      .map((pair) => pair.join("=")),
  },
  { weight: 1, arbitrary: fc.nat(400).map((cut) => (whole: string) => whole.slice(0, cut)) },
);
/** What our scripts and browsers say beside, each in every form. */
const headers = fc.dictionary(
  fc.constantFrom(
    "accept",
    "accept-language",
    "authorization",
    "origin",
    "sec-fetch-site",
    "sec-fetch-dest",
    "user-agent",
    "referer",
    "range",
    "if-none-match",
    "x-requested-by",
  ),
  value.map((text) => text.replaceAll(/[^\u0020-\u007e]/g, "?").slice(0, 2_000)),
  { maxKeys: 3 },
);
/** The names by which what is sealed or signed is sent. */
const sealed = fc.record({ state: fc.boolean(), id_token: fc.boolean(), invitation: fc.boolean() });
const request = fc.record({
  method: fc.constantFrom("GET", "GET", "POST", "POST", "POST", "HEAD", "PUT", "DELETE", "OPTIONS"),
  parameters: fc.array(value, { minLength: 4, maxLength: 4 }),
  query: fields,
  body,
  who: fc.nat(2),
  data: fc.boolean(),
  launch,
  cookie,
  headers,
  sealed,
});

type Drawn = typeof request extends fc.Arbitrary<infer Value> ? Value : never;
/** Tried with every address before what is drawn: what is all real, asked and posted. */
const real = (["GET", "POST"] as const).map((method): [Drawn] => [
  {
    method,
    parameters: ["0", "0", "0", "0"],
    query: [],
    body: ["application/x-www-form-urlencoded", ""],
    who: 0,
    data: false,
    launch: undefined,
    cookie: undefined,
    headers: {},
    sealed: { state: true, id_token: true, invitation: true },
  },
]);

describe("has an answer to everything", () => {
  test.each(addresses)("%s", async (address) => {
    await fc.assert(
      fc.asyncProperty(request, async ({ method, parameters, query, body: [type, text], who, data, ...shown }) => {
        const visit = visits[who];
        let at = 0;
        const path = address
          .replace("/l/:launch", launchPath(shown.launch) ?? visit?.path ?? "")
          .replace(":invitation", (whole) => (shown.sealed.invitation ? holding.invitation : whole))
          .replaceAll(/:\w+\??|\*/g, () => inAddress(parameters[at++] ?? ""));
        const withBody = !["GET", "HEAD", "OPTIONS"].includes(method);
        // Beside what is drawn, what a launch really brings: else nothing of it would get past its seal.
        const brought = formOf([
          ...(shown.sealed.state ? [["state", holding.state] as const] : []),
          ...(shown.sealed.id_token ? [["id_token", holding.token] as const] : []),
        ]);
        const isForm = type === "application/x-www-form-urlencoded" && address.startsWith("/lti/");
        const held = typeof shown.cookie === "function" ? shown.cookie(visit?.cookie ?? "") : shown.cookie;
        const answer = await front(
          new Request(`${tool}${path}${data ? ".data" : ""}?${formOf(query)}`, {
            method,
            headers: {
              cookie: asHeader(held ?? `${visit?.cookie ?? ""}; ${holding.cookie}`),
              origin: tool,
              accept: data ? "*/*" : "text/html",
              ...shown.headers,
              ...(withBody && type !== "" && { "content-type": asHeader(type) }),
            },
            redirect: "manual",
            ...(withBody && { body: isForm ? `${brought}&${text}` : text }),
          }),
        );
        const said = await answer.text();
        answered.set(address, (answered.get(address) ?? new Set()).add(answer.status));
        expect({ status: answer.status, said: answer.status < 500 ? "" : said.slice(0, 400) }).toMatchObject({
          status: expect.toSatisfy((status: number) => status < 500, "an answer, and no fault"),
        });
      }),
      { ...runs, examples: real },
    );
  });
});

test("some of it is real: a launch is let in, an invitation opens, a page is shown, an index leads on", () => {
  expect([...(answered.get("/lti/launch") ?? [])]).toContain(303);
  expect([...(answered.get("/lti/register/:invitation?") ?? [])]).toContain(200);
  expect([...(answered.get("/l/:launch/practice") ?? [])]).toContain(200);
  expect([...(answered.get("/l/:launch") ?? [])].some((status) => status < 400)).toBe(true);
  expect([...(answered.get("/") ?? [])]).toContain(200);
});

/** Half of a surrogate pair has no place in an address. */
const inAddress = (text: string) => encodeURIComponent(text.toWellFormed());
const asHeader = (text: string) => text.replaceAll(/[^\u0020-\u007e]/g, "?");

/** @param of one of the visits by its number, or anything */
function launchPath(of: number | string | undefined): string | undefined {
  return typeof of === "number" ? visits[of]?.path : of && `/l/${inAddress(of)}`;
}

/** An LMS that is asked says nothing that helps. */
function withoutLms(): void {
  vi.spyOn(globalThis, "fetch").mockImplementation(async () => Response.json({}));
}

function formOf(form: readonly (readonly [string, string])[]): URLSearchParams {
  return new URLSearchParams(form.map(([name, held]) => [name, held]));
}
