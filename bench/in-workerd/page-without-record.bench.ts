import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import app from "#workers/app.ts";
import { statistics, teach } from "../../tests/course.ts";
import { failingD1 } from "../../tests/failing-d1.ts";
import { twoInstitutions } from "../../tests/institution.ts";
import { mira } from "../../tests/person.ts";
import { Platform, tool, type Visit } from "../../tests/platform.ts";
import { percentile } from "../distribution.ts";
import type { Outage } from "../growth.ts";

const TIMES = import.meta.env["BENCH"] === "quick" ? 11 : 31;
const hanging = () => failingD1(env.DB, () => ({ hangs: true }));

test("the Guide's page while D1 hangs, and once the breaker is open", { timeout: 120_000 }, async ({ task }) => {
  const { maplewood } = await twoInstitutions();
  await teach(maplewood, statistics);
  const visit = await (await Platform.open(maplewood)).visit(mira);
  // The copies are written behind the launch's answer, and behind the first page's.
  await open(visit, env);
  await scheduler.wait(500);

  // As deployed: the tests are more patient. A breaker goes by its binding: the first one never opens, the second stays open.
  const deployed = { ...env, RECORD_BUDGET_MS: "100" };
  const hung = asEnv({ ...deployed, DB: hanging(), BREAKER_FAILURES: "1000000" });
  const broken = asEnv({ ...deployed, DB: hanging(), BREAKER_FAILURES: "5", BREAKER_OPEN_MS: "600000" });
  for (let failure = 0; failure < 6; failure++) await open(visit, broken);

  const kinds: [keyof Outage, Env][] = [
    ["healthy", deployed],
    ["hung", hung],
    ["open", broken],
  ];
  const times: Record<keyof Outage, number[]> = { healthy: [], hung: [], open: [] };
  for (let time = -2; time < TIMES; time++)
    for (const [kind, bindings] of kinds) {
      const ms = await open(visit, bindings);
      if (time >= 0) times[kind].push(ms);
    }
  const outage: Outage = {
    healthy: percentile(times.healthy, 0.5),
    hung: percentile(times.hung, 0.5),
    open: percentile(times.open, 0.5),
  };
  expect(outage.healthy).toBeGreaterThan(0);
  Object.assign(task.meta, { outage });
});

/** With variables that the types of the bindings do not name. */
const asEnv = <Bindings extends Env>(bindings: Bindings): Env => bindings;

/** @returns ms until the page's last byte */
async function open({ path, cookie }: Visit, bindings: Env): Promise<number> {
  const ctx = createExecutionContext();
  const headers = { accept: "text/html", cookie };
  const began = performance.now();
  // The platform's own members of a request are not looked at.
  const request = new Request(`${tool}${path}/guide`, { headers }) as Parameters<typeof app.fetch>[0];
  const answer = await app.fetch(request, bindings, ctx);
  expect(await answer.text()).toContain("Mira");
  expect(answer.status).toBe(200);
  const ms = performance.now() - began;
  await waitOnExecutionContext(ctx);
  return ms;
}
