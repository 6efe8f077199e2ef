import { expect, test } from "vitest";
import { enterTenant } from "#app/middleware/enter-tenant.ts";
import { requireSameOrigin } from "#app/middleware/require-same-origin.ts";
import { routes as manifest } from "virtual:react-router/server-build";

const routes = Object.values(manifest).flatMap((route) => route ?? []);
const inLaunch = routes.filter(({ id }) => id.startsWith("routes/launch/") && id !== "routes/launch/layout");

/** The middleware that a request of this route goes through, outermost first. */
function wayTo(id: string): unknown[] {
  const route = routes.find((each) => each.id === id);
  if (route === undefined) return [];
  return [...(route.parentId === undefined ? [] : wayTo(route.parentId)), ...(route.module.middleware ?? [])];
}

test("every page of a launch goes through the same-origin guard, and then into its tenant", () => {
  expect(inLaunch.length).toBeGreaterThan(3);
  const guarded = inLaunch.map(({ id }) => {
    const guards = wayTo(id).filter((each) => each === requireSameOrigin || each === enterTenant);
    return { id, guards };
  });
  expect(guarded).toEqual(inLaunch.map(({ id }) => ({ id, guards: [requireSameOrigin, enterTenant] })));
});

test("whatever enters a tenant is of a launch, by its address", () => {
  const layout = routes.find(({ id }) => id === "routes/launch/layout");
  expect(layout).toMatchObject({ path: "l/:launch", parentId: "root" });
  const outside = routes.filter(({ id }) => !id.startsWith("routes/launch/"));
  expect(outside.filter(({ id }) => wayTo(id).includes(enterTenant))).toEqual([]);
  expect(outside.filter(({ path }) => path?.startsWith("l/"))).toEqual([]);
});

test("outside of a launch only login and launch can be posted to", () => {
  const posted = routes.filter(
    ({ id, module }) => module.action !== undefined && !wayTo(id).includes(requireSameOrigin),
  );
  expect(posted.map(({ id }) => id).toSorted()).toEqual(["routes/lti/launch", "routes/lti/login"]);
});

test("login and launch answer without a page", () => {
  const found = routes.filter(({ id }) => /^routes\/lti\/(login|launch)$/.test(id));
  expect(found).toHaveLength(2);
  expect(found.filter(({ module }) => "default" in module)).toEqual([]);
});
