import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { Deployments } from "#db/deployments.ts";
import { type NewTenant, TenantDirectory } from "#db/tenant-directory.ts";
import { TenantScope } from "#db/tenant-scope.ts";

const directory = new TenantDirectory(env.DB);
const NOW = Date.UTC(2026, 8, 1);

/** Maplewood's registration at an LMS of its own, new for each test. */
function maplewood(differing: Partial<NewTenant> = {}): NewTenant {
  const iss = `https://${crypto.randomUUID()}.example.test`;
  return {
    name: "Maplewood College",
    iss,
    clientId: "atomic-guide",
    deploymentKey: "",
    status: "active",
    authorizationEndpoint: `${iss}/authorize`,
    tokenEndpoint: `${iss}/token`,
    jwksUri: `${iss}/jwks`,
    origins: [iss],
    deploymentIds: ["2", "1"],
    ...differing,
  };
}

test("a new registration is there as it was given, with its deployments in order", async () => {
  const given = maplewood();
  const { tenant, created } = await directory.createTenant(given, NOW);
  expect(created).toBe(true);
  expect(tenant).toEqual({ ...given, deploymentIds: ["1", "2"], tenantId: tenant.tenantId });
  expect(await directory.getTenantById(tenant.tenantId)).toEqual(tenant);
});

test("registering again changes nothing", async () => {
  const given = maplewood();
  const first = await directory.createTenant(given, NOW);
  const again = { ...given, name: "Maple wood", jwksUri: "https://elsewhere.example.test", deploymentIds: ["3"] };
  expect(await directory.createTenant(again, NOW + 1)).toEqual({ tenant: first.tenant, created: false });
});

test("of eight that register at once one does, and all get the same tenant", async () => {
  const given = maplewood();
  const all = await Promise.all(Array.from({ length: 8 }, () => directory.createTenant(given, NOW)));
  expect(all.filter(({ created }) => created)).toHaveLength(1);
  expect(new Set(all.map(({ tenant }) => tenant.tenantId)).size).toBe(1);
  expect(await directory.findTenantsByIssuer(given.iss)).toHaveLength(1);
  expect(all[0]?.tenant.deploymentIds).toEqual(["1", "2"]);
});

test("one client that serves several institutions has a tenant for each deployment key", async () => {
  const shared = maplewood({ deploymentKey: "1", deploymentIds: ["1"] });
  const first = await directory.createTenant(shared, NOW);
  const second = await directory.createTenant({ ...shared, name: "Harbour Institute", deploymentKey: "2" }, NOW);
  expect(second.created).toBe(true);
  expect(await directory.findTenantByIssAndClientId(shared.iss, "atomic-guide", "1")).toEqual(first.tenant);
  expect(await directory.findTenantByIssAndClientId(shared.iss, "atomic-guide", "2")).toEqual(second.tenant);
  expect(await directory.findTenantByIssAndClientId(shared.iss, "atomic-guide")).toBeUndefined();
  expect(await directory.findTenantsByIssuer(shared.iss)).toHaveLength(2);
});

test("a registration that nobody made is not found", async () => {
  const { iss } = maplewood();
  expect(await directory.findTenantsByIssuer(iss)).toEqual([]);
  expect(await directory.findTenantByIssAndClientId(iss, "atomic-guide")).toBeUndefined();
  expect(await directory.getTenantById("nobody")).toBeUndefined();
});

test("issuers are told apart by every character", async () => {
  const { tenant } = await directory.createTenant(maplewood(), NOW);
  expect(await directory.findTenantsByIssuer(`${tenant.iss}/`)).toEqual([]);
  expect(await directory.findTenantsByIssuer(tenant.iss.toUpperCase())).toEqual([]);
});

test("all tenants are listed, oldest first", async () => {
  const later = await directory.createTenant(maplewood(), NOW + 2000);
  const earlier = await directory.createTenant(maplewood(), NOW + 1000);
  const listed = (await directory.listTenants()).map(({ tenantId }) => tenantId);
  expect(listed.indexOf(earlier.tenant.tenantId)).toBeLessThan(listed.indexOf(later.tenant.tenantId));
});

test("a tenant is disabled and enabled again, and is found all the while", async () => {
  const { tenant } = await directory.createTenant(maplewood(), NOW);
  expect(await directory.setTenantStatus(tenant.tenantId, "disabled", NOW)).toBe(true);
  expect(await directory.findTenantsByIssuer(tenant.iss)).toMatchObject([{ status: "disabled" }]);
  expect(await directory.setTenantStatus(tenant.tenantId, "active", NOW)).toBe(true);
  expect(await directory.getTenantById(tenant.tenantId)).toEqual(tenant);
  expect(await directory.setTenantStatus("nobody", "disabled", NOW)).toBe(false);
});

test("deployments are added once, and those that are there stay as they are", async () => {
  const { tenant } = await directory.createTenant(maplewood({ deploymentIds: ["1"] }), NOW);
  const given = ["2", "1"].map((deploymentId) => ({ id: crypto.randomUUID(), deploymentId }));
  expect(await directory.addDeployments(tenant.tenantId, given, NOW)).toEqual(["2"]);
  expect((await directory.getTenantById(tenant.tenantId))?.deploymentIds).toEqual(["1", "2"]);
  // The same try again is told the same; another finds nothing to do.
  expect(await directory.addDeployments(tenant.tenantId, given, NOW)).toEqual(["2"]);
  const others = given.map((deployment) => ({ ...deployment, id: crypto.randomUUID() }));
  expect(await directory.addDeployments(tenant.tenantId, others, NOW)).toEqual([]);
  expect(await directory.addDeployments("nobody", others, NOW)).toEqual([]);
});

test("a deployment is disabled and enabled again, and a disabled one is not added anew", async () => {
  const { tenant } = await directory.createTenant(maplewood(), NOW);
  const deployments = new Deployments(new TenantScope(env.DB, tenant.tenantId));
  expect(await directory.setDeploymentStatus(tenant.tenantId, "1", "disabled", NOW)).toBe(true);
  await directory.addDeployments(tenant.tenantId, [{ id: crypto.randomUUID(), deploymentId: "1" }], NOW);
  expect(await deployments.find("1")).toMatchObject({ status: "disabled" });
  expect(await deployments.find("2")).toMatchObject({ status: "active" });
  expect(await directory.setDeploymentStatus(tenant.tenantId, "1", "active", NOW)).toBe(true);
  expect(await deployments.find("1")).toMatchObject({ status: "active" });
  expect(await directory.setDeploymentStatus(tenant.tenantId, "3", "disabled", NOW)).toBe(false);
});
