import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import app from "#workers/app.ts";
import { RefusedVisitors } from "#workers/refused-visitors.ts";
import { openConsole } from "../console.ts";
import { mira } from "../person.ts";
import { tool } from "../platform.ts";

const MOST = 3;
const NOW = 1_000_000;
const refusal = new Response(null, { status: 403 });

const shown = (value: string, header = "cookie") =>
  new Request(`${tool}/l/launch/course`, {
    headers: { [header]: header === "cookie" ? `other=1; session=${value}` : `Bearer ${value}` },
  });

/** A launch's post. */
const posted = (cookie: string) => new Request(`${tool}/lti/launch`, { method: "POST", headers: { cookie } });

function refusedSoOften(count: number, request: Request, visitors = new RefusedVisitors(MOST)): RefusedVisitors {
  for (let time = 0; time < count; time++) visitors.note(request, refusal, NOW + time);
  return visitors;
}

test("whose session was refused too often is refused without a look, for ten seconds, and told how long", async () => {
  expect(refusedSoOften(MOST - 1, shown("a.b")).answer(shown("a.b"), NOW + 5)).toBeUndefined();
  const visitors = refusedSoOften(MOST, shown("a.b"));
  const answer = visitors.answer(shown("a.b"), NOW + 5);
  expect(answer?.status).toBe(429);
  expect(answer?.headers.get("retry-after")).toBe("10");
  expect(await answer?.text()).toContain("Wait 10 seconds");
  expect(visitors.answer(shown("a.b"), NOW + 2 + 9_999)?.headers.get("retry-after")).toBe("1");
  expect(visitors.answer(shown("a.b"), NOW + 2 + 10_000)).toBeUndefined();
});

test("who was held is held again after a tenth, as long as they go on, and is forgiven after a minute", () => {
  const [most, few, minute] = [100, 10, 60_000];
  const visitors = new RefusedVisitors(most);
  /** @returns how many of so many refusals in a row are looked at */
  const lookedAt = (now: number) => {
    let looks = 0;
    while (looks < 2 * most && visitors.answer(shown("a.b"), now) === undefined) {
      visitors.note(shown("a.b"), refusal, now);
      looks += 1;
    }
    return looks;
  };
  expect([0, 10_000, 20_000, 30_000].map((later) => lookedAt(NOW + later))).toEqual([most, few, few, few]);
  expect(lookedAt(NOW + 30_000 + minute)).toBe(most);
  // Who was watched and refused now and then is watched on.
  expect(lookedAt(NOW + 200_000)).toBe(most);
  visitors.note(shown("a.b"), refusal, NOW + 215_000);
  expect(lookedAt(NOW + 230_000)).toBe(few);
});

test("another session goes on, and so does who shows none: by a cookie or by the header of our scripts", () => {
  const visitors = refusedSoOften(MOST, shown("a.b"));
  expect(visitors.answer(shown("a.c"), NOW + 5)).toBeUndefined();
  expect(visitors.answer(shown("a.b", "authorization"), NOW + 5)?.status).toBe(429);
  const without = new Request(`${tool}/lti/launch`);
  expect(refusedSoOften(MOST, without).answer(without, NOW + 5)).toBeUndefined();
});

test("who posts a used launch again and again is told apart by what its login gave the browser to keep", () => {
  const visitors = refusedSoOften(MOST, posted("lti-one=kept"));
  expect(visitors.answer(posted("lti-one=kept"), NOW + 5)?.status).toBe(429);
  // The next login of the same browser is another, also while the first one's cookie is still there.
  for (const other of ["lti-two=other", "lti-one=kept; lti-two=other", "draft=lti-one"])
    expect(visitors.answer(posted(other), NOW + 5)).toBeUndefined();
});

test("only refusals count, and only those of ten seconds", () => {
  const visitors = new RefusedVisitors(MOST);
  for (const status of [200, 303, 500, 503])
    for (let time = 0; time < MOST; time++) visitors.note(shown("a.b"), new Response(null, { status }), NOW);
  expect(visitors.answer(shown("a.b"), NOW)).toBeUndefined();
  refusedSoOften(MOST - 1, shown("a.b"), visitors);
  visitors.note(shown("a.b"), refusal, NOW + 10_000);
  expect(visitors.answer(shown("a.b"), NOW + 10_000)).toBeUndefined();
});

test("the latest are remembered, and no more than an isolate can hold", () => {
  const visitors = refusedSoOften(MOST, shown("first"));
  for (let other = 0; other < 4_999; other++) visitors.note(shown(`other-${other}`), refusal, NOW);
  expect(visitors.answer(shown("first"), NOW)?.status).toBe(429);
  visitors.note(shown("one-more"), refusal, NOW);
  expect(visitors.answer(shown("first"), NOW)).toBeUndefined();
});

test("the whole tool: who asks again and again for what is not theirs waits, and the others do not", async () => {
  const few = { ...env, MOST_REFUSALS: String(MOST) };
  const { platform, admin } = await openConsole();
  const learner = await platform.visit(mira);
  const statusOf = async ({ path, cookie }: typeof learner, address: string) => {
    const context = createExecutionContext();
    const request = new Request(`${tool}${path}/${address}`, { headers: { cookie, accept: "text/html" } });
    const answer = await app.fetch(request as Parameters<typeof app.fetch>[0], few, context);
    await answer.text();
    await waitOnExecutionContext(context);
    return answer.status;
  };
  const asked = [];
  for (let time = 0; time < MOST + 1; time++) asked.push(await statusOf(learner, "admin"));
  expect(asked).toEqual([403, 403, 403, 429]);
  expect(await statusOf(learner, "guide")).toBe(429);
  expect(await statusOf(admin, "admin")).toBe(200);
});
