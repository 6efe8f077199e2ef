import { env } from "cloudflare:workers";
import type { Compilable } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";
import type { AuditEntry } from "#app/audit/entry.ts";
import { AuditLog, type AuditPage } from "#db/audit-log.ts";
import { BrokenAuditChain } from "#db/broken-audit-chain.ts";
import { TenantScope } from "#db/tenant-scope.ts";
import { behindItsBack } from "../behind-its-back.ts";
import { everythingOf } from "../furnish.ts";
import { type Institution, twoInstitutions } from "../institution.ts";
import { tool } from "../tool.ts";

const NOW = Date.UTC(2026, 8, 3);
const labelled = (deployment: string, actor = "operator"): AuditEntry => ({
  actor,
  action: "deployment.labelled",
  detail: { deployment },
});

let maplewood: Institution;
let harbour: Institution;
let log: AuditLog;

beforeEach(async () => {
  ({ maplewood, harbour } = await twoInstitutions());
  log = new AuditLog(maplewood.scope);
});

const renamed = () => maplewood.scope.update("deployments").set({ label: "Renamed" });
const sql = (statement: string, ...values: unknown[]) => env.DB.prepare(statement).bind(maplewood.tenantId, ...values);

/** Appends so many entries, a second apart. */
async function fill(count: number, at = log, first = 1): Promise<void> {
  for (let n = first; n < first + count; n++) await at.append(labelled(`d-${n}`), NOW + n * 1_000, `entry-${n}`);
}

describe("appending", () => {
  test("makes a chain from 1, each linked to the one before", async () => {
    await fill(3);
    const rows = await maplewood.scope.from("audit_log").selectAll().orderBy("seq").execute();
    expect(rows.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(rows.map(({ previous_hash }) => previous_hash)).toEqual(["", rows[0]?.hash, rows[1]?.hash]);
    expect(await log.verify(tool)).toEqual({ whole: true, entries: 3, head: { seq: 3, hash: rows[2]?.hash } });
  });

  test("the same id again adds nothing", async () => {
    await fill(2);
    await log.append(labelled("again"), NOW, "entry-1");
    expect(await log.list({ limit: 10 })).toMatchObject([
      { id: "entry-2" },
      { id: "entry-1", detail: { deployment: "d-1" } },
    ]);
  });

  test("at once, all come in, without a gap", async () => {
    const logs = Array.from({ length: 12 }, () => new AuditLog(new TenantScope(env.DB, maplewood.tenantId)));
    await Promise.all(logs.map((each, n) => each.append(labelled(`d-${n}`), NOW)));
    expect(await log.verify(tool)).toMatchObject({ whole: true, entries: 12, head: { seq: 12 } });
  });

  test("of two institutions, each has its own chain", async () => {
    await Promise.all([fill(2), fill(3, new AuditLog(harbour.scope))]);
    expect(await log.verify(tool)).toMatchObject({ whole: true, entries: 2 });
    expect(await new AuditLog(harbour.scope).verify(tool)).toMatchObject({ whole: true, entries: 3 });
  });

  test("what is not foreseen does not come in", async () => {
    const named = { actor: "operator", action: "learner.erased", detail: { subject: "s-7", name: "Mira" } } as const;
    await expect(log.append(named, NOW)).rejects.toThrow("name");
    expect(await log.head()).toEqual({ seq: 0, hash: "" });
  });
});

describe("an entry in another operation's batch", () => {
  test("stands together with what was done", async () => {
    await log.alongside(labelled("d-1"), NOW, (row) => maplewood.scope.batch([renamed(), row]));
    expect(await log.verify(tool)).toMatchObject({ whole: true, entries: 1 });
  });

  test("made before the chain went on, takes its whole batch with it", async () => {
    const row = await log.prepareEntry(labelled("d-1"), NOW);
    await fill(1);
    const before = await everythingOf(maplewood);
    await expect(maplewood.scope.batch([renamed(), row])).rejects.toThrow("the chain went on meanwhile");
    expect(await everythingOf(maplewood)).toEqual(before);
  });

  test("is made anew when the chain went on, until it fits", async () => {
    let tries = 0;
    await log.alongside(labelled("mine"), NOW, async (row) => {
      if (tries++ < 2) await new AuditLog(maplewood.scope).append(labelled("other"), NOW);
      return maplewood.scope.batch([renamed(), row]);
    });
    expect(tries).toBe(3);
    expect(await log.list({ limit: 1 })).toMatchObject([{ seq: 3, detail: { deployment: "mine" } }]);
  });

  test("is not tried again when something else failed", async () => {
    let tries = 0;
    const failing = log.alongside(labelled("d-1"), NOW, async () => {
      tries++;
      throw new Error("something else");
    });
    await expect(failing).rejects.toThrow("something else");
    expect(tries).toBe(1);
  });

  test("on a condition, stands only where it is met", async () => {
    const deployment = maplewood.scope.from("deployments");
    const row = (label: string, n: number) =>
      log.prepareEntry(labelled(label), NOW, `on-${n}`, deployment.where("label", "=", label));
    await maplewood.scope.batch([renamed(), await row("Renamed", 1)]);
    await maplewood.scope.batch([await row("Other", 2)]);
    expect(await log.list({ limit: 10 })).toMatchObject([{ seq: 1, detail: { deployment: "Renamed" } }]);
    expect(await log.verify(tool)).toMatchObject({ whole: true });
  });
});

const saying = (...deployments: string[]) => ({
  entries: deployments.map((deployment) => labelled(deployment)),
  write: (rows: readonly Compilable[]) => maplewood.scope.batch([renamed(), ...rows]),
});

describe("a change", () => {
  test("has as many entries as it wants, in order", async () => {
    await log.change(NOW, async () => saying("a", "b", "c"));
    expect((await log.list({ limit: 9, after: 0 })).map(({ detail }) => detail["deployment"])).toEqual(["a", "b", "c"]);
    expect(await log.verify(tool)).toMatchObject({ whole: true, entries: 3 });
  });

  test("is planned anew when somebody else changed something while it was planned", async () => {
    let plans = 0;
    await log.change(NOW, async () => {
      if (plans++ < 2) await new AuditLog(maplewood.scope).append(labelled("other"), NOW);
      return saying(`plan ${plans}`);
    });
    expect(await log.list({ limit: 1 })).toMatchObject([{ seq: 3, detail: { deployment: "plan 3" } }]);
  });
});

const day = (number: number) => NOW + number * 1_000;
const placesOf = async (page: Partial<AuditPage>) =>
  (await log.list({ limit: 10, ...page } as AuditPage)).map(({ seq }) => seq);

describe("lists by time", () => {
  test("from a time on, up to another, and along their places", async () => {
    await fill(6);
    expect(await placesOf({ since: day(3) })).toEqual([6, 5, 4, 3]);
    expect(await placesOf({ until: day(3) })).toEqual([2, 1]);
    expect(await placesOf({ since: day(2), until: day(5) })).toEqual([4, 3, 2]);
    expect(await placesOf({ since: day(2), until: day(5), after: 0 })).toEqual([2, 3, 4]);
    expect(await placesOf({ since: day(2), until: day(5), after: 2 })).toEqual([3, 4]);
    expect(await placesOf({ since: day(2), until: day(5), before: 4 })).toEqual([3, 2]);
    expect(await placesOf({ since: day(2), until: day(5), before: 9, actor: "operator" })).toEqual([4, 3, 2]);
    expect(await placesOf({ since: day(7) })).toEqual([]);
    expect(await placesOf({ until: day(1) })).toEqual([]);
    expect(await new AuditLog(harbour.scope).list({ limit: 10, since: 0, until: day(9) })).toEqual([]);
  });

  test("whose times are not in the order of their places: none is lost between two days, and none is of both", async () => {
    const moments = [1, 2, 3.1, 2.9, 4.2, 3.9, 4.1, 5];
    for (const moment of moments) await log.append(labelled(`at ${moment}`), day(moment));
    const inDays = await Promise.all(
      [1, 2, 3, 4, 5].map((number) => placesOf({ since: day(number), until: day(number + 1) })),
    );
    expect(inDays.map((places) => places.toReversed())).toEqual([[1], [2], [3, 4, 5, 6], [7], [8]]);
  });
});

describe("lists by key", () => {
  beforeEach(async () => {
    await fill(3);
    await log.append({ actor: "s-7", action: "setting.changed", detail: { setting: "welcome", version: 1 } }, NOW);
  });

  test.each([
    ["newest first", { limit: 2 }, [4, 3]],
    ["older than a place", { limit: 2, before: 3 }, [2, 1]],
    ["oldest first after a place", { limit: 2, after: 1 }, [2, 3]],
    ["by what was done", { limit: 9, action: "deployment.labelled" }, [3, 2, 1]],
    ["by who did it", { limit: 9, actor: "s-7" }, [4]],
  ] as const)("%s", async (_name, page, places) => {
    expect((await log.list(page)).map(({ seq }) => seq)).toEqual(places);
  });
});

describe("verification", () => {
  beforeEach(() => fill(7));

  test.each([
    [
      "a changed detail",
      [['UPDATE audit_log SET detail = \'{"deployment":"other"}\' WHERE tenant_id = ? AND seq = 4']],
      { seq: 4, reason: "changed" },
    ],
    [
      "a changed actor",
      [["UPDATE audit_log SET actor = 's-8' WHERE tenant_id = ? AND seq = 1"]],
      { seq: 1, reason: "changed" },
    ],
    [
      "a changed time",
      [["UPDATE audit_log SET at = at + 1 WHERE tenant_id = ? AND seq = 7"]],
      { seq: 7, reason: "changed" },
    ],
    ["a row removed", [["DELETE FROM audit_log WHERE tenant_id = ? AND seq = 3"]], { seq: 3, reason: "missing" }],
    [
      "the first row removed",
      [["DELETE FROM audit_log WHERE tenant_id = ? AND seq = 1"]],
      { seq: 1, reason: "missing" },
    ],
    [
      "a row removed, and the gap closed",
      [
        ["DELETE FROM audit_log WHERE tenant_id = ? AND seq = 3"],
        ["UPDATE audit_log SET seq = seq + 1000 WHERE tenant_id = ? AND seq > 3"],
        ["UPDATE audit_log SET seq = seq - 1001 WHERE tenant_id = ? AND seq > 1000"],
      ],
      { seq: 3, reason: "unlinked" },
    ],
    [
      "two rows exchanged",
      [
        ["UPDATE audit_log SET seq = 100 WHERE tenant_id = ? AND seq = 3"],
        ["UPDATE audit_log SET seq = 3 WHERE tenant_id = ? AND seq = 4"],
        ["UPDATE audit_log SET seq = 4 WHERE tenant_id = ? AND seq = 100"],
      ],
      { seq: 3, reason: "unlinked" },
    ],
  ])("finds %s", async (_name, statements, fault) => {
    await tamper(statements.map(([statement]) => sql(statement ?? "")));
    expect(await log.verify(tool, { pageSize: 2 })).toEqual({ whole: false, ...fault });
    expect(await log.verify(tool)).toEqual({ whole: false, ...fault });
  });

  test("finds a row of another institution's in the place of its own", async () => {
    await fill(7, new AuditLog(harbour.scope));
    await tamper([
      sql("DELETE FROM audit_log WHERE tenant_id = ?"),
      sql(
        "INSERT INTO audit_log SELECT ?1, id, seq, at, actor, action, detail, previous_hash, hash FROM audit_log WHERE tenant_id = ?2",
        harbour.tenantId,
      ),
    ]);
    expect(await log.verify(tool)).toEqual({ whole: false, seq: 1, reason: "changed" });
  });

  test("finds a cut end, and a chain hashed anew, by a head that was written down before", async () => {
    const knownHead = await log.head();
    await fill(2, log, 8);
    expect(await log.verify(tool, { knownHead })).toMatchObject({ whole: true, entries: 9 });
    await tamper([sql("DELETE FROM audit_log WHERE tenant_id = ? AND seq > 5")]);
    // In itself the rest is whole: that is why heads are written down.
    expect(await log.verify(tool)).toMatchObject({ whole: true, entries: 5 });
    expect(await log.verify(tool, { knownHead })).toEqual({ whole: false, seq: 6, reason: "missing" });
    await fill(4, log, 20);
    expect(await log.verify(tool)).toMatchObject({ whole: true, entries: 9 });
    expect(await log.verify(tool, { knownHead })).toEqual({ whole: false, seq: 7, reason: "not the known head" });
  });
});

test("is followed in parts, each from where the one before ended; a fault in a later part is found there", async () => {
  await fill(7);
  const first = await log.verify(tool, { pageSize: 2, most: 3 });
  if (!first.whole) throw new Error("It is whole.");
  expect(first).toMatchObject({ entries: 4, head: { seq: 4 }, more: true });
  const from = { ...first.head, entries: first.entries };
  expect(await log.verify(tool, { pageSize: 2, most: 3, from })).toEqual({
    whole: true,
    entries: 7,
    head: await log.head(),
  });
  const elsewhere = { ...from, hash: "0".repeat(64) };
  expect(await log.verify(tool, { from: elsewhere })).toEqual({ whole: false, seq: 5, reason: "unlinked" });
  // Retention cuts behind that place: then all that is left is followed from its beginning.
  await log.applyRetention(NOW + 6_000, tool, NOW);
  expect(await log.verify(tool, { from })).toMatchObject({ whole: true, head: { seq: 7 } });
});

describe("retention", () => {
  beforeEach(() => fill(7));

  test("removes what is old behind a signed checkpoint, and the chain goes on from it", async () => {
    const knownHead = await log.head();
    expect(await log.applyRetention(NOW + 5_000, tool, NOW)).toEqual({ removed: 4, more: false });
    expect((await log.list({ limit: 10 })).map(({ seq }) => seq)).toEqual([7, 6, 5]);
    expect(await log.verify(tool, { knownHead, pageSize: 2 })).toMatchObject({ whole: true, entries: 3 });
    await fill(1, log, 8);
    expect(await log.verify(tool, { knownHead })).toMatchObject({ whole: true, head: { seq: 8 } });
  });

  test("in steps, down to an empty log, which then goes on", async () => {
    const knownHead = await log.head();
    const steps = [];
    do steps.push(await log.applyRetention(Number.MAX_SAFE_INTEGER, tool, NOW, 3));
    while (steps.at(-1)?.more);
    expect(steps).toEqual([
      { removed: 3, more: true },
      { removed: 3, more: true },
      { removed: 1, more: false },
    ]);
    expect(await maplewood.scope.from("audit_checkpoints").select("seq").execute()).toEqual([{ seq: 7 }]);
    expect(await log.verify(tool, { knownHead })).toEqual({ whole: true, entries: 0, head: knownHead });
    expect(await log.head()).toEqual(knownHead);
    await fill(1, log, 8);
    expect(await log.verify(tool)).toMatchObject({ whole: true, entries: 1, head: { seq: 8 } });
  });

  test("keeps everything while the first is young", async () => {
    const before = await everythingOf(maplewood);
    expect(await log.applyRetention(NOW, tool, NOW)).toEqual({ removed: 0, more: false });
    expect(await everythingOf(maplewood)).toEqual(before);
  });

  test("twice at once removes once", async () => {
    const cut = () => new AuditLog(maplewood.scope).applyRetention(NOW + 5_000, tool, NOW);
    await Promise.all([cut(), cut(), new AuditLog(maplewood.scope).applyRetention(NOW + 3_000, tool, NOW)]);
    expect(await log.verify(tool)).toMatchObject({ whole: true, entries: 3, head: { seq: 7 } });
  });

  test("while a verification goes on, is no fault", async () => {
    let pages = 0;
    const d1 = new Proxy(env.DB, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name);
        if (name === "prepare")
          return (query: string) => {
            const statement = target.prepare(query);
            if (!query.includes(`"seq" > ?`) || pages++ !== 1) return statement;
            return cutFirst(statement);
          };
        return typeof value === "function" ? value.bind(target) : value;
      },
    });
    const cutFirst = (statement: D1PreparedStatement): D1PreparedStatement =>
      new Proxy(statement, {
        get(target, name) {
          if (name === "bind") return (...values: unknown[]) => cutFirst(target.bind(...values));
          if (name === "all")
            return async () => {
              await log.applyRetention(NOW + 6_000, tool, NOW);
              return target.all();
            };
          const value: unknown = Reflect.get(target, name);
          return typeof value === "function" ? value.bind(target) : value;
        },
      });
    const slow = new AuditLog(new TenantScope(d1, maplewood.tenantId));
    expect(await slow.verify(tool, { pageSize: 2 })).toMatchObject({ whole: true, entries: 2, head: { seq: 7 } });
    expect(pages).toBeGreaterThan(2);
  });

  test("signs nothing that is broken", async () => {
    await tamper([
      env.DB.prepare("UPDATE audit_log SET actor = 's-8' WHERE tenant_id = ? AND seq = 2").bind(maplewood.tenantId),
    ]);
    const before = await everythingOf(maplewood);
    const cut = log.applyRetention(NOW + 5_000, tool, NOW);
    await expect(cut).rejects.toThrow(new BrokenAuditChain({ seq: 2, reason: "changed" }));
    expect(await everythingOf(maplewood)).toEqual(before);
  });
});

describe("a checkpoint", () => {
  beforeEach(async () => {
    await fill(7);
    await log.applyRetention(NOW + 5_000, tool, NOW);
  });

  test.each([
    [
      "that somebody wrote without the tool's key",
      "UPDATE audit_checkpoints SET signature = 'a.b.c' WHERE tenant_id = ?",
    ],
    [
      "that was moved on to hide an entry",
      "UPDATE audit_checkpoints SET seq = 5, hash = (SELECT hash FROM audit_log WHERE tenant_id = ?1 AND seq = 5) WHERE tenant_id = ?1",
    ],
    ["whose time was changed", "UPDATE audit_checkpoints SET at = at + 1 WHERE tenant_id = ?"],
  ])("%s is found, and nothing is cut behind it", async (_name, statement) => {
    await tamper([env.DB.prepare(statement).bind(maplewood.tenantId)]);
    expect(await log.verify(tool)).toMatchObject({ whole: false, reason: "checkpoint forged" });
    await expect(log.applyRetention(NOW + 9_000, tool, NOW)).rejects.toThrow("checkpoint forged");
  });

  test("of another institution's is found", async () => {
    const other = new AuditLog(harbour.scope);
    await fill(7, other);
    await other.applyRetention(NOW + 5_000, tool, NOW);
    await tamper([
      env.DB.prepare(
        "UPDATE audit_checkpoints SET (hash, signature) = (SELECT hash, signature FROM audit_checkpoints WHERE tenant_id = ?2) WHERE tenant_id = ?1",
      ).bind(maplewood.tenantId, harbour.tenantId),
    ]);
    expect(await log.verify(tool)).toEqual({ whole: false, seq: 4, reason: "checkpoint forged" });
  });

  test("taken away is found", async () => {
    await tamper([env.DB.prepare("DELETE FROM audit_checkpoints WHERE tenant_id = ?").bind(maplewood.tenantId)]);
    expect(await log.verify(tool)).toEqual({ whole: false, seq: 1, reason: "missing" });
  });

  test("with an entry behind it is found", async () => {
    await tamper([
      env.DB.prepare("UPDATE audit_log SET seq = 2 WHERE tenant_id = ? AND seq = 5").bind(maplewood.tenantId),
    ]);
    expect(await log.verify(tool)).toEqual({ whole: false, seq: 2, reason: "left behind" });
  });
});

async function tamper(statements: readonly D1PreparedStatement[]): Promise<void> {
  await behindItsBack(["audit_log", "audit_checkpoints"], statements);
}
