import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import app from "#workers/app.ts";
import { routes as manifest } from "virtual:react-router/server-build";
import { everythingButCounts, everythingOf, furnish } from "../furnish.ts";
import { type Ids, type Institution, ownIds, twoInstitutions } from "../institution.ts";
import { amara, mira, type Person, petra } from "../person.ts";
import { Platform, tool, type Visit } from "../platform.ts";
import { type Reached, watchedEnv } from "../watched-env.ts";
import { idNames, namesReadBy, plainNames } from "./id-names.ts";
import { type Place, places, type Sent, type Told } from "./id-places.ts";
import { askingToPlace } from "./place-claims.ts";

// Three institutions, each with one of everything, and each text says whose it is. Every route is asked, in its address, its
// query and its forms, for what the other two own, by each kind of person. Whatever it is asked, it answers as it answers
// for an id that there never was.

type Campus = { platform: Platform; institution: Institution; ids: Ids; visits: Map<Person, Visit>; placing: Visit };
/** What was asked, and everything that came of it. */
type Outcome = { status: number; told: string; reached: Reached[] };
/** @property isAddress the id stands in the address @property begins whatever new id it is asked for is the asker's own from then on */
type Asking = {
  name: string;
  own: keyof Ids | undefined;
  isAddress: boolean;
  begins: boolean;
  request: (id: string, campus: Campus) => [string, RequestInit];
};

const people = [mira, amara, petra];
const campuses: Campus[] = [];
/** Every text that stands with one institution and with no other. */
let secrets: Map<Campus, string[]>;
/** Of every column that holds ids, one of each institution's; by what it is the id of. */
const ids = new Map<Campus, string[]>();
/** What was sent on purpose; and of it, what was begun under it. */
const sent = new Set<string>();
const begun = new Set<string>();
const watched = watchedEnv();
const everReached = new Set<string>();

/** Below a launch, but for what only stands around others. */
const routes = Object.values(manifest)
  .flatMap((route) => route ?? [])
  .filter(({ id }) => id.startsWith("routes/launch/"))
  .flatMap(({ id, path, index, module }) => {
    if (id === "routes/launch/layout" || (path === undefined && !index)) return [];
    const isRead = module.loader !== undefined || module.default !== undefined;
    const isPage = module.default !== undefined;
    return [{ id, path: path ?? "", isRead, isPosted: module.action !== undefined, isPage }];
  });
/** What is asked under a new id is the asker's own from then on: asked behind the others. */
const BEGINNING = ["guide/:conversation/messages", "instructor"];
const behind = ({ path }: { path: string }) => BEGINNING.indexOf(path);
/** So many ids of each query and form, beside those that would fit. */
const SOME = 4;
/** It ends the asker's own visit: asked last. */
const ERASE = "privacy/erase";

beforeAll(async () => {
  vi.spyOn(scheduler, "wait").mockResolvedValue();
  withoutLms();
  const { maplewood, harbour } = await twoInstitutions();
  const { maplewood: lakeside } = await twoInstitutions();
  const name = "Lakeside School";
  await env.DB.prepare("UPDATE tenants SET name = ? WHERE id = ?").bind(name, lakeside.tenantId).run();
  for (const institution of [maplewood, harbour, { ...lakeside, name }]) campuses.push(await open(institution));
  const texts = new Map<Campus, Set<string>>();
  for (const campus of campuses) {
    const everything = await everythingButCounts(campus.institution);
    texts.set(campus, textsOf(everything));
    ids.set(campus, [...new Set([...idsOf(everything), ...namesOfObjects(campus)])]);
  }
  secrets = new Map(
    campuses.map((campus) => {
      const others = campuses.filter((other) => other !== campus).map((other) => texts.get(other));
      const said = [...(texts.get(campus) ?? [])];
      return [campus, said.filter((text) => others.every((other) => !other?.has(text)))];
    }),
  );
  if ([...secrets.values()].some((each) => each.length <= 80)) throw new Error("there is too little to tell");
  if ([...ids.values()].some((each) => each.length <= 30)) throw new Error("there is too little to ask for");
}, 60_000);

beforeEach(withoutLms);

test("what one institution says never reaches another: its tables, its copies' names and contents", async () => {
  expect(await leaks(() => false)).toEqual([]);
});

describe("what routes read is told", () => {
  test("every name is one of ids, or one that is none", () => {
    const read = new Set(routes.flatMap(({ id }) => [...namesReadBy(id)]));
    expect([...read].filter((name) => !idNames.has(name) && !plainNames.has(name))).toEqual([]);
    expect([...idNames, ...plainNames].filter((name) => !read.has(name))).toEqual([]);
  });

  test("every name of ids is tried at every route that reads it", () => {
    const missing = routes.flatMap(({ id, path }) => {
      const tried = namesTriedAt(places[path] ?? {});
      return [...namesReadBy(id)].filter((name) => idNames.has(name) && !tried.has(name)).map((name) => [path, name]);
    });
    expect(missing).toEqual([]);
  });

  test("every address with a part of its own is tried, and no place that there is not", () => {
    const parted = routes.filter(({ path }) => path.includes(":")).map(({ path }) => path);
    expect(parted.filter((path) => places[path]?.own === undefined)).toEqual([]);
    expect(Object.keys(places).filter((path) => !routes.some((route) => route.path === path))).toEqual([]);
  });
});

describe.each(people.map(({ givenName }, index) => ({ givenName, index })))("asked by $givenName", ({ index }) => {
  // Each kind of person asks at another institution, so that each institution is asked from and asked for.
  const asking = () => ({ asker: campusAt(index), others: campuses.filter((_, each) => each !== index) });
  const person = people[index] ?? mira;

  test.each(routes.filter(({ path }) => path in places).toSorted((one, other) => behind(one) - behind(other)))(
    "/$path does not know what others own",
    async (route) => {
      const { asker, others } = asking();
      const before = await Promise.all(others.map(({ institution }) => everythingButCounts(institution)));
      const wrong: string[] = [];
      for (const each of askingsOf(route)) wrong.push(...(await ask(each, person, asker, others)));
      expect(wrong).toEqual([]);
      expect(await Promise.all(others.map(({ institution }) => everythingButCounts(institution)))).toEqual(before);
    },
    120_000,
  );

  test("no route tells anything of others, whatever names their ids are sent by", async () => {
    const { asker, others } = asking();
    const before = await Promise.all(others.map(({ institution }) => everythingButCounts(institution)));
    const wrong: string[] = [];
    for (const { path, isRead, isPosted } of routes.toSorted((one) => Number(one.path === ERASE)))
      for (const [turn, other] of others.entries()) {
        const theirs = ids.get(other) ?? [];
        const fields = [...idNames].map((name, at) => [name, theirs[(at + 7 * turn) % theirs.length] ?? ""]);
        const query = new URLSearchParams(fields);
        for (const id of query.values()) begun.add(id);
        const address = `/${path.replace(/:\w+\??/, encodeURIComponent(own(places[path]?.own ?? "", asker)))}`;
        const asked: [string, RequestInit][] = [
          ...(isRead ? [[`${address}?${query}`, {}] satisfies [string, RequestInit]] : []),
          ...(isPosted ? [[address, { method: "POST", body: query }] satisfies [string, RequestInit]] : []),
        ];
        for (const [at, init] of asked) {
          const outcome = await request(visitOf(asker, person, path), at, init);
          if (outcome.status === 500) wrong.push(`${at} falls over`);
          wrong.push(...tells(outcome, theirs, asker, others).map((what) => `${at} ${what}`));
        }
      }
    expect(wrong).toEqual([]);
    expect(await Promise.all(others.map(({ institution }) => everythingButCounts(institution)))).toEqual(before);
  }, 120_000);

  test("the address of another's launch is that of a launch which never was", async () => {
    const { asker, others } = asking();
    const cookie = asker.visits.get(person)?.cookie ?? "";
    for (const { visits } of others)
      for (const { path, isRead, isPosted } of routes) {
        const page = `/${path.replace(/:\w+\??/, "json")}`;
        const theirs = visits.get(person)?.path ?? "";
        const posted = { method: "POST", body: new URLSearchParams({ intent: "allow" }) };
        for (const init of [...(isRead ? [{}] : []), ...(isPosted ? [posted] : [])]) {
          const there = await request({ path: theirs, cookie }, page, init);
          const nowhere = await request({ path: `/l/${"x".repeat(22)}`, cookie }, page, init);
          expect({ page, status: there.status }).toEqual({ page, status: 401 });
          expect(there.told.replaceAll(theirs, "/l/…")).toBe(nowhere.told.replaceAll(/\/l\/x{22}/g, "/l/…"));
        }
      }
  });
});

describe("one's own is found where another's is not", () => {
  const looked = routes.flatMap((route) => askingsOf(route).filter(({ own: kind }) => kind !== undefined));
  let standing: Campus | undefined;
  test.each(looked)("$name", async ({ name, own: kind = "learner", request: made }) => {
    const changes = name.includes("{");
    standing ??= await open((await twoInstitutions()).maplewood);
    const campus = changes ? await open((await twoInstitutions()).maplewood) : standing;
    const [, path = ""] = name.split("/");
    const by = path.startsWith("admin") ? petra : /^(course|deep-link)/.test(path) ? amara : mira;
    const answers: string[] = [];
    for (const id of [beside(campus.ids[kind]), campus.ids[kind]]) {
      const { status, told } = await request(visitOf(campus, by, path), ...made(id, campus));
      answers.push(`${status} ${plain(told, id)}`);
    }
    expect(answers[0]).not.toBe(answers[1]);
  });
});

test("and after all of that, still: but for the ids that were sent on purpose", async () => {
  expect(await leaks((text) => [...sent, ...begun].some((each) => each.includes(text)))).toEqual([]);
});

test("every binding was watched, and asked for something", () => {
  const unasked = watched.watched.filter((binding) => !everReached.has(binding) && !binding.startsWith("__VITEST"));
  // A limit of the tests, what the daily jobs start, and models that nobody chose.
  expect(unasked.toSorted()).toEqual(["AI", "FEW_CHANGES", "JOBS"]);
});

/** An institution with one of everything, and a visit of each kind of person; the learner is whose all of it is. */
async function open(institution: Institution): Promise<Campus> {
  const made = ownIds();
  await furnish(institution, made);
  // Whose all of it is learns, and no more.
  await institution.scope.delete("appointments").execute();
  const appointed = { learner_id: made.neighbour, appointed_at: 1 };
  await institution.scope.insert("appointments", appointed).execute();
  const deployment = { id: crypto.randomUUID(), deployment_id: `of ${institution.name}`, created_at: 1, updated_at: 1 };
  await institution.scope.insert("deployments", { ...deployment, label: `Deployed at ${institution.name}` }).execute();
  const platform = await Platform.open(institution, door);
  const visits = new Map<Person, Visit>();
  for (const person of people) visits.set(person, await platform.visit(person));
  const placing = await platform.visit(amara, { claims: askingToPlace });
  return {
    platform,
    institution,
    ids: { ...made, deployment: deployment.id },
    visits,
    placing: { ...placing, path: placing.path.replace(/\/deep-link$/, "") },
  };
}

/** All that a route can be asked with an id. */
function askingsOf({ path, isRead, isPosted, isPage }: (typeof routes)[number]): Asking[] {
  const place = places[path] ?? {};
  const begins = BEGINNING.includes(path);
  const kind = kindOf(place.own);
  const at = (id: string) => `/${path.replace(/:\w+\??/, encodeURIComponent(id))}`;
  const made = (
    name: string,
    isAddress: boolean,
    to: keyof Ids | undefined,
    how: (id: string, campus: Campus) => [string, RequestInit],
  ): Asking => ({ name: `/${path} ${name}`, own: to, isAddress, begins, request: how });
  const elsewhere = (told: Told<unknown>, campus: Campus) => at(told[2] ?? own(place.own ?? "", campus));
  return [
    ...(isRead && path.includes(":")
      ? [made("as its address", true, isPage ? kind : undefined, (id) => [at(id), {}])]
      : []),
    ...(isPosted ? (place.at ?? []) : []).map(([form, to]) =>
      made(`as its address: ${JSON.stringify(form)}`, true, to, (id, campus) => [at(id), post(form, id, campus)]),
    ),
    ...(place.asked ?? []).map((told) =>
      made(`?${told[0]}`, false, told[1], (id, campus) => [
        `${elsewhere(told, campus)}?${fill(new URLSearchParams(told[0]), id, campus)}`,
        {},
      ]),
    ),
    ...(place.within ?? []).map((told) =>
      made(JSON.stringify(told[0]), false, told[1], (id, campus) => [
        elsewhere(told, campus),
        post(told[0], id, campus),
      ]),
    ),
  ];
}

/** Sends ids of others. @returns what was wrong with the answers */
async function ask(asking: Asking, person: Person, asker: Campus, others: Campus[]): Promise<string[]> {
  const wrong: string[] = [];
  const [, path = ""] = asking.name.split("/");
  const answer = async (id: string) => {
    const visit = visitOf(asker, person, path);
    const outcome = await request(visit, ...asking.request(id, asker));
    // What was handed over is taken back: only so many may wait.
    if (path.startsWith("instructor") && asking.begins)
      await request(visit, "/instructor", { method: "POST", body: new URLSearchParams({ withdraw: id }) });
    return { ...outcome, said: `${outcome.status} ${plain(outcome.told, id)}` };
  };
  const nobodys = new Map<boolean, string>();
  for (const [turn, id] of idsToAsk(asking, others).entries()) {
    (asking.begins ? begun : sent).add(id);
    const isUuid = id.length === 36;
    if (!nobodys.has(isUuid)) nobodys.set(isUuid, (await answer(beside(id))).said);
    const theirs = await answer(id);
    wrong.push(...tells(theirs, [id], asker, others).map((what) => `${asking.name} ${what}`));
    if (theirs.said !== nobodys.get(isUuid)) {
      // What a former request changed of the asker's own, both find; and a place in a list is next to that of the other.
      const [never, again] = [await answer(beside(id)), await answer(id)];
      nobodys.set(isUuid, never.said);
      if (again.said !== never.said)
        wrong.push(`${asking.name} tells ${id} from one that is not: ${difference(again.said, never.said)}`);
    }
    if (theirs.status === 403) {
      // A page that is not for one's role says so to whatever it is asked, before it is looked at.
      const owned = asker.ids[asking.own ?? "learner"];
      const mine = await answer(owned);
      if (anonymous(mine.told, owned) !== anonymous(theirs.told, id))
        wrong.push(`${asking.name} is closed, but not as to one's own`);
      if (turn >= 3) return wrong;
    } else if (asking.isAddress && !asking.begins && theirs.status !== 404)
      wrong.push(`${asking.name} knows ${id}: ${theirs.status}`);
    if (theirs.status >= 500) wrong.push(`${asking.name} falls over ${id}: ${theirs.status}`);
  }
  return wrong;
}

let turns = 0;
/** As an address every id, of the others by turns; elsewhere those that would fit, and some of all, each time others. */
function idsToAsk({ own: kind, isAddress, name }: Asking, others: Campus[]): string[] {
  const lists = others.map((other) => (ids.get(other) ?? []).filter((id) => !isEverybodys(id)));
  const most = Math.max(...lists.map((list) => list.length));
  const all = Array.from({ length: most }, (_, at) => lists[at % lists.length]?.[at] ?? "").filter(Boolean);
  if (isAddress && name.endsWith("as its address")) return all;
  turns += SOME;
  const some = Array.from({ length: SOME }, (_, at) => all[(turns + at) % all.length] ?? "");
  const fitting = others.map(
    (other) => other.ids[kind ?? kindOf(places[name.slice(1).split(" ")[0] ?? ""]?.own) ?? "learner"],
  );
  return [...fitting, ...some];
}

const isEverybodys = (id: string) => campuses.every((campus) => ids.get(campus)?.includes(id));

/** @returns what an outcome has of others, but for what was sent */
function tells({ told, reached }: Outcome, asked: string[], asker: Campus, others: Campus[]): string[] {
  const without = (text: string) =>
    [...asked, ...begun].reduce((rest, id) => rest.replaceAll(id, "").replaceAll(encodeURIComponent(id), ""), text);
  const texts = [
    ["tells", without(told)],
    ...reached.map(({ binding, named }) => [`asks ${binding} for`, without(named)]),
  ];
  const theirs = others.flatMap((other) => secrets.get(other) ?? []);
  const leaked = texts.flatMap(([how = "", text = ""]) =>
    theirs.filter((secret) => text.includes(secret)).map((secret) => `${how} ${secret}`),
  );
  const objects = reached.filter(({ binding, member }) => member === "getByName" && binding !== "OIDC_STATE");
  const strange = objects.filter(({ named }) => !named.startsWith(`"${asker.institution.tenantId}/`));
  // Objects are reached by their names, and in no other way.
  const unnamed = reached.filter(({ member }) => /^(idFrom|newUniqueId)/.test(member));
  return [...leaked, ...[...strange, ...unnamed].map(({ binding, named }) => `asks the object ${binding} ${named}`)];
}

/**
 * @param isSent what the asker sent themselves may stand with them
 * @returns what stands with an institution and is another's
 */
async function leaks(isSent: (text: string) => boolean): Promise<string[]> {
  const leaked: string[] = [];
  for (const campus of campuses) {
    const foreign = campuses.filter((each) => each !== campus).flatMap((each) => secrets.get(each) ?? []);
    const held = [
      JSON.stringify(await everythingOf(campus.institution)),
      ...(await copiesOf(env.LEARNER_COPIES, campus.institution.tenantId)),
      ...(await copiesOf(env.PLATFORMS, campus.institution.tenantId)),
    ];
    leaked.push(...foreign.filter((secret) => !isSent(secret) && held.some((text) => text.includes(secret))));
  }
  return leaked;
}

/** Asks the whole tool. @returns the answer, its headers and body as one text without what is random in each answer */
async function request({ path, cookie }: Visit, to: string, init: RequestInit = {}): Promise<Outcome> {
  const headers = new Headers(init.headers);
  for (const [name, value] of [
    ["cookie", cookie],
    ["origin", tool],
    ["accept", init.method === "POST" ? "*/*" : "text/html"],
  ])
    headers.set(name ?? "", value ?? "");
  const answer = await door(new Request(`${tool}${path}${to}`, { ...init, headers }));
  const body = await answer.text();
  const kept = [...answer.headers].filter(([name]) => name !== "server-timing");
  const told = `${JSON.stringify(kept)}\n${body}`.replaceAll(/nonce(=|-|":")"?[\w-]+/g, "nonce");
  return { status: answer.status, told, reached: [...watched.reached] };
}

/** The whole tool, with every binding watched until the next request. */
async function door(asked: Request): Promise<Response> {
  watched.reached.length = 0;
  const ctx = createExecutionContext();
  // What the platform adds to a request (`cf`) is not looked at.
  const answer = await app.fetch(asked as Parameters<typeof app.fetch>[0], watched.env, ctx);
  // An answer that streams goes on asking until it is read.
  const body = await answer.arrayBuffer();
  await waitOnExecutionContext(ctx);
  for (const { binding } of watched.reached) everReached.add(binding);
  return new Response(answer.status === 204 ? null : body, answer);
}

function visitOf(campus: Campus, person: Person, path: string): Visit {
  const visit = person === amara && path.startsWith("deep-link") ? campus.placing : campus.visits.get(person);
  if (visit === undefined) throw new Error("nobody asks");
  return visit;
}

function campusAt(index: number): Campus {
  const campus = campuses[index];
  if (campus === undefined) throw new Error("nobody asks");
  return campus;
}

const kindOf = (word: string | undefined) => campusKinds.find((kind) => kind === word);
const campusKinds = Object.keys(ownIds()).filter((kind): kind is keyof Ids => kind !== "");
/** The asker's own id of a kind; any other word is itself. */
function own(word: string, { ids: mine }: Campus): string {
  const kind = kindOf(word);
  return kind === undefined ? word : mine[kind];
}

function fill(fields: URLSearchParams, id: string, campus: Campus): URLSearchParams {
  return new URLSearchParams([...fields].map(([name, held]) => [name, own(held, campus).replace("#", id)]));
}

function post(what: Sent, id: string, campus: Campus): RequestInit {
  if (typeof what !== "string") return { method: "POST", body: fill(new URLSearchParams(what), id, campus) };
  const json = what.replaceAll('"#"', JSON.stringify(id));
  return { method: "POST", body: json, headers: { "content-type": "application/json" } };
}

/** The names by which a place is tried with an id. */
function namesTriedAt({ asked = [], at = [], within = [] }: Place): Set<string> {
  const forms = [...at, ...within].map(([form]) => form);
  const inForms = forms.flatMap((form) =>
    typeof form === "string"
      ? jsonNames(form)
      : Object.entries(form).flatMap(([name, held]) => (held.includes("#") ? [name, ...jsonNames(held)] : [])),
  );
  const inQueries = asked.flatMap(([query]) =>
    [...new URLSearchParams(query)].filter(([, held]) => held.includes("#")),
  );
  return new Set([...inForms, ...inQueries.map(([name]) => name)]);
}

/** Of JSON, and of JSON that a form brings, every name. */
const jsonNames = (json: string) => [...json.matchAll(/"(\w+)":/g)].map(([, name]) => name ?? "");

/** An id that there never was, next to one that there is: in whatever order, nothing stands between them. */
function beside(id: string): string {
  const last = id.at(-1);
  return `${id.slice(0, -1)}${last === "0" ? "1" : "0"}`;
}

/** Without the id that was sent, and without what is new or is told of time in each answer. */
function plain(told: string, id: string): string {
  return anonymous(told, id)
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, "uuid")
    .replaceAll(/\b1[78]\d{11}\b/g, "time");
}

/** Without the id that was sent, as an address, a form and a page write it. */
function anonymous(told: string, id: string): string {
  const written = [id, encodeURIComponent(id), String(new URLSearchParams({ id })).slice("id=".length)];
  return written.reduce((rest, each) => rest.replaceAll(each, "#"), told);
}

function difference(one: string, other: string): string {
  const at = [...one].findIndex((letter, index) => letter !== other[index]);
  return `${one.slice(Math.max(0, at - 60), at + 60)} | ${other.slice(Math.max(0, at - 60), at + 60)}`;
}

function idsOf(everything: Record<string, Record<string, unknown>[]>): string[] {
  const found = Object.values(everything).flatMap(([row]) =>
    Object.entries(row ?? {}).flatMap(([column, value]) =>
      /(^|_)id$|^(concept|prerequisite|practice_set|subject)$/.test(column) ? [value] : [],
    ),
  );
  return [...new Set(found.filter((id): id is string => typeof id === "string" && id.length > 8))];
}

/** As objects of the institution are called. */
function namesOfObjects({ institution: { tenantId }, ids: { learner, course } }: Campus): string[] {
  return [`${tenantId}/${learner}/${course}`, `${tenantId}/${course}`];
}

/** Every text of a tenant's rows that is long enough to be nobody else's by chance. */
function textsOf(everything: Record<string, Record<string, unknown>[]>): Set<string> {
  const values = Object.values(everything).flatMap((rows) => rows.flatMap((row) => Object.values(row)));
  return new Set(values.filter((value): value is string => typeof value === "string" && value.length > 8));
}

/** The names and contents of a tenant's copies. */
async function copiesOf(kv: KVNamespace, tenantId: string): Promise<string[]> {
  const { keys } = await kv.list({ prefix: `${tenantId}/` });
  const contents = await Promise.all(keys.map(({ name }) => kv.get(name)));
  return [...keys.map(({ name }) => name), ...contents.flatMap((text) => text ?? [])];
}

function withoutLms(): void {
  vi.spyOn(globalThis, "fetch").mockImplementation(async () => new Response(null, { status: 503 }));
}
