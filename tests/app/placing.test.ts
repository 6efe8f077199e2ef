import { decodeJwt } from "jose";
import { beforeAll, expect, test } from "vitest";
import { CLAIM } from "#app/lti/claims.ts";
import { LearningSessions } from "#db/learning-sessions.ts";
import { twoInstitutions } from "../institution.ts";
import { statistics, teach } from "../course.ts";
import { amara } from "../person.ts";
import { ask, Platform, post, type Visit } from "../platform.ts";
import { askingToPlace } from "./place-claims.ts";

/** An instructor's LMS asks what to place. */
async function asking(differing: Record<string, unknown> = {}): Promise<Visit> {
  const visit = await maplewood.visit(amara, { claims: { ...askingToPlace, ...differing } });
  return { ...visit, path: visit.path.replace(/\/deep-link$/, "") };
}

let maplewood: Platform;
beforeAll(async () => {
  maplewood = await Platform.open((await twoInstitutions()).maplewood);
});

const answer = ({ path, cookie }: Visit, form: Record<string, string>, accept = "application/json") =>
  post(`${path}/deep-link/answer`, form, { cookie, accept, "x-requested-by": "guide" });

test("D08 our own script gets the answer as JSON, signed between the institution and its tool", async () => {
  const visit = await asking();
  const response = await answer(visit, { item: "guide" });
  expect(response.status).toBe(200);
  const { returnUrl, jwt } = await response.json<{ returnUrl: string; jwt: string }>();
  expect(returnUrl).toBe(askingToPlace[CLAIM.deepLinkingSettings].deep_link_return_url);
  const { iss, clientId } = maplewood.institution.registration;
  expect(decodeJwt(jwt)).toMatchObject({ iss: clientId, aud: iss, [CLAIM.deploymentId]: "1" });
  expect((await answer(visit, { item: "guide" })).status).toBe(409);
});

test("D03 without sub and without course, an instructor places all the same, and is in no count", async () => {
  const visit = await asking({ sub: undefined, [CLAIM.context]: undefined });
  expect((await ask(`${visit.path}/deep-link`, { cookie: visit.cookie })).status).toBe(200);
  const nameless = maplewood.institution.scope.from("learner_profiles").where("lti_user_id", "like", "launch %");
  expect(await nameless.select("test_user").execute()).toEqual([{ test_user: 1 }]);
});

test("D17 when its session has ended, the request is over with it", async () => {
  const visit = await asking();
  const sessions = new LearningSessions(maplewood.institution.scope);
  expect(await sessions.end(visit.path.slice("/l/".length), Date.now() - 1)).toBe(true);
  const late = await answer(visit, { item: "guide" }, "text/html");
  expect(late.headers.get("x-refusal")).toBe("session_over");
  expect(late.status).toBe(401);
});

test("a problem is told, and the request still waits", async () => {
  const visit = await asking();
  for (const [form, problem] of [
    [{}, "nothing"],
    [{ item: "concept:nowhere" }, "gone"],
    [{ item: "guide", grade: "on", points: "0" }, "points"],
  ] as const) {
    const response = await answer(visit, form);
    expect({ status: response.status, body: await response.json() }).toEqual({ status: 422, body: { problem } });
  }
  expect((await answer(visit, { intent: "cancel" })).status).toBe(200);
});

test("the launch's own address leads to what is to be placed", async () => {
  const visit = await asking();
  const landing = await ask(visit.path, { cookie: visit.cookie });
  expect(landing.headers.get("location")).toBe(`${visit.path}/deep-link`);
  await answer(visit, { intent: "cancel" });
  const page = await ask(`${visit.path}/deep-link`, { cookie: visit.cookie });
  expect({ status: page.status, code: page.headers.get("x-refusal") }).toEqual({
    status: 409,
    code: "deep_linking_answered",
  });
  expect((await ask(visit.path, { cookie: visit.cookie })).headers.get("location")).toBe(`${visit.path}/deep-link`);
});

/** The form's choices, and whether each is made. */
const choices = (page: string) =>
  [...page.matchAll(/<input[^>]*name="item"[^>]*>/g)].map(([tag]) => ({
    value: /value="([^"]*)"/.exec(tag)?.[1] ?? "",
    chosen: /\schecked(=|\s|\/|>)/.test(tag),
  }));

test("without our script, what is chosen stays chosen through a search and a problem, and several are placed", async () => {
  const { maplewood: taught } = await twoInstitutions();
  const platform = await Platform.open(taught);
  await teach(taught, statistics);
  const visit = await platform.visit(amara, { claims: askingToPlace });
  const path = visit.path.replace(/\/deep-link$/, "");
  const shown = async (query: string) => (await ask(`${path}/deep-link${query}`, { cookie: visit.cookie })).text();
  const all = choices(await shown(""));
  const concept = all.find(({ value }) => value.startsWith("concept:"))?.value ?? "";
  expect(all.length).toBeGreaterThan(5);

  const found = choices(
    await shown(`?${new URLSearchParams({ item: concept, q: statistics.sections[1]?.title ?? "" })}`),
  );
  expect(found.length).toBeLessThan(all.length);
  expect(found.filter(({ chosen }) => chosen).map(({ value }) => value)).toEqual([concept]);

  const place = (more: Record<string, string>) => {
    const form = new URLSearchParams({ intent: "place", ...more });
    for (const value of ["guide", concept]) form.append("item", value);
    return post(`${path}/deep-link/answer`, form, { cookie: visit.cookie, accept: "text/html" });
  };
  const refused = await place({ grade: "on", points: "none" });
  expect(refused.status).toBe(303);
  const back = await (await ask(refused.headers.get("location") ?? "", { cookie: visit.cookie })).text();
  expect(choices(back).filter(({ chosen }) => chosen)).toHaveLength(2);
  expect(back).toMatch(/role="alert"[^>]*>[^<]+</);

  const placed = await place({});
  expect(placed.status).toBe(200);
  const page = await placed.text();
  expect(page).toMatch(/<button type="submit"/);
  const { [CLAIM.contentItems]: items } = decodeJwt<{ [CLAIM.contentItems]: object[] }>(
    /name="JWT" value="([^"]+)"/.exec(page)?.[1] ?? "",
  );
  expect(items).toHaveLength(2);
});
