import { env } from "cloudflare:workers";
import { beforeEach, expect, test } from "vitest";
import { TenantDirectory } from "#db/tenant-directory.ts";
import { type NewTenant, TenantRegistry } from "#db/tenant-registry.ts";
import { registrationFactory, seeded } from "../factories.ts";
import { everythingOf, furnish } from "../furnish.ts";
import { type Institution, twoInstitutions } from "../institution.ts";

const directory = new TenantDirectory(env.DB);
const registry = new TenantRegistry(env.DB);
const NOW = Date.UTC(2026, 8, 1);
const LATER = NOW + 1000;

/** Maplewood's registration at an LMS of its own, new for each test. */
function newMaplewood(differing: Partial<NewTenant> = {}): NewTenant {
  const iss = `https://${crypto.randomUUID()}.example.test`;
  return registrationFactory(seeded(), { name: "Maplewood College", iss, deploymentIds: ["2", "1"], ...differing });
}

test("a new registration is there as it was given, with its deployments in order", async () => {
  const given = newMaplewood();
  const { tenant, created } = await registry.createTenant(given, NOW);
  expect(created).toBe(true);
  expect(tenant).toEqual({ ...given, deploymentIds: ["1", "2"], tenantId: tenant.tenantId, family: "" });
  expect(await directory.getTenantById(tenant.tenantId)).toEqual(tenant);
});

test("registering again changes nothing", async () => {
  const given = newMaplewood();
  const first = await registry.createTenant(given, NOW);
  const again = { ...given, name: "Maple wood", jwksUri: "https://elsewhere.example.test", deploymentIds: ["3"] };
  expect(await registry.createTenant(again, LATER)).toEqual({ tenant: first.tenant, created: false });
});

test("of eight that register at once one does, and all get the same tenant, whole", async () => {
  const given = newMaplewood();
  // Each through a registry of its own, and with deployments of its own: those of one alone are there.
  const all = await Promise.all(
    Array.from({ length: 8 }, (_, index) =>
      new TenantRegistry(env.DB).createTenant({ ...given, deploymentIds: [`${index}`, `${index}b`] }, NOW),
    ),
  );
  expect(all.filter(({ created }) => created)).toHaveLength(1);
  const [first] = all;
  for (const { tenant } of all) expect(tenant).toEqual(first?.tenant);
  expect(await directory.findTenantsByIssuer(given.iss)).toEqual([first?.tenant]);
  const winner = all.findIndex(({ created }) => created);
  expect(first?.tenant.deploymentIds).toEqual([`${winner}`, `${winner}b`]);
});

test("a tenant is disabled and enabled again, and is found all the while", async () => {
  const { tenant } = await registry.createTenant(newMaplewood(), NOW);
  expect(await registry.setTenantStatus(tenant.tenantId, "disabled", NOW)).toBe(true);
  expect(await directory.findTenantsByIssuer(tenant.iss)).toMatchObject([{ status: "disabled" }]);
  expect(await registry.setTenantStatus(tenant.tenantId, "active", NOW)).toBe(true);
  expect(await directory.getTenantById(tenant.tenantId)).toEqual(tenant);
  expect(await registry.setTenantStatus("nobody", "disabled", NOW)).toBe(false);
});

/** As the directory says it: with the one deployment. */
const record = ({ registration }: Institution) => ({ ...registration, deploymentIds: ["1"], family: "" });
let maplewood: Institution;
let harbour: Institution;

beforeEach(async () => {
  ({ maplewood, harbour } = await twoInstitutions());
  await furnish(maplewood);
});

test("a tenant whose LMS was registered anew keeps everything, under its new key", async () => {
  const { tenantId, registration } = maplewood;
  const { tenants: _, platforms: __, audit_log: ___, ...before } = await everythingOf(maplewood);
  const key = { clientId: "anew", jwksUri: `${registration.iss}/other-keys` };
  const rekeyed = { ...record(maplewood), ...key };
  expect(await registry.rekey(tenantId, key, LATER)).toEqual({ outcome: "moved", tenant: rekeyed });
  expect(await directory.findTenantByIssAndClientId(registration.iss, "anew")).toEqual(rekeyed);
  expect(await directory.findTenantByIssAndClientId(registration.iss, registration.clientId)).toBeUndefined();
  expect(await everythingOf(maplewood)).toMatchObject(before);
  // A second time it says the same, and a changed mind goes back.
  const once = await everythingOf(maplewood);
  expect(await registry.rekey(tenantId, key, LATER)).toEqual({ outcome: "moved", tenant: rekeyed });
  expect(await everythingOf(maplewood)).toEqual(once);
  const { clientId, jwksUri } = registration;
  expect(await registry.rekey(tenantId, { clientId, jwksUri }, LATER)).toEqual({
    outcome: "moved",
    tenant: record(maplewood),
  });
});

test("a tenant may move to another issuer, with all its addresses", async () => {
  const iss = `https://${crypto.randomUUID()}.example.test`;
  const {
    name: _,
    status: __,
    deploymentIds: ___,
    ...key
  } = registrationFactory(seeded(), { iss, deploymentKey: "9" });
  const rekeying = await registry.rekey(maplewood.tenantId, key, LATER);
  expect(rekeying).toEqual({ outcome: "moved", tenant: { ...record(maplewood), ...key } });
  expect(await directory.findTenantsByIssuer(maplewood.registration.iss)).toEqual([]);
});

test("the key of another tenant is refused, and nothing is changed", async () => {
  const before = [await everythingOf(maplewood), await everythingOf(harbour)];
  const { iss, clientId } = harbour.registration;
  const rekeying = await registry.rekey(maplewood.tenantId, { iss, clientId, origins: [iss] }, LATER);
  expect(rekeying).toEqual({ outcome: "taken", by: record(harbour) });
  expect([await everythingOf(maplewood), await everythingOf(harbour)]).toEqual(before);
});

test("of two tenants that want one key at once, one has it", async () => {
  const key = { iss: `https://${crypto.randomUUID()}.example.test`, clientId: "wanted" };
  const both = [maplewood, harbour].map(({ tenantId }) => registry.rekey(tenantId, key, LATER));
  const outcomes = (await Promise.all(both)).map(({ outcome }) => outcome);
  expect(outcomes.toSorted()).toEqual(["moved", "taken"]);
  expect(await directory.findTenantsByIssuer(key.iss)).toHaveLength(1);
});

test("what is no tenant has no key", async () => {
  expect(await registry.rekey("nobody", { clientId: "anew" }, LATER)).toEqual({ outcome: "gone" });
});
