import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, test } from "vitest";
import type { AuditRecord } from "#app/audit/entry.ts";
import { AuditLog } from "#db/audit-log.ts";
import { Deployments } from "#db/deployments.ts";
import { type NewTenant, TenantRegistry } from "#db/tenant-registry.ts";
import { TenantScope } from "#db/tenant-scope.ts";
import { registrationFactory, seeded } from "../factories.ts";
import { failingD1, type Failure } from "../failing-d1.ts";
import { type Institution, lms, twoInstitutions } from "../institution.ts";
import { tool } from "../tool.ts";

const NOW = Date.UTC(2026, 8, 2);
const rows = (...deploymentIds: string[]) =>
  deploymentIds.map((deploymentId) => ({ id: `row-${deploymentId}`, deploymentId }));

/** What an operator may change of an institution, and the entries that tell of it. */
const changes: Record<
  string,
  { make(at: Pick<Institution, "db" | "tenantId">): Promise<unknown>; says: Pick<AuditRecord, "action" | "detail">[] }
> = {
  "a tenant's status": {
    make: ({ db, tenantId }) => new TenantRegistry(db).setTenantStatus(tenantId, "disabled", NOW),
    says: [{ action: "tenant.status_changed", detail: { status: "disabled" } }],
  },
  "a tenant's key": {
    make: ({ db, tenantId }) => new TenantRegistry(db).rekey(tenantId, { clientId: "anew" }, NOW),
    says: [{ action: "tenant.rekeyed", detail: { from: { clientId: "atomic-guide" }, to: { clientId: "anew" } } }],
  },
  "an LMS's addresses": {
    make: ({ db, tenantId }) => new TenantRegistry(db).rekey(tenantId, { clientId: "atomic-guide", origins: [] }, NOW),
    says: [{ action: "tenant.rekeyed", detail: { from: { origins: [lms] }, to: { origins: [] } } }],
  },
  "new deployments": {
    make: ({ db, tenantId }) => deploymentsOf(db, tenantId).addDeployments(rows("2", "1", "3", "2"), NOW),
    says: ["3", "2"].map((deployment) => ({ action: "deployment.added", detail: { deployment } })),
  },
  "a deployment's label": {
    make: ({ db, tenantId }) => deploymentsOf(db, tenantId).labelDeployment("1", "Faculty of Arts", NOW),
    says: [{ action: "deployment.labelled", detail: { deployment: "1" } }],
  },
  "a deployment's status": {
    make: ({ db, tenantId }) => deploymentsOf(db, tenantId).setDeploymentStatus("1", "disabled", NOW),
    says: [{ action: "deployment.status_changed", detail: { deployment: "1", status: "disabled" } }],
  },
};
const table = Object.entries(changes);

const deploymentsOf = (db: D1Database, tenantId: string) => new Deployments(new TenantScope(db, tenantId));
const logOf = (tenantId: string) => new AuditLog(new TenantScope(env.DB, tenantId));

/** What its log says, newest first, and whether it is whole. */
async function logged(tenantId: string) {
  const entries = await logOf(tenantId).list({ limit: 100 });
  const { whole } = await logOf(tenantId).verify(tool);
  return { entries, whole };
}

/** These entries and no other, by an operator. */
const exactly = (says: Pick<AuditRecord, "action" | "detail">[]) => ({
  entries: says.map((entry) => ({ actor: "operator", ...entry })),
  whole: true,
});

/** A D1 whose nth answer is lost or never made, and only that one. */
function failingAt(place: number, failure: Failure): { db: D1Database; asked: number } {
  const state = { db: env.DB, asked: 0 };
  state.db = failingD1(env.DB, () => (++state.asked === place ? failure : undefined));
  return state;
}

let maplewood: Institution;
let harbour: Institution;

beforeEach(async () => {
  ({ maplewood, harbour } = await twoInstitutions());
});

describe.each(table)("%s", (_, { make, says }) => {
  test("once changed, is in the log; again, it is no change", async () => {
    const first = await make(maplewood);
    expect(await logged(maplewood.tenantId)).toMatchObject(exactly(says));
    expect(await make(maplewood)).toEqual(first);
    expect(await logged(maplewood.tenantId)).toMatchObject(exactly(says));
    expect(await logged(harbour.tenantId)).toMatchObject(exactly([]));
  });

  test("changed by six at once, is in the log once", async () => {
    await Promise.all(Array.from({ length: 6 }, () => make(maplewood)));
    expect(await logged(maplewood.tenantId)).toMatchObject(exactly(says));
  });

  test.each([
    ["an answer that is lost", { message: "the answer was lost", done: true }],
    ["a statement that is not done", { message: "it was not done" }],
  ])("run again after %s, is in the log once, whichever that is", async (__, failure) => {
    for (let place = 1; ; place++) {
      const { maplewood: fresh } = await twoInstitutions();
      const d1 = failingAt(place, failure);
      const [outcome] = await Promise.allSettled([make({ ...fresh, db: d1.db })]);
      await make(fresh);
      expect(await logged(fresh.tenantId)).toMatchObject(exactly(says));
      if (d1.asked >= place) continue;
      // All its places were tried, one of them a write.
      expect(outcome.status).toBe("fulfilled");
      expect(place).toBeGreaterThan(3);
      break;
    }
  });
});

test("changes of all kinds at once come one after the other, each with its entry", async () => {
  await Promise.all(table.map(([, { make }]) => make(maplewood)));
  const actions = (await logOf(maplewood.tenantId).list({ limit: 100 })).map(({ action }) => action);
  expect(actions.toSorted()).toEqual(table.flatMap(([, { says }]) => says.map(({ action }) => action)).toSorted());
  expect(await logOf(maplewood.tenantId).verify(tool)).toMatchObject({ whole: true });
});

test("each move to another key tells where it came from, also when several are made at once", async () => {
  const wanted = ["a", "b", "c", "d"];
  await Promise.all(wanted.map((clientId) => new TenantRegistry(env.DB).rekey(maplewood.tenantId, { clientId }, NOW)));
  const moves = (await logOf(maplewood.tenantId).list({ limit: 9, after: 0 })).map(({ detail }) => detail);
  expect(moves[0]).toMatchObject({ from: { clientId: "atomic-guide" } });
  expect(moves.slice(1).map(({ from }) => from)).toEqual(moves.slice(0, -1).map(({ to }) => to));
  expect(moves.map(({ to }) => to)).toEqual(
    expect.arrayContaining(wanted.map((clientId) => expect.objectContaining({ clientId }))),
  );
});

test("deployments that several add at once have one entry each", async () => {
  await Promise.all(
    [
      ["2", "3"],
      ["3", "4"],
      ["4", "2"],
    ].map((ids, n) =>
      deploymentsOf(env.DB, maplewood.tenantId).addDeployments(
        ids.map((deploymentId) => ({ id: `${n}-${deploymentId}`, deploymentId })),
        NOW,
      ),
    ),
  );
  const added = (await logOf(maplewood.tenantId).list({ limit: 9 })).map(({ detail }) => detail["deployment"]);
  expect(added.toSorted()).toEqual(["2", "3", "4"]);
});

const newcomer = () =>
  registrationFactory(seeded(), { iss: `https://${crypto.randomUUID()}.example.test`, deploymentIds: ["2", "1"] });
const createdAs = ({ iss, jwksUri, status, deploymentIds }: NewTenant) => ({
  action: "tenant.created",
  detail: { status, lms: { iss, jwksUri }, deployments: [...deploymentIds] },
});

describe("a new tenant", () => {
  test("begins its log, and registering it again adds nothing", async () => {
    const given = newcomer();
    const { tenant } = await new TenantRegistry(env.DB).createTenant(given, NOW);
    await new TenantRegistry(env.DB).createTenant({ ...given, deploymentIds: ["3"] }, NOW);
    expect(await logged(tenant.tenantId)).toMatchObject(exactly([createdAs(given)]));
    await logOf(tenant.tenantId).append({ actor: "system", action: "backup.restored", detail: { backup: "b" } }, NOW);
    expect(await logOf(tenant.tenantId).verify(tool)).toMatchObject({ whole: true, entries: 2 });
  });

  test("that eight register at once is created once", async () => {
    const given = newcomer();
    const all = await Promise.all(Array.from({ length: 8 }, () => new TenantRegistry(env.DB).createTenant(given, NOW)));
    const ids = new Set(all.map(({ tenant }) => tenant.tenantId));
    expect(ids.size).toBe(1);
    for (const id of ids) expect(await logged(id)).toMatchObject(exactly([createdAs(given)]));
  });

  test("whose first try was told that it failed is created once, and goes on", async () => {
    for (const failure of [{ message: "the answer was lost", done: true }, { message: "it was not done" }])
      for (const place of [1, 2]) {
        const [given, id] = [newcomer(), crypto.randomUUID()];
        await expect(new TenantRegistry(failingAt(place, failure).db).createTenant(given, NOW, id)).rejects.toThrow(
          failure.message,
        );
        const again = () => new TenantRegistry(env.DB).createTenant(given, NOW + 1, id);
        expect(await again()).toMatchObject({ created: true, tenant: { tenantId: id } });
        expect(await logged(id)).toMatchObject(exactly([createdAs(given)]));
        // Also when it went on meanwhile.
        await new TenantRegistry(env.DB).setTenantStatus(id, "disabled", NOW);
        await again();
        expect(await logOf(id).head()).toMatchObject({ seq: 2 });
      }
  });
});
