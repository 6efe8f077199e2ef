import * as fc from "fast-check";
import type { Ids } from "../institution.ts";
import { sources } from "../sources.ts";
import { namesReadBy, wordsReadBy } from "./id-names.ts";
import { type Place, places } from "./id-places.ts";

// What any-input.test.ts sends: made of what the product itself reads, its names, its words, the ids that there are; and of
// everything else.

/** @property address "/l/:launch/guide/:conversation?" @property path the same below a launch; outside of one, undefined */
export type Address = { id: string; address: string; path: string | undefined; isPosted: boolean };
/** What there is, while something is drawn. @property sealed what is sealed or signed, and holds */
export type Things = { ids: string[]; own: Ids | undefined; sealed: Record<string, string> };
/** A field as a page shows it, with what stands in it. */
export type Field = readonly [name: string, value: string];

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

/** What there is, when this is drawn. */
export const things: Things = { ids: [], own: undefined, sealed: {} };

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
const id = fc.nat().map((place) => things.ids[place % Math.max(1, things.ids.length)] ?? "");
const value = fc.oneof(
  odd,
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.constantFrom(...words),
  id,
  fc.constantFrom("invitation", "state", "token", "cookie").map((what) => things.sealed[what] ?? ""),
  fc.integer().map(String),
  fc.json({ maxDepth: 2 }),
  fc.uuid(),
);
const anyField = fc.tuple(
  fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...names) }, { weight: 1, arbitrary: value }),
  value,
);
const anyFields = fc.array(anyField, { maxLength: 8 });
const asForm = (fields: readonly Field[]) => ["application/x-www-form-urlencoded", formOf(fields).toString()] as const;
const asJson = (json: string) => ["application/json", json] as const;
const anyBody = fc.oneof(
  { weight: 6, arbitrary: anyFields.map(asForm) },
  { weight: 3, arbitrary: fc.json().map(asJson) },
  { weight: 3, arbitrary: anyFields.map((fields) => asJson(JSON.stringify(Object.fromEntries(fields)))) },
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

/** From anybody, to a route. @property isPlain whoever may come there, in their own launch, sends what a page of ours sends */
export type Drawn = {
  isPlain: boolean;
  method: string;
  /** Where the address has them. Of undefined, what the asker has of that kind. */
  parameters: (string | undefined)[];
  query: Field[];
  body: readonly [type: string, text: string];
  who: number;
  data: boolean;
  launch: number | string | undefined;
  cookie: string | undefined | ((whole: string) => string);
  headers: Record<string, string>;
  sealed: { state: boolean; id_token: boolean; invitation: boolean };
};

const anything: fc.Arbitrary<Drawn> = fc.record({
  isPlain: fc.constant(false),
  method: fc.constantFrom("GET", "GET", "POST", "POST", "POST", "HEAD", "PUT", "DELETE", "OPTIONS"),
  parameters: fc.array(value, { minLength: 4, maxLength: 4 }),
  query: anyFields,
  body: anyBody,
  who: fc.nat(3),
  data: fc.boolean(),
  launch,
  cookie,
  headers,
  sealed,
});

const holding = { state: true, id_token: true, invitation: true };

/** What is all real, and has nothing in it: of every route it is asked and posted, before what is drawn. */
export function allReal(method: string, who: number): Drawn {
  return {
    isPlain: false,
    method,
    parameters: [],
    query: [],
    body: asForm([]),
    who,
    data: false,
    launch: undefined,
    cookie: undefined,
    headers: {},
    sealed: holding,
  };
}

/**
 * Mostly what a page of ours would send to a route from those who come there: its own fields, with anything in them.
 * @returns what pages of ours send; and that, with anything in between
 * @param admitted the number of whoever comes there
 * @param shown the fields that the route's own page shows them
 */
export function requestsTo(route: Address, admitted: number, shown: readonly Field[]) {
  const place: Place = places[route.path ?? ""] ?? {};
  const own = [...new Set([...namesReadBy(route.id), ...shown.map(([name]) => name)])];
  const ownWords = [...new Set([...wordsReadBy(route.id), ...shown.map(([, held]) => held)])].slice(0, 200);
  const parameter = fc.oneof(
    { weight: 6, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constantFrom("new", ...ownWords) },
    { weight: 1, arbitrary: value },
  );
  const held = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom("", ...ownWords) },
    { weight: 2, arbitrary: fc.nat(60).map(String) },
    { weight: 2, arbitrary: id },
    { weight: 4, arbitrary: value },
  );
  const named = fc.array(
    // What is named as a kind of id is often one's own of that kind.
    fc
      .tuple(fc.constantFrom("intent", ...own), held, fc.boolean())
      .map(([name, text, isOwn]): Field => [name, isOwn && ownId(name) !== name ? ownId(name) : text]),
    { maxLength: 6 },
  );
  const fields = fc
    .tuple(fc.constantFrom([], [...shown], ...templatesOf(place)), named, fc.array(anyField, { maxLength: 1 }), id)
    .map(([template, changed, other, theirs]): Field[] => {
      const drawn = [...changed, ...other];
      const rest = template.filter(([name]) => drawn.every(([each]) => each !== name));
      return [...rest.map(([name, text]): Field => [name, filled(text, theirs)]), ...drawn];
    });
  const body = readsJson(route.id)
    ? fc.oneof(
        fc.constantFrom("{}", ...jsonOf(place)).map(asJson),
        fields.map((form) => asJson(JSON.stringify(Object.fromEntries(form)))),
        named.map((form) =>
          asJson(JSON.stringify(Object.fromEntries(form.map(([name, text]) => [name, asValue(text)])))),
        ),
      )
    : fields.map(asForm);
  const plain: fc.Arbitrary<Drawn> = fc.record({
    isPlain: fc.constant(true),
    method: route.isPosted ? fc.constantFrom("POST", "POST", "POST", "GET") : fc.constant("GET"),
    parameters: fc.array(parameter, { minLength: 4, maxLength: 4 }),
    query: fc.oneof(fc.constant<Field[]>([]), named),
    body,
    who: fc.oneof({ weight: 9, arbitrary: fc.constant(admitted) }, { weight: 1, arbitrary: fc.nat(3) }),
    data: fc.boolean(),
    launch: fc.constant(undefined),
    cookie: fc.constant(undefined),
    headers: fc.constant({}),
    sealed: fc.oneof({ weight: 4, arbitrary: fc.constant(holding) }, sealed),
  });
  return { plain, any: fc.oneof({ weight: 3, arbitrary: plain }, { weight: 1, arbitrary: anything }) };
}

/** @returns what stands in a route's address where an id stands elsewhere */
export function ownPlace({ path }: Address): string {
  return ownId(places[path ?? ""]?.own ?? "0");
}

/** @returns the asker's own id of a kind; any other word is itself */
function ownId(word: string): string {
  return Object.entries(things.own ?? {}).find(([kind]) => kind === word)?.[1] ?? word;
}

export function formOf(fields: readonly Field[]): URLSearchParams {
  return new URLSearchParams(fields.map(([name, held]) => [name, held]));
}

const readsJson = (route: string) =>
  sources.some(({ path, text }) => path === `app/${route}.ts` && text.includes("readJson("));
const filled = (text: string, theirs: string) => ownId(text).replaceAll("#", theirs);

/** The forms that a route is told to take, with the asker's own ids where it looks for those. */
function templatesOf({ at = [], within = [] }: Place): Field[][] {
  return [...at, ...within].flatMap(([form, kind]) =>
    typeof form === "string"
      ? []
      : [
          Object.entries(form).map(([name, text]): Field => [
            name,
            kind === undefined ? text : text.replace("#", ownId(kind)),
          ]),
        ],
  );
}

function jsonOf({ at = [], within = [] }: Place): string[] {
  return [...at, ...within].flatMap(([form]) => (typeof form === "string" ? [form] : []));
}

function asValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
