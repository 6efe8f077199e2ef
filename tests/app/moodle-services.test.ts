import { beforeEach, expect, test, vi } from "vitest";
import { CLAIM } from "#app/lti/claims.ts";
import exchanges from "../lti/recorded/moodle-4.5-exchanges.json";
import launches from "../lti/recorded/moodle-4.5-launches.json";
import { type Institution, twoInstitutions } from "../institution.ts";
import { amara } from "../person.ts";
import { ask, Platform, post, type Visit } from "../platform.ts";

// What a running Moodle 4.5.6 was asked for people and grades, and answered, asked again by the whole tool: each request is
// compared with the recorded one, and each answer is Moodle's own.

let maplewood: Institution;
let visit: Visit;
let moodle: Moodle;

beforeEach(async () => {
  ({ maplewood } = await twoInstitutions());
  await maplewood.scope.update("platforms").set({ token_endpoint: exchanges.membersToken.request.url }).execute();
  moodle = new Moodle();
  vi.spyOn(globalThis, "fetch").mockImplementation(async (input, init) => moodle.answer(new Request(input, init)));
  const platform = await Platform.open(maplewood);
  const { iss: _iss, aud: _aud, nonce: _nonce, iat: _iat, exp: _exp, ...claims } = launches.instructor.claims;
  const { [CLAIM.targetLinkUri]: _target, ...said } = claims as Record<string, unknown>;
  visit = await platform.visit(amara, { claims: said });
});

type Sent = { method: string; url: string; headers: Record<string, string>; bearer: boolean; body: string };
type Exchange = {
  request: { method: string; url: string; headers: object; body?: object };
  response: { status: number; headers: object; body: unknown };
};

/** A Moodle that answers what the recorded one did, and 404 to what that one was not asked. */
class Moodle {
  readonly sent: Sent[] = [];

  async answer(request: Request): Promise<Response> {
    const { method, url, headers } = request;
    const body = new TextDecoder().decode(await request.arrayBuffer());
    const kept = ["accept", "content-type"].flatMap((name) => {
      const value = headers.get(name);
      return value === null ? [] : [[name, value] as const];
    });
    const bearer = headers.get("authorization") === `Bearer ${exchanges.membersToken.response.body.access_token}`;
    this.sent.push({ method, url, headers: Object.fromEntries(kept), bearer, body });
    const found = answerTo(method, new URL(url));
    if (found === undefined) return new Response("<!doctype html><title>Error</title>", { status: 404 });
    const { status, headers: said, body: answered } = found.response;
    // A token is for the scopes that it was asked for.
    const scope = new URLSearchParams(body).get("scope");
    const answer = method === "POST" && url.endsWith("/token.php") ? { ...Object(answered), scope } : answered;
    return new Response(answer === "" ? "" : JSON.stringify(answer), { status, headers: { ...said } });
  }

  asked(path: string, method: string): Sent[] {
    return this.sent.filter((one) => one.method === method && new URL(one.url).pathname.endsWith(path));
  }
}

function answerTo(method: string, { pathname, searchParams }: URL): Exchange | undefined {
  if (pathname.endsWith("/token.php")) return exchanges.membersToken;
  // Its first page, which leads to a next one, and then everybody.
  if (pathname.endsWith("/memberships")) return searchParams.has("from") ? exchanges.members : exchanges.membersOfLink;
  if (pathname.endsWith("/lineitems")) return method === "POST" ? exchanges.newLineItem : exchanges.lineItems;
  return pathname.endsWith("/lineitem/scores") ? exchanges.score : undefined;
}

const page = async (path: string) => (await ask(`${visit.path}${path}`, { cookie: visit.cookie })).text();
const send = (form: Record<string, string>) =>
  post(`${visit.path}/course/scores`, form, { cookie: visit.cookie, accept: "text/html" });

/** Opens the course's people until the list was read. */
async function readPeople(): Promise<string> {
  return vi.waitFor(
    async () => {
      const people = await page("/course/people");
      expect(people).toContain("Zoé Ñandú");
      return people;
    },
    { timeout: 60_000 },
  );
}

test("R01 R02 R04 Moodle's list of people is asked for as it was, and its next page as it says", async () => {
  const people = await readPeople();
  for (const name of ["Sam Student", "Tina Teacher"]) expect(people).toContain(name);
  expect(people).not.toContain("student1@example.test");

  const [token] = moodle.asked("/token.php", "POST");
  const { request } = exchanges.membersToken;
  const form = Object.fromEntries(new URLSearchParams(token?.body));
  expect(form).toEqual({ ...request.body, client_assertion: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/) });
  expect(token).toMatchObject({ url: request.url, headers: { "content-type": request.headers["content-type"] } });

  const [first, next, ...more] = moodle.asked("/memberships", "GET");
  const { url, headers } = exchanges.members.request;
  expect(first).toMatchObject({ url: `${url}?limit=100`, headers, bearer: true });
  expect(next).toMatchObject({ url: /<(.*)>/.exec(exchanges.membersOfLink.response.headers.link)?.[1], headers });
  expect(more).toEqual([]);
});

test("A03 G02 G03 G04 G07 G09 Moodle's gradebook is asked as it was: columns, a new one, and a score", async () => {
  await readPeople();
  const scores = await page("/course/scores");
  for (const { label } of exchanges.lineItems.response.body) expect(scores).toContain(label);
  const [listed] = moodle.asked("/lineitems", "GET");
  expect(listed).toMatchObject({ url: exchanges.lineItems.request.url, headers: exchanges.lineItems.request.headers });

  expect((await send({ order: "make-trial" })).status).toBe(303);
  const [made] = moodle.asked("/lineitems", "POST");
  const { url, headers, body } = exchanges.newLineItem.request;
  expect(made).toMatchObject({ url, headers: { "content-type": headers["content-type"] }, bearer: true });
  expect(Object.keys(JSON.parse(made?.body ?? "")).toSorted()).toEqual(Object.keys(body).toSorted());

  const { url: address, headers: media, body: recorded } = exchanges.score.request;
  const wanted = { url: address.replace("/scores", ""), subject: recorded.userId };
  const column = await maplewood.scope.from("line_items").where("url", "=", wanted.url).select("id").execute();
  const learner = await maplewood.scope
    .from("learner_profiles")
    .where("lti_user_id", "=", wanted.subject)
    .select("id")
    .execute();
  const form = { column: column[0]?.id ?? "", learner: learner[0]?.id ?? "", points: String(recorded.scoreGiven) };
  expect((await send({ order: "send", ...form })).status).toBe(303);
  await vi.waitFor(
    async () =>
      expect(await maplewood.scope.from("scores").select("status").execute()).toEqual([{ status: "delivered" }]),
    { timeout: 60_000 },
  );
  const { comment: _, timestamp, ...score } = recorded;
  const [given, ...again] = moodle.asked("/lineitem/scores", "POST");
  expect(given).toMatchObject({ url: address, headers: media, bearer: true });
  const moment = expect.stringMatching(new RegExp(`^${timestamp.replaceAll(/\d/g, "\\d")}$`));
  expect(JSON.parse(given?.body ?? "")).toEqual({ ...score, timestamp: moment });
  expect(again).toEqual([]);
  // A token serves every call of its scopes.
  const scopes = moodle.asked("/token.php", "POST").map((token) => new URLSearchParams(token.body).get("scope"));
  expect(scopes).toEqual([...new Set(scopes)]);
});

test("R01 R07 the list is read as soon as an instructor opens the course, before anybody looks at it", async () => {
  await page("/course");
  const people = maplewood.scope.from("learner_profiles").select("display_name");
  await vi.waitFor(
    async () => expect((await people.execute()).map((known) => known.display_name)).toContain("Zoé Ñandú"),
    {
      timeout: 60_000,
    },
  );
});
