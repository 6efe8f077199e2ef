import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { TenantDirectory } from "#db/tenant-directory.ts";
import { type NewTenant, TenantRegistry } from "#db/tenant-registry.ts";
import { registrationFactory, seeded } from "../factories.ts";

const directory = new TenantDirectory(env.DB);
const registry = new TenantRegistry(env.DB);
const NOW = Date.UTC(2026, 8, 1);

/** Maplewood's registration at an LMS of its own, new for each test. */
function maplewood(differing: Partial<NewTenant> = {}): NewTenant {
  return registrationFactory(seeded(), { iss: `https://${crypto.randomUUID()}.example.test`, ...differing });
}

test("one client that serves several institutions has a tenant for each deployment key", async () => {
  const shared = maplewood({ deploymentKey: "1" });
  const first = await registry.createTenant(shared, NOW);
  const second = await registry.createTenant({ ...shared, name: "Harbour Institute", deploymentKey: "2" }, NOW);
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
  const { tenant } = await registry.createTenant(maplewood(), NOW);
  expect(await directory.findTenantsByIssuer(`${tenant.iss}/`)).toEqual([]);
  expect(await directory.findTenantsByIssuer(tenant.iss.toUpperCase())).toEqual([]);
});

test("all tenants are listed by pages, oldest first, each once", async () => {
  const made: string[] = [];
  for (const later of [3000, 1000, 2000])
    made.push((await registry.createTenant(maplewood(), NOW + later)).tenant.tenantId);
  const pages: string[][] = [];
  do {
    const page = await directory.listTenants({ after: pages.at(-1)?.at(-1) ?? "", limit: 2 });
    pages.push(page.map(({ tenantId }) => tenantId));
  } while (pages.at(-1)?.length === 2);
  const listed = pages.flat();
  expect(listed).toEqual(listed.toSorted());
  expect(new Set(listed).size).toBe(listed.length);
  expect(listed.filter((id) => made.includes(id))).toEqual([made[1], made[2], made[0]]);
});
