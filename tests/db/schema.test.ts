import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, test } from "vitest";
import { everythingOf, furnish, ownedTables } from "../furnish.ts";
import { type Institution, same, times, twoInstitutions } from "../institution.ts";
import { schemaFaults } from "./schema-faults.ts";

type ForeignKey = { id: number; table: string; from: string; to: string };

const tables = await ownedTables();
let maplewood: Institution;
let harbour: Institution;

beforeEach(async () => {
  ({ maplewood, harbour } = await twoInstitutions());
  await furnish(maplewood);
});

test("every table is strict", async () => {
  const listed = await pragma<{ name: string; strict: number }>("table_list");
  const ours = listed.filter(({ name }) => !/^(sqlite|_cf|d1)_/.test(name));
  expect(ours.length).toBeGreaterThan(10);
  expect(ours.filter(({ strict }) => strict !== 1)).toEqual([]);
});

test("all that has no tenant is the list of tenants, and of invitations to become one", async () => {
  const listed = (await pragma<{ name: string }>("table_list")).map(({ name }) => name);
  const ours = listed.filter((name) => !/^(sqlite|_cf|d1)_/.test(name));
  expect(ours.filter((name) => !tables.includes(name)).toSorted()).toEqual(["invitations", "tenants"]);
});

test("the structure of no table lets two tenants meet", async () => {
  expect(await schemaFaults(async (sql) => (await env.DB.prepare(sql).all()).results as never)).toEqual([]);
});

describe.each(tables)("%s", (table) => {
  test("has the tenant first in its primary key", async () => {
    const columns = await pragma<{ name: string; pk: number }>(`table_info(${table})`);
    expect(columns.find(({ pk }) => pk === 1)?.name).toBe("tenant_id");
  });

  test("points only at rows of its own tenant", async () => {
    const keys = Map.groupBy(await pragma<ForeignKey>(`foreign_key_list(${table})`), ({ id }) => id);
    // Figures may be the installation's, which is no tenant: they point at nothing.
    expect(keys.size > 0).toBe(table !== "metrics");
    for (const key of keys.values()) {
      const target = key[0]?.table === "tenants" ? "id" : "tenant_id";
      expect(key.map(({ from, to }) => ({ from, to }))).toContainEqual({ from: "tenant_id", to: target });
    }
  });

  test("names no row of another table but by a foreign key", async () => {
    const everything = await everythingOf(maplewood);
    const idsIn = (name: string) => new Set(everything[name]?.map(({ id }) => id));
    // What has no ids of its own is named by nothing: its rows bear those of another table's.
    const others = tables
      .filter((name) => name !== table && name !== "deep_linking_requests" && name !== "course_copies")
      .map((name) => ({ name, ids: idsIn(name) }));
    const named = Object.entries(everything[table]?.[0] ?? {}).flatMap(([column, value]) =>
      column === "id" || value === null
        ? []
        : others.filter(({ ids }) => ids.has(value)).map(({ name }) => `${column} → ${name}`),
    );
    const keys = await pragma<ForeignKey>(`foreign_key_list(${table})`);
    expect(keys.map((key) => `${key.from} → ${key.table}`)).toEqual(expect.arrayContaining(named));
  });

  test("never gives a row to another tenant", async () => {
    const moved = env.DB.prepare(`UPDATE ${table} SET tenant_id = ?1 WHERE tenant_id = ?2`);
    await expect(moved.bind(harbour.tenantId, maplewood.tenantId).run()).rejects.toThrow(
      new RegExp(`${table}(\\.tenant_id is frozen| (is|are) append-only)`),
    );
  });

  test("takes no row of Harbour's that points at Maplewood's", async () => {
    // Harbour has nothing yet. Each of Maplewood's rows, signed as Harbour's, points at what Harbour does not have.
    const keys = await pragma<ForeignKey>(`foreign_key_list(${table})`);
    if (keys.every((key) => key.table === "tenants")) return;
    const columns = (await pragma<{ name: string }>(`table_info(${table})`)).map(({ name }) => name);
    const rest = columns.filter((name) => name !== "tenant_id");
    const forged = env.DB.prepare(
      `INSERT INTO ${table} (tenant_id, ${rest.join()}) SELECT ?1, ${rest.join()} FROM ${table} WHERE tenant_id = ?2`,
    );
    await expect(forged.bind(harbour.tenantId, maplewood.tenantId).run()).rejects.toThrow("FOREIGN KEY");
  });
});

test("a tenant never changes its id", async () => {
  const moved = env.DB.prepare("UPDATE tenants SET id = 'other' WHERE id = ?").bind(maplewood.tenantId).run();
  await expect(moved).rejects.toThrow("tenants.id is frozen");
});

describe("kept by triggers", () => {
  test("the deployments of a tenant stand in its row, in order", async () => {
    const { scope } = maplewood;
    expect(await deploymentIds()).toEqual(["1"]);
    await scope
      .insert("deployments", { id: "d-2", deployment_id: "0", first_launch_at: null, last_launch_at: null, ...times })
      .execute();
    expect(await deploymentIds()).toEqual(["0", "1"]);
    await scope.update("deployments").set({ deployment_id: "5" }).where("id", "=", "d-2").execute();
    expect(await deploymentIds()).toEqual(["1", "5"]);
    await scope.delete("deployments").where("id", "=", "d-2").execute();
    expect(await deploymentIds()).toEqual(["1"]);
  });

  test("the prerequisites of a concept stand in its row", async () => {
    const { scope } = maplewood;
    expect(await concept()).toMatchObject({ dependencies: JSON.stringify([same.prerequisite]) });
    await scope.delete("prerequisites").execute();
    expect(await concept()).toMatchObject({ dependencies: "[]" });
  });

  test("the courses of a concept stand in its row", async () => {
    const { scope } = maplewood;
    expect(await concept()).toMatchObject({ course_contexts: JSON.stringify([same.course]) });
    await scope.delete("concept_courses").where("concept", "=", same.concept).execute();
    expect(await concept()).toMatchObject({ course_contexts: "[]" });
  });

  test("every change of what is quoted raises the revision of its course", async () => {
    const { scope } = maplewood;
    const passage = scope.update("passages").where("id", "=", same.passage);
    const section = scope.update("course_materials").where("id", "=", same.section);
    const taught = scope.update("knowledge_graph").where("id", "=", same.concept);
    for (const change of [
      passage.set({ text: "Changed." }),
      passage.set({ heading: "Changed" }),
      passage.set({ label: "9.9" }),
      passage.set({ position: 7 }),
      section.set({ title: "Renamed" }),
      section.set({ position: 7 }),
      section.set({ status: "hidden" }),
      taught.set({ concept_name: "Renamed" }),
      taught.set({ description: "Told anew." }),
      scope.delete("passages").where("id", "=", same.passage),
      scope.delete("concept_courses").where("concept", "=", same.concept),
    ]) {
      const before = await revision();
      await change.execute();
      expect(await revision()).toBe(before + 1);
    }
  });

  test("a passage that moves to another section raises the revision of its course", async () => {
    const before = await revision();
    // The product never moves one, and its types do not let it: here the database is asked itself.
    const moved = env.DB.prepare("UPDATE passages SET material_id = ?, position = 2 WHERE tenant_id = ? AND id = ?");
    await moved.bind(same.hiddenSection, maplewood.tenantId, same.passage).run();
    expect(await revision()).toBe(before + 1);
    await env.DB.prepare("UPDATE passages SET material_id = ? WHERE tenant_id = ? AND id = ?")
      .bind(same.section, maplewood.tenantId, same.passage)
      .run();
    expect(await revision()).toBe(before + 2);
  });

  test("a renamed concept raises every course that has it, and no other", async () => {
    const { scope } = maplewood;
    await furnish(harbour);
    const course = { title: null, label: null, ...times };
    await scope.insert("lti_contexts", { id: "with-it", context_id: "102", ...course }).execute();
    await scope.insert("lti_contexts", { id: "without-it", context_id: "103", ...course }).execute();
    const placed = { lti_context_id: "with-it", concept_id: "again", concept: same.concept, position: 0 };
    await scope.insert("concept_courses", { id: "placed-again", ...placed }).execute();
    const before = { maplewood: await revisions(maplewood), harbour: await revisions(harbour) };

    await scope.update("knowledge_graph").set({ concept_name: "Renamed" }).where("id", "=", same.concept).execute();
    expect(await revisions(maplewood)).toEqual({
      [same.course]: (before.maplewood[same.course] ?? 0) + 1,
      "with-it": (before.maplewood["with-it"] ?? 0) + 1,
      "without-it": before.maplewood["without-it"],
      [same.copiedCourse]: before.maplewood[same.copiedCourse],
    });
    expect(await revisions(harbour)).toEqual(before.harbour);
  });
});

async function pragma<Row>(what: string): Promise<Row[]> {
  return (await env.DB.prepare(`PRAGMA ${what}`).all<Row>()).results;
}

async function deploymentIds(): Promise<unknown> {
  const row = await maplewood.scope.tenant().select("deployment_ids").executeTakeFirstOrThrow();
  return JSON.parse(row.deployment_ids);
}

function concept() {
  return maplewood.scope.from("knowledge_graph").where("id", "=", same.concept).selectAll().executeTakeFirst();
}

async function revision(): Promise<number> {
  return (await revisions(maplewood))[same.course] ?? Number.NaN;
}

/** @returns the revision of each course, by its id */
async function revisions({ scope }: Institution): Promise<Record<string, number>> {
  const rows = await scope.from("lti_contexts").select(["id", "material_revision"]).execute();
  return Object.fromEntries(rows.map((row) => [row.id, row.material_revision]));
}
