import { env } from "cloudflare:workers";
import { beforeEach, expect, test } from "vitest";
import { Deployments } from "#db/deployments.ts";
import { TenantDirectory } from "#db/tenant-directory.ts";
import { TenantScope } from "#db/tenant-scope.ts";
import { twoInstitutions } from "../institution.ts";
import { admit, mira } from "../person.ts";

const NOW = Date.UTC(2026, 8, 2);
const rows = (...deploymentIds: string[]) =>
  deploymentIds.map((deploymentId) => ({ id: crypto.randomUUID(), deploymentId }));
let tenantId: string;
let deployments: Deployments;

beforeEach(async () => {
  const { maplewood } = await twoInstitutions();
  tenantId = maplewood.tenantId;
  deployments = new Deployments(maplewood.scope);
});

test("deployments are added once, and those that are there stay as they are", async () => {
  const given = rows("2", "1");
  expect(await deployments.addDeployments(given, NOW)).toEqual(["2"]);
  expect((await new TenantDirectory(env.DB).getTenantById(tenantId))?.deploymentIds).toEqual(["1", "2"]);
  // The same try again is told the same; another finds nothing to do.
  expect(await deployments.addDeployments(given, NOW)).toEqual(["2"]);
  expect(await deployments.addDeployments(rows("2", "1"), NOW)).toEqual([]);
});

test("of several who add one deployment at once, one does", async () => {
  const all = await Promise.all(Array.from({ length: 6 }, () => deployments.addDeployments(rows("2"), NOW)));
  expect(all.flat()).toEqual(["2"]);
  expect(await deployments.list()).toHaveLength(2);
});

test("what is no tenant has no deployments", async () => {
  const nobody = new Deployments(new TenantScope(env.DB, "nobody"));
  expect(await nobody.addDeployments(rows("1"), NOW)).toEqual([]);
  expect(await nobody.list()).toEqual([]);
});

test("a deployment is called what people call it", async () => {
  expect(await deployments.labelDeployment("1", "Faculty of Arts", NOW)).toBe(true);
  expect(await deployments.list()).toMatchObject([{ deploymentId: "1", label: "Faculty of Arts", status: "active" }]);
  expect(await deployments.labelDeployment("1", "", NOW)).toBe(true);
  expect(await deployments.list()).toMatchObject([{ label: "" }]);
  expect(await deployments.labelDeployment("3", "Nowhere", NOW)).toBe(false);
});

test("a deployment that nobody came in from is removed, and nothing else", async () => {
  await deployments.addDeployments(rows("2", "3"), NOW);
  expect(await deployments.removeDeployment("2", "operator", NOW)).toBe("removed");
  expect(await deployments.removeDeployment("2", "operator", NOW)).toBe("gone");
  expect((await new TenantDirectory(env.DB).getTenantById(tenantId))?.deploymentIds).toEqual(["1", "3"]);
  const { maplewood } = await twoInstitutions();
  await admit(mira, maplewood);
  expect(await new Deployments(maplewood.scope).removeDeployment("1", "operator", NOW)).toBe("used");
  expect(await new Deployments(maplewood.scope).find("1")).toMatchObject({ status: "active" });
});

test("a deployment is disabled and enabled again, and a disabled one is not added anew", async () => {
  await deployments.addDeployments(rows("2"), NOW);
  expect(await deployments.setDeploymentStatus("1", "disabled", NOW)).toBe(true);
  await deployments.addDeployments(rows("1"), NOW);
  expect(await deployments.find("1")).toMatchObject({ status: "disabled" });
  expect(await deployments.find("2")).toMatchObject({ status: "active" });
  expect(await deployments.setDeploymentStatus("1", "active", NOW)).toBe(true);
  expect(await deployments.find("1")).toMatchObject({ status: "active" });
  expect(await deployments.setDeploymentStatus("3", "disabled", NOW)).toBe(false);
});
