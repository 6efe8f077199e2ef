import { exports } from "cloudflare:workers";
import * as fc from "fast-check";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { routes as manifest } from "virtual:react-router/server-build";
import { isDeep, SEED } from "../deep.ts";
import { conversationFactory, learnerProfileFactory, seeded } from "../factories.ts";
import { everythingOf, furnish } from "../furnish.ts";
import { type Institution, ownIds, twoInstitutions } from "../institution.ts";
import { invite } from "../invite.ts";
import { amara, mira, petra } from "../person.ts";
import { type Door, Platform, tool, type Visit } from "../platform.ts";
import { type Address, allReal, type Drawn, type Field, formOf, ownPlace, requestsTo, things } from "./any-request.ts";
import { askingToPlace } from "./place-claims.ts";

// Whatever is sent to a route, it has an answer: none of its parsers falls over.

const front: Door = (request) => exports.default.fetch(request);
const RUNS = isDeep ? 200 : 12;
/** Says that the LMS failed, which here it always does. */
const OF_THE_LMS = 502;
/** Where forms name what there is not, so many more are tried until one is read. */
const MOST_UNREAD = 100;
/** What is said before a form is looked at. */
const AT_THE_DOOR = new Set([401, 403, 404, 405, 413, 415]);

/** Every address. Those of an index are their parents' own. */
const addresses: Address[] = Object.values(manifest)
  .flatMap((route) => route ?? [])
  .flatMap(({ id, path, index, module }) => {
    if ((path === undefined && !index) || id === "routes/launch/layout") return [];
    const isBelow = id.startsWith("routes/launch/");
    const address = `${isBelow ? "/l/:launch" : ""}${path === undefined && isBelow ? "" : "/"}${path ?? ""}`;
    return [{ id, address, path: isBelow ? (path ?? "") : undefined, isPosted: module.action !== undefined }];
  })
  .toSorted((one, other) => (one.address < other.address ? -1 : 1));

/** With which statuses. */
const answered = new Map<string, Set<number>>();
let maplewood: Institution;
let platform: Platform;
/** Mira's, Amara's, Petra's, and Amara's whom the LMS asks what to place. */
let visits: Visit[];
/** Whether one of these has ended, as it does when its learner is erased. */
let isOver = true;

beforeAll(async () => {
  vi.spyOn(scheduler, "wait").mockResolvedValue();
  vi.spyOn(console, "warn").mockReturnValue();
  withoutLms();
  ({ maplewood } = await twoInstitutions());
  things.own = ownIds();
  await furnish(maplewood, things.own);
  // Whose all of it is learns, and no more.
  await maplewood.scope.delete("appointments").execute();
  platform = await Platform.open(maplewood);
});

beforeEach(async () => {
  withoutLms();
  if (isOver) await enter();
  // Whatever Petra's form chose before: else those who teach have nothing to answer.
  const setting = { name: "crisis.flags", value: JSON.stringify("instructors"), updated_at: 1 };
  await maplewood.scope.upsert("tenant_settings", setting, ["name"], ["value"]).execute();
  const everything = Object.values(await everythingOf(maplewood)).flat();
  const values = everything.flatMap((row) =>
    Object.entries(row).filter(([column]) => /(^|_)id$|^concept$/.test(column)),
  );
  things.ids = [...new Set(values.map(([, value]) => String(value)))].slice(0, 200);
});

describe("has an answer to everything", () => {
  test.each(addresses)("$address", async (route) => {
    if (route.address.startsWith("/lti/")) await seal();
    const who = whoComesTo(route);
    const { said: page } = await send(route, allReal("GET", who));
    const { plain, any } = requestsTo(route, who, fieldsOn(page));
    const seed = isDeep ? Date.now() : seedOf(route.address);
    let isFormRead = false;
    const tryOne = async (drawn: Drawn) => {
      if (isOver) await enter();
      if (route.path?.startsWith("guide/:conversation/")) await converse();
      if (route.path === "admin/learners/:learner/erase") await stay();
      const { status, said } = await send(route, drawn);
      isFormRead ||= drawn.isPlain && drawn.method === "POST" && !AT_THE_DOOR.has(status);
      expect({ status, said: status < 500 ? "" : said.slice(0, 400) }).toMatchObject({
        status: expect.toSatisfy((each: number) => each < 500 || each === OF_THE_LMS, "an answer, and no fault"),
      });
    };
    // With one seed for all, all would be asked the same. Whichever it is, a failure tells it.
    const examples = ["GET", "POST"].map((method): [Drawn] => [allReal(method, who)]);
    await fc.assert(fc.asyncProperty(any, tryOne), { endOnFailure: true, numRuns: RUNS, examples, seed });
    if (!route.isPosted) return;
    for (const drawn of fc.sample(plain, { numRuns: MOST_UNREAD, seed })) if (!isFormRead) await tryOne(drawn);
    expect(isFormRead, `a form is read, and not sent away at the door (seed ${seed})`).toBe(true);
  });
});

test("some of it is real: a launch is let in, an invitation opens, a page is shown, an index leads on", () => {
  expect([...(answered.get("/lti/launch") ?? [])]).toContain(303);
  expect([...(answered.get("/lti/register/:invitation?") ?? [])]).toContain(200);
  expect([...(answered.get("/l/:launch/practice") ?? [])]).toContain(200);
  expect([...(answered.get("/l/:launch") ?? [])].some((status) => status < 400)).toBe(true);
  expect([...(answered.get("/") ?? [])]).toContain(200);
});

/** Everybody comes anew. */
async function enter(): Promise<void> {
  visits = await Promise.all([mira, amara, petra].map((person) => platform.visit(person)));
  const placing = await platform.visit(amara, { claims: askingToPlace });
  visits.push({ ...placing, path: placing.path.replace(/\/deep-link$/, "") });
  await seal();
  isOver = false;
}

/** What is sealed or signed, and was not used. */
async function seal(): Promise<void> {
  const [{ secret }, { form, cookie }] = await Promise.all([invite(), platform.prepare(mira)]);
  things.sealed = { invitation: secret, state: form.state, token: form.id_token, cookie };
}

/** The last one may be deleted. */
async function converse(): Promise<void> {
  if (things.own === undefined) return;
  const conversation = crypto.randomUUID();
  const { learner, course } = things.own;
  const row = conversationFactory(seeded(), { id: conversation, learner_id: learner, lti_context_id: course });
  await maplewood.scope.insert("chat_conversations", row).execute();
  things.own = { ...things.own, conversation };
}

/** The last one may be erased. */
async function stay(): Promise<void> {
  if (things.own === undefined) return;
  const neighbour = crypto.randomUUID();
  const names = { id: neighbour, lti_user_id: neighbour, subject_id: neighbour };
  await maplewood.scope.insert("learner_profiles", learnerProfileFactory(seeded(), names)).execute();
  things.own = { ...things.own, neighbour };
}

/** Sends what was drawn. What is not drawn is real. */
async function send(route: Address, drawn: Drawn): Promise<{ status: number; said: string }> {
  const { address } = route;
  const { method, parameters, query, body, who, data } = drawn;
  const [type, text] = body;
  const visit = visits[who];
  let at = 0;
  const path = address
    .replace("/l/:launch", launchPath(drawn.launch) ?? visit?.path ?? "")
    .replace(":invitation", (whole) => (drawn.sealed.invitation ? (things.sealed["invitation"] ?? "") : whole))
    .replaceAll(/:\w+\??|\*/g, () => inAddress(parameters[at++] ?? ownPlace(route)));
  const withBody = !["GET", "HEAD", "OPTIONS"].includes(method);
  // Beside what is drawn, what a launch really brings: else nothing of it would get past its seal.
  const brought = formOf([
    ...(drawn.sealed.state ? [["state", things.sealed["state"] ?? ""] as const] : []),
    ...(drawn.sealed.id_token ? [["id_token", things.sealed["token"] ?? ""] as const] : []),
  ]);
  const isForm = type === "application/x-www-form-urlencoded" && address.startsWith("/lti/");
  const held = typeof drawn.cookie === "function" ? drawn.cookie(visit?.cookie ?? "") : drawn.cookie;
  const answer = await front(
    new Request(`${tool}${path}${data ? ".data" : ""}?${formOf(query)}`, {
      method,
      headers: {
        cookie: asHeader(held ?? `${visit?.cookie ?? ""}; ${things.sealed["cookie"]}`),
        origin: tool,
        accept: data ? "*/*" : "text/html",
        ...drawn.headers,
        ...(withBody && type !== "" && { "content-type": asHeader(type) }),
      },
      redirect: "manual",
      ...(withBody && { body: isForm ? `${brought}&${text}` : text }),
    }),
  );
  if (drawn.isPlain && answer.status === 401) isOver = true;
  answered.set(address, (answered.get(address) ?? new Set()).add(answer.status));
  return { status: answer.status, said: await answer.text() };
}

/** The number of whoever a route is for. */
function whoComesTo({ path }: Address): number {
  if (path?.startsWith("admin")) return 2;
  if (path?.startsWith("deep-link")) return 3;
  return path?.startsWith("course") ? 1 : 0;
}

/** The fields of a page's forms, with what stands in them. */
function fieldsOn(page: string): Field[] {
  const tags = page.match(/<(?:input|select|textarea|button)\b[^>]*>/g) ?? [];
  return tags.flatMap((tag): Field[] => {
    const name = attribute(tag, "name");
    return name === undefined ? [] : [[name, attribute(tag, "value") ?? ""]];
  });
}

function attribute(tag: string, name: string): string | undefined {
  const text = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return text?.replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&lt;", "<").replaceAll("&amp;", "&");
}

/** Of each address another. */
function seedOf(address: string): number {
  return [...address].reduce((seed, letter) => (Math.imul(seed, 31) + letter.charCodeAt(0)) | 0, SEED);
}

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
