import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, test } from "vitest";
import { TenantScope } from "#db/tenant-scope.ts";
import { failingD1 } from "../failing-d1.ts";
import { furnish, everythingOf } from "../furnish.ts";
import { type Institution, same, times, twoInstitutions } from "../institution.ts";

let maplewood: Institution;
let harbour: Institution;
const course = { title: "Maps", label: null, ...times };

beforeEach(async () => {
  ({ maplewood, harbour } = await twoInstitutions());
  await furnish(maplewood);
  await furnish(harbour);
});

test("a scope without a tenant cannot be made", () => {
  expect(() => new TenantScope(env.DB, "")).toThrow(TypeError);
});

describe("reading", () => {
  test("sees the rows of its tenant, and all of them", async () => {
    const rows = await maplewood.scope.from("passages").selectAll().execute();
    expect(rows.map(({ text }) => text)).toEqual(["A text of Maplewood College", "A text of Maplewood College"]);
  });

  test("sees its own tenant's row alone", async () => {
    expect(await maplewood.scope.tenant().select("name").execute()).toEqual([{ name: "Maplewood College" }]);
  });

  test("joins its tenant's rows alone, although both tenants' have the same ids", async () => {
    const { scope } = maplewood;
    const joined = await scope
      .from("passages")
      .innerJoin(scope.from("course_materials").select(["id", "title"]).as("m"), "m.id", "passages.material_id")
      .select(["passages.id", "m.title"])
      .execute();
    expect(joined).toHaveLength(2);
    expect(joined).toContainEqual({ id: same.passage, title: "Seen at Maplewood College" });
  });

  test("what is asked together does not wait for one another", async () => {
    let asked = 0;
    const both = Promise.withResolvers<void>();
    const d1 = failingD1(env.DB, () => {
      if (++asked === 2) both.resolve();
      return { until: both.promise };
    });
    const scope = new TenantScope(d1, maplewood.tenantId);
    const [tenants, passages] = await Promise.all([
      scope.tenant().select("name").execute(),
      scope.from("passages").select("id").execute(),
    ]);
    expect([tenants.length, passages.length]).toEqual([1, 2]);
  });

  test("an OR of the caller's does not open the tenant", async () => {
    const rows = await maplewood.scope
      .from("lti_contexts")
      .where((eb) => eb.or([eb("context_id", "=", "101"), eb("context_id", "<>", "101")]))
      .select("title")
      .execute();
    // The course and its copy.
    expect(rows).toEqual([{ title: "Maplewood College" }, { title: "Maplewood College" }]);
  });
});

describe("changing", () => {
  test("an update without a condition stops at the tenant", async () => {
    const before = await everythingOf(harbour);
    await maplewood.scope.update("passages").set({ heading: "Changed" }).execute();
    const changed = await maplewood.scope.from("passages").select("heading").execute();
    expect(changed).toEqual([{ heading: "Changed" }, { heading: "Changed" }]);
    expect(await everythingOf(harbour)).toEqual(before);
  });

  test("a delete without a condition stops at the tenant", async () => {
    const before = await everythingOf(harbour);
    await maplewood.scope.delete("chat_conversations").execute();
    expect(await maplewood.scope.from("chat_messages").selectAll().execute()).toEqual([]);
    expect(await everythingOf(harbour)).toEqual(before);
  });
});

describe("inserting", () => {
  test("stamps each row with its tenant", async () => {
    const { scope, tenantId } = maplewood;
    await scope
      .insert("lti_contexts", [
        { id: "c-2", context_id: "102", ...course },
        { id: "c-3", context_id: "103", ...course },
      ])
      .execute();
    const rows = await scope.from("lti_contexts").where("id", "in", ["c-2", "c-3"]).selectAll().execute();
    expect(rows).toMatchObject([{ tenant_id: tenantId }, { tenant_id: tenantId }]);
  });

  test("overrides a tenant that was smuggled into a row", async () => {
    const smuggled = { id: "c-2", context_id: "102", ...course, tenant_id: harbour.tenantId };
    await maplewood.scope.insert("lti_contexts", smuggled).execute();
    expect(await harbour.scope.from("lti_contexts").where("id", "=", "c-2").selectAll().execute()).toEqual([]);
    expect(await maplewood.scope.from("lti_contexts").where("id", "=", "c-2").selectAll().execute()).toHaveLength(1);
  });

  test("from a query stamps what it found, and leaves what was there", async () => {
    const { scope, tenantId } = maplewood;
    const link = () =>
      scope.insertFrom(
        "resource_links",
        scope
          .from("lti_contexts")
          .select((eb) => [
            "id as lti_context_id",
            eb.val("link-2").as("id"),
            eb.val("2").as("resource_link_id"),
            eb.val(1).as("created_at"),
            eb.val(1).as("updated_at"),
          ]),
        ["lti_context_id", "id", "resource_link_id", "created_at", "updated_at"],
        ["id"],
      );
    await link().execute();
    await link().execute();
    const rows = await scope.from("resource_links").where("id", "=", "link-2").selectAll().execute();
    expect(rows).toMatchObject([{ tenant_id: tenantId, lti_context_id: same.course }]);
    expect(await harbour.scope.from("resource_links").where("id", "=", "link-2").selectAll().execute()).toEqual([]);
  });
});

describe("an upsert", () => {
  const renamed = { id: same.learner, lti_user_id: "9", subject_id: "s-9", given_name: null, email: null, ...times };

  test("with a key of another tenant's makes its own row, and leaves the other's", async () => {
    await harbour.scope.insert("learner_profiles", { ...renamed, id: "h-9", display_name: "Noor" }).execute();
    const before = await everythingOf(harbour);
    await maplewood.scope
      .upsert("learner_profiles", { ...renamed, id: "m-9", display_name: "Mira" }, ["lti_user_id"], ["display_name"])
      .execute();
    const mira = maplewood.scope.from("learner_profiles").where("lti_user_id", "=", "9").select(["id", "display_name"]);
    expect(await mira.execute()).toEqual([{ id: "m-9", display_name: "Mira" }]);
    expect(await everythingOf(harbour)).toEqual(before);
  });

  test("changes what it names of its own row, and nothing else", async () => {
    const again = { ...renamed, lti_user_id: "7", id: "other", display_name: "Mira", email: "mira@example.test" };
    await maplewood.scope.upsert("learner_profiles", again, ["lti_user_id"], ["display_name"]).execute();
    const mira = maplewood.scope.from("learner_profiles").where("lti_user_id", "=", "7");
    expect(await mira.select(["id", "display_name", "email"]).execute()).toEqual([
      { id: same.learner, display_name: "Mira", email: null },
    ]);
  });

  test("that changes nothing leaves the row as it was", async () => {
    const before = await everythingOf(maplewood);
    const again = { id: "other", context_id: "101", ...course };
    await maplewood.scope.upsert("lti_contexts", again, ["context_id"], []).execute();
    expect(await everythingOf(maplewood)).toEqual(before);
  });
});

describe("a batch", () => {
  test("returns the rows of each query", async () => {
    const { scope } = maplewood;
    const [contexts, learners] = await scope.batch<[{ title: string | null }, { id: string }]>([
      scope.from("lti_contexts").select("title"),
      scope.from("learner_profiles").select("id").orderBy("id"),
    ]);
    expect(contexts).toEqual([{ title: "Maplewood College" }, { title: "Maplewood College" }]);
    expect(learners).toEqual([{ id: same.learner }, { id: same.neighbour }]);
  });

  test("whose last query fails leaves nothing of the others", async () => {
    const { scope } = maplewood;
    const before = await everythingOf(maplewood);
    const queries = scope.batch([
      scope.insert("lti_contexts", { id: "c-2", context_id: "102", ...course }),
      scope.update("passages").set({ heading: "Changed" }),
      scope.insert("lti_contexts", { id: "c-3", context_id: "102", ...course }),
    ]);
    await expect(queries).rejects.toThrow("UNIQUE");
    expect(await everythingOf(maplewood)).toEqual(before);
  });
});

// Checked by the compiler: an expected error that is none fails the type check.
test("choosing or changing the tenant is a type error", () => {
  const { scope } = maplewood;
  const queries = [
    // @ts-expect-error -- tenant_id is no column that one could ask for
    () => scope.from("passages").where("tenant_id", "=", harbour.tenantId),
    // @ts-expect-error -- nor read
    () => scope.from("passages").select("tenant_id"),
    // @ts-expect-error -- nor change
    () => scope.update("passages").set({ tenant_id: harbour.tenantId }),
    // @ts-expect-error -- nor choose
    () => scope.insert("lti_contexts", { id: "c-2", context_id: "102", ...course, tenant_id: harbour.tenantId }),
    // @ts-expect-error -- nor name among what an upsert changes
    () => scope.upsert("lti_contexts", { id: "c-2", context_id: "102", ...course }, ["context_id"], ["tenant_id"]),
    // @ts-expect-error -- the list of tenants belongs to nobody
    () => scope.from("tenants"),
    // @ts-expect-error -- a key that others refer to is frozen
    () => scope.update("passages").set({ id: "other" }),
    // @ts-expect-error -- the handle is private
    () => scope.db,
  ];
  expect(queries).toHaveLength(8);
});
