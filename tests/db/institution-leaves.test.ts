import { env } from "cloudflare:workers";
import { beforeEach, expect, test } from "vitest";
import document from "../../docs/deploy.md?raw";
import { everythingOf, furnish } from "../furnish.ts";
import { type Institution, twoInstitutions } from "../institution.ts";

// What the document says to do with the rows of an institution that leaves is done here, word by word.

let maplewood: Institution;
let harbour: Institution;
const section = document.split(/^## /m).find((each) => each.startsWith("When an institution leaves")) ?? "";
const statements = section.match(/DELETE FROM \w+ WHERE tenant_id = '<tenant>';/g) ?? [];

beforeEach(async () => {
  ({ maplewood, harbour } = await twoInstitutions());
  for (const institution of [maplewood, harbour]) await furnish(institution);
});

const rowsOf = async (institution: Institution) =>
  Object.fromEntries(Object.entries(await everythingOf(institution)).filter(([, rows]) => rows.length > 0));

test("an institution's rows go, but for what the document says remains; its neighbour keeps all of them", async () => {
  const neighbours = await rowsOf(harbour);
  expect(Object.keys(await rowsOf(maplewood)).length).toBeGreaterThan(35);
  expect(statements.length).toBeGreaterThan(5);
  for (const statement of statements) await env.DB.prepare(statement.replace("<tenant>", maplewood.tenantId)).run();
  const left = Object.keys(await rowsOf(maplewood)).toSorted();
  expect(left).toEqual(["audit_checkpoints", "audit_log", "erasures", "platforms", "tenant_settings", "tenants"]);
  expect(await rowsOf(harbour)).toEqual(neighbours);
});

test("the log cannot be deleted by hand, as the document says", async () => {
  await expect(
    env.DB.prepare("DELETE FROM audit_log WHERE tenant_id = ?").bind(maplewood.tenantId).run(),
  ).rejects.toThrow("append-only");
});
