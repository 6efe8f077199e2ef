import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { CircuitBreaker } from "#db/record/circuit-breaker.ts";
import { QueryLog } from "#db/record/query-log.ts";
import { openRecord, type RecordOptions } from "#db/record/record-access.ts";
import type { Breakers, Way } from "#db/record/request-breakers.ts";
import { isOutage, RecordUnavailable } from "#db/record/record-unavailable.ts";
import { TenantDirectory } from "#db/tenant-directory.ts";
import { TenantScope } from "#db/tenant-scope.ts";
import { ailingD1, ailments, failingD1, type Failure } from "../failing-d1.ts";
import { type Institution, same, times, twoInstitutions } from "../institution.ts";

const OPEN_MS = 10_000;
const lost = { message: "Network connection lost." };
let breakers: Breakers;
let d1: ReturnType<typeof ailingD1>;

beforeEach(() => {
  const breaking = { failures: 5, openMs: OPEN_MS };
  breakers = { quick: new CircuitBreaker(breaking), patient: new CircuitBreaker(breaking) };
  d1 = ailingD1(env.DB);
});

/** With more time than a busy machine takes, where the time is not what a test is about. */
const open = (options: Partial<RecordOptions> = {}) => openRecord(d1.db, { breakers, budgetMs: 5_000, ...options });
const ask = (db: D1Database) => db.prepare("SELECT ? AS answer").bind(42).first("answer");
/** A D1 that fails in the given ways, one after the other, and then no more. */
const after = (...failures: Failure[]) => failingD1(env.DB, () => failures.shift());
const states = (now: number) => [breakers.quick.state(now), breakers.patient.state(now)];
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** @returns why the record was not there, and after how long */
async function refusalOf(asked: Promise<unknown>): Promise<{ reason: string; ms: number }> {
  const began = Date.now();
  const error: unknown = await asked.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof RecordUnavailable)) throw new Error(`Not a refusal: ${String(error)}`);
  return { reason: error.reason, ms: Date.now() - began };
}

function requestsFail(requests: number): void {
  for (let request = 0; request < requests; request += 1) {
    for (const breaker of [breakers.quick, breakers.patient]) {
      const pass = breaker.admit(Date.now());
      if (pass !== undefined) breaker.failed(pass, Date.now());
    }
  }
}

describe("a record that answers", () => {
  test("is asked as D1 itself, in each of its ways", async () => {
    for (const db of [open().quick, open().patient]) {
      const statement = db.prepare("SELECT ? AS answer").bind(42);
      expect((await statement.all()).results).toEqual([{ answer: 42 }]);
      expect((await statement.run()).results).toEqual([{ answer: 42 }]);
      expect(await statement.raw()).toEqual([[42]]);
      expect(await statement.first()).toEqual({ answer: 42 });
      expect((await db.batch([statement, statement])).map(({ results }) => results)).toEqual([
        [{ answer: 42 }],
        [{ answer: 42 }],
      ]);
    }
    expect(open().status()).toEqual({});
  });

  test("leaves no timer behind", async () => {
    const begun = vi.spyOn(globalThis, "setTimeout");
    const ended = vi.spyOn(globalThis, "clearTimeout");
    const { quick, patient } = open();
    await Promise.all([ask(quick), ask(quick), ask(patient)]);
    await ask(quick);
    const timers = begun.mock.results.map(({ value }) => value);
    expect(timers).toHaveLength(3);
    expect(ended.mock.calls.map(([timer]) => timer)).toEqual(expect.arrayContaining(timers));
  });
});

describe("the budget of a request", () => {
  test("ends the wait for a record that hangs, and nothing further is asked", async () => {
    d1.state = ailments.hangs;
    const record = openRecord(d1.db, { breakers });
    const first = await refusalOf(ask(record.quick));
    expect(first).toEqual({ reason: "slow", ms: expect.any(Number) });
    expect(first.ms).toBeGreaterThanOrEqual(99);
    expect(first.ms).toBeLessThan(1_000);
    expect(d1.asked).toBe(1);
    d1.state = undefined;
    const further = [];
    for (let asked = 0; asked < 3; asked++) further.push(await refusalOf(ask(record.quick)));
    expect(further.map(({ reason }) => reason)).toEqual(["slow", "slow", "slow"]);
    // Of a busy machine, the quickest of them tells.
    expect(Math.min(...further.map(({ ms }) => ms))).toBeLessThan(90);
    expect(d1.asked).toBe(1);
    expect(record.status()).toEqual({ failed: "slow" });
    // The next request has a budget of its own.
    expect(await ask(open().quick)).toBe(42);
  });

  test("is one for all that is asked at once", async () => {
    d1.state = ailments.hangs;
    const { quick } = open({ budgetMs: 100 });
    const refusals = await Promise.all([1, 2, 3, 4].map(() => refusalOf(ask(quick))));
    expect(d1.asked).toBe(4);
    for (const { ms } of refusals) expect(ms).toBeLessThan(1_000);
  });

  test("counts each moment once, however many questions wait in it", async () => {
    d1.state = { slowMs: 150 };
    const { quick } = open({ budgetMs: 800 });
    // One after the other this would be 900 ms.
    expect(await Promise.all([1, 2, 3, 4, 5, 6].map(() => ask(quick)))).toEqual([42, 42, 42, 42, 42, 42]);
  });

  test("is used up by waits one after the other", async () => {
    d1.state = { slowMs: 500 };
    const { quick } = open({ budgetMs: 900 });
    expect(await ask(quick)).toBe(42);
    // Of 900 ms it would have been answered: less than 500 were left.
    expect((await refusalOf(ask(quick))).reason).toBe("slow");
  });

  test("counts no time in which nothing is asked", async () => {
    d1.state = { slowMs: 100 };
    const { quick } = open({ budgetMs: 1_000 });
    expect(await ask(quick)).toBe(42);
    await pause(1_000);
    expect(await ask(quick)).toBe(42);
  });

  test("is not used up by what is asked patiently", async () => {
    d1.state = ailments.slow;
    const { quick, patient } = open({ budgetMs: 300 });
    expect(await ask(patient)).toBe(42);
    d1.state = undefined;
    expect(await ask(quick)).toBe(42);
  });

  test("leaves behind what fails later, and nobody hears of it", async () => {
    const heard = vi.fn<() => void>();
    addEventListener("unhandledrejection", heard);
    d1.state = { until: pause(300).then(() => Promise.reject(new Error("too late"))) };
    const { quick } = open({ budgetMs: 20 });
    expect((await refusalOf(ask(quick))).reason).toBe("slow");
    await pause(350);
    removeEventListener("unhandledrejection", heard);
    expect(heard).not.toHaveBeenCalled();
  });

  test("ends trying again", async () => {
    d1.state = lost;
    expect((await refusalOf(ask(open({ budgetMs: 5 }).quick))).reason).toBe("slow");
    await pause(120);
    expect(d1.asked).toBe(1);
  });
});

describe("patience", () => {
  test("outlasts the budget", async () => {
    d1.state = { slowMs: 150 };
    expect(await ask(open({ budgetMs: 50 }).patient)).toBe(42);
  });

  test("has an end for each question, by itself", async () => {
    d1.state = ailments.hangs;
    const { patient } = open({ patienceMs: 120 });
    for (const question of [ask(patient), patient.batch([patient.prepare("SELECT 1")])]) {
      const { reason, ms } = await refusalOf(question);
      expect(reason).toBe("slow");
      expect(ms).toBeLessThan(1_000);
    }
    d1.state = undefined;
    expect(await ask(patient)).toBe(42);
  });
});

describe("a failure", () => {
  test("that passes is tried again, and nobody hears of it", async () => {
    for (let request = 0; request < 6; request += 1) {
      const record = openRecord(after(lost, lost), { breakers, budgetMs: 5_000 });
      expect(await ask(record.quick)).toBe(42);
      expect(record.status()).toEqual({});
    }
    expect(states(Date.now())).toEqual(["closed", "closed"]);
  });

  test("that stays is told with its cause", async () => {
    d1.state = ailments.fails;
    const record = open();
    const error: unknown = await ask(record.patient).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: "RecordUnavailable", reason: "failed" });
    expect(String(error instanceof Error && error.cause)).toContain("D1 is down");
    expect(record.status()).toEqual({ failed: "failed" });
  });

  test("is not tried again by the tenant's scope too", async () => {
    d1.state = lost;
    const scope = new TenantScope(open({ budgetMs: 5_000 }).quick, "maplewood");
    expect((await refusalOf(scope.from("deployments").select("id").execute())).reason).toBe("failed");
    expect(d1.asked).toBe(3);
    expect((await refusalOf(scope.batch([scope.from("deployments").select("id")]))).reason).toBe("failed");
    expect(d1.asked).toBe(6);
  });

  test("after the commit is followed by the same write, which changes nothing more", async () => {
    const { maplewood } = await twoInstitutions();
    const scope = new TenantScope(openRecord(after({ ...lost, done: true }), { breakers }).patient, maplewood.tenantId);
    await scope.batch([scope.upsert("deployments", another, ["id"], [])]);
    const rows = await maplewood.scope.from("deployments").select("id").orderBy("deployment_id").execute();
    expect(rows).toEqual([{ id: same.deployment }, { id: "another" }]);
  });

  const another = { id: "another", deployment_id: "2", first_launch_at: null, last_launch_at: null, ...times };
});

describe("what is the question's own fault", () => {
  const insert = "INSERT INTO tenants (id, iss, client_id, name, created_at, updated_at) VALUES";
  const manyParameters = Array.from({ length: 101 }, () => "?").join();
  const faults: [name: string, sql: string, said: string][] = [
    ["a syntax error", "SELEC 1", "syntax error"],
    ["a table that is not there", "SELECT * FROM nowhere", "no such table"],
    ["a column that is not there", "SELECT favourite_colour FROM tenants", "no such column"],
    ["a missing value", "INSERT INTO tenants (id) VALUES ('x')", "NOT NULL constraint"],
    ["a wrong type", `${insert} ('x', 'i', 'c', 'n', 'late', 1)`, "cannot store TEXT"],
    [
      "a foreign key",
      "INSERT INTO tenant_settings (tenant_id, name, value, updated_at) VALUES ('nobody', 'x', '1', 1)",
      "FOREIGN KEY constraint",
    ],
    ["what is no JSON", "SELECT * FROM json_each('{')", "malformed JSON"],
    ["a parameter too many", "SELECT ?, ?, ?", "Wrong number of parameter"],
    ["too many parameters", `SELECT ${manyParameters}`, "too many SQL variables"],
    ["a statement that is too long", `SELECT '${"x".repeat(200_000)}'`, "SQLITE_TOOBIG"],
    ["a transaction by hand", "BEGIN", "BEGIN TRANSACTION"],
    ["a forbidden statement", "ATTACH 'a' AS b", "not authorized"],
    ["no statement", "", "No SQL statements"],
  ];

  test.each(faults)("%s is thrown as D1 says it, once, and shows that D1 answers", async (_name, sql, said) => {
    requestsFail(4);
    const record = open();
    const statement = record.quick.prepare(sql);
    const asked = sql.includes(manyParameters) ? statement.bind(...Array.from({ length: 101 }, () => 1)) : statement;
    const error: unknown = await asked.all().catch((thrown: unknown) => thrown);
    expect(error).not.toBeInstanceOf(RecordUnavailable);
    expect(String(error)).toContain(said);
    expect(record.status()).toEqual({});
    expect(d1.asked).toBe(1);
    requestsFail(4);
    expect(states(Date.now())).toEqual(["closed", "closed"]);
  });

  test("a trigger's refusal and a broken uniqueness come through from a batch", async () => {
    const { maplewood } = await twoInstitutions();
    const { patient } = open();
    const frozen = patient
      .prepare("UPDATE deployments SET tenant_id = 'x' WHERE tenant_id = ?")
      .bind(maplewood.tenantId);
    await expect(patient.batch([frozen])).rejects.toThrow("tenant_id is frozen");
    const twice = patient
      .prepare("INSERT INTO tenants (id, iss, client_id, name, created_at, updated_at) VALUES (?, '', '', '', 1, 1)")
      .bind(maplewood.tenantId);
    await expect(patient.batch([twice])).rejects.toThrow("UNIQUE constraint failed");
  });

  test.each([
    "D1_ERROR: Network connection lost.",
    "D1_ERROR: internal error; reference = 0123",
    "D1_ERROR: D1 DB is overloaded. Requests queued for too long.",
    "D1_ERROR: D1 DB storage operation exceeded timeout which caused object to be reset.",
    "D1_ERROR: D1 DB exceeded its CPU time limit and was reset.",
    "D1_ERROR: database is locked: SQLITE_BUSY",
    "D1_ERROR: disk I/O error: SQLITE_IOERR",
    "D1_ERROR: Exceeded maximum DB size: SQLITE_FULL",
    "Cannot resolve D1 DB due to transient issue on remote node.",
  ])("no fault of its own: %s", (said) => {
    expect(isOutage(new Error(said))).toBe(true);
  });
});

describe("the breakers", () => {
  let now: number;
  /** Nobody waits long for what hangs, nor is hurried otherwise: the machine may be busy. */
  const options = () => ({
    now: () => now,
    budgetMs: d1.state === undefined ? 5_000 : 100,
    patienceMs: d1.state === ailments.hangs ? 100 : 5_000,
  });
  const hurried = () => ask(open({ ...options(), patienceMs: 50, isHurried: true }).patient);
  const request = (way: Way = "quick") => ask(open(options())[way]);

  beforeEach(() => {
    now = Date.UTC(2026, 8, 3);
  });

  async function fiveRequestsFail(way: Way): Promise<void> {
    for (let failed = 0; failed < 5; failed += 1) {
      expect(states(now)).toEqual(["closed", "closed"]);
      await refusalOf(request(way));
    }
  }

  test.each([
    ["quick", "fails"],
    ["patient", "fails"],
    ["patient", "hangs"],
  ] as const)("both open after five %s requests of a D1 that %s", async (way, ailment) => {
    d1.state = ailments[ailment];
    await fiveRequestsFail(way);
    expect(states(now)).toEqual(["open", "open"]);
    for (const each of ["quick", "patient"] as const) {
      const refusal = await refusalOf(request(each));
      expect(refusal.reason).toBe("open");
      expect(refusal.ms).toBeLessThan(1_000);
    }
    expect(d1.asked).toBe(5);
  });

  test.each([
    ["hangs", "slow: The record did not answer in time."],
    ["slow", "42"],
  ] as const)("a D1 that %s is kept from quick questions, not from patient ones", async (ailment, answer) => {
    d1.state = ailments[ailment];
    await fiveRequestsFail("quick");
    expect(states(now)).toEqual(["open", "closed"]);
    expect((await refusalOf(request())).reason).toBe("open");
    expect(d1.asked).toBe(5);
    const heard = await request("patient").catch((error: RecordUnavailable) => `${error.reason}: ${error.message}`);
    expect(String(heard)).toBe(answer);
    expect(d1.asked).toBe(6);
    expect(states(now)).toEqual(["open", "closed"]);
  });

  test("a D1 that stays slow answers the patient, and each of the others' probes is one question", async () => {
    d1.state = ailments.slow;
    await fiveRequestsFail("quick");
    for (let probe = 1; probe <= 6; probe += 1) {
      now += OPEN_MS;
      const refusals = await Promise.all([1, 2, 3].map(() => refusalOf(request())));
      expect(refusals.map(({ reason }) => reason)).toEqual(["slow", "open", "open"]);
      expect(d1.asked).toBe(5 + probe);
    }
    expect(await request("patient")).toBe(42);
    // That is no quick answer.
    expect(states(now)).toEqual(["open", "closed"]);
    now += OPEN_MS;
    d1.state = undefined;
    expect(await request()).toBe(42);
    expect(states(now)).toEqual(["closed", "closed"]);
  });

  test("an answer to the patient is none to the quick: the row goes on", async () => {
    d1.state = ailments.slow;
    for (let failed = 0; failed < 5; failed += 1) {
      await refusalOf(request());
      expect(await request("patient")).toBe(42);
    }
    expect(states(now)).toEqual(["open", "closed"]);
  });

  test("an answer to the quick is one to the patient: the row begins anew", async () => {
    for (let failed = 0; failed < 6; failed += 1) {
      d1.state = ailments.hangs;
      await refusalOf(request("patient"));
      d1.state = undefined;
      expect(await request()).toBe(42);
    }
    expect(states(now)).toEqual(["closed", "closed"]);
  });

  test.each(["quick", "patient"] as const)("let one %s question through when the time is up", async (way) => {
    d1.state = ailments.fails;
    await fiveRequestsFail(way);
    now += OPEN_MS;
    // Still down: one probe of many, and it is open again.
    const refusals = await Promise.all([1, 2, 3].map(() => refusalOf(request(way))));
    expect(refusals.map(({ reason }) => reason)).toEqual(["failed", "open", "open"]);
    expect(d1.asked).toBe(6);
    d1.state = undefined;
    now += OPEN_MS - 1;
    expect((await refusalOf(request(way))).reason).toBe("open");
    now += 1;
    expect(await request(way)).toBe(42);
    expect(await Promise.all([request(way), request(way)])).toEqual([42, 42]);
  });

  test("let everybody through after a quick answer", async () => {
    d1.state = ailments.fails;
    await fiveRequestsFail("patient");
    d1.state = undefined;
    now += OPEN_MS;
    expect(await request()).toBe(42);
    expect(await Promise.all([request("patient"), request("patient"), request()])).toEqual([42, 42, 42]);
  });

  test("count a request once each, however much of it fails", async () => {
    d1.state = ailments.fails;
    const { quick, patient } = open({ now: () => now });
    for (let question = 0; question < 6; question += 1) await refusalOf(ask(quick));
    await Promise.all([quick, quick, patient, patient].map((db) => refusalOf(ask(db))));
    expect(states(now)).toEqual(["closed", "closed"]);
    for (let failed = 0; failed < 3; failed += 1) await refusalOf(request());
    expect(states(now)).toEqual(["closed", "closed"]);
    await refusalOf(request());
    expect(states(now)).toEqual(["open", "open"]);
  });

  test("count it for the patient as well when it was only slow for the quick before", async () => {
    d1.state = ailments.hangs;
    for (let failed = 0; failed < 5; failed += 1) {
      expect(states(now)).toEqual(["closed", "closed"]);
      const { quick, patient } = open({ ...options(), budgetMs: 50 });
      await refusalOf(ask(quick));
      await refusalOf(ask(patient));
    }
    expect(states(now)).toEqual(["open", "open"]);
  });

  test("hear of a probe that fails in a request that failed before", async () => {
    d1.state = ailments.fails;
    const record = open({ now: () => now });
    await refusalOf(ask(record.patient));
    for (let failed = 0; failed < 4; failed += 1) await refusalOf(request());
    expect(states(now)).toEqual(["open", "open"]);
    now += OPEN_MS;
    expect((await refusalOf(ask(record.patient))).reason).toBe("failed");
    expect(states(now)).toEqual(["half-open", "open"]);
  });

  test("hear nothing of the patient from somebody in a hurry, but that D1 failed", async () => {
    d1.state = ailments.hangs;
    for (let failed = 0; failed < 6; failed += 1) await refusalOf(hurried());
    expect(states(now)).toEqual(["open", "closed"]);
    d1.state = ailments.fails;
    for (let failed = 0; failed < 5; failed += 1) await refusalOf(hurried());
    expect(states(now)).toEqual(["open", "open"]);
    expect((await refusalOf(hurried())).reason).toBe("open");
  });

  test("are no hindrance to whoever has none", async () => {
    d1.state = ailments.fails;
    const { quick } = openRecord(d1.db, { budgetMs: 5_000 });
    for (let question = 0; question < 9; question += 1) expect((await refusalOf(ask(quick))).reason).toBe("failed");
    d1.state = undefined;
    expect(await ask(quick)).toBe(42);
  });
});

describe("what is measured", () => {
  let maplewood: Institution;

  beforeEach(async () => {
    ({ maplewood } = await twoInstitutions());
  });

  test("a query under its tenant, with its rows; what came before a tenant was known under none", async () => {
    const log = new QueryLog();
    const record = open({ log });
    const scope = new TenantScope(record.quick, maplewood.tenantId);
    await scope.from("deployments").select("id").execute();
    await new TenantDirectory(record.quick).getTenantById(maplewood.tenantId);
    await scope.batch([scope.from("deployments").select("id"), scope.update("deployments").set({ label: "One" })]);
    const figures = log.drain().flatMap(({ aggregates }) => aggregates);
    expect(figures.every(({ rowsRead }) => rowsRead > 0)).toBe(true);
    expect(figures.map(({ rowsWritten }) => rowsWritten > 0)).toEqual([false, false, true]);
    expect(figures).toEqual([
      expect.objectContaining({
        tenantId: maplewood.tenantId,
        name: expect.stringMatching(/^select deployments [0-9a-f]{4}$/),
        count: 1,
        failures: 0,
      }),
      expect.objectContaining({ tenantId: "", name: expect.stringMatching(/^select tenants /) }),
      expect.objectContaining({
        tenantId: maplewood.tenantId,
        name: expect.stringMatching(/^batch deployments /),
      }),
    ]);
    expect(record.timings.header()).toMatch(
      /^select-deployments-[0-9a-f]{4};dur=\d+, select-tenants-[0-9a-f]{4};dur=\d+, batch-deployments-[0-9a-f]{4};dur=\d+$/,
    );
  });

  test("a query that was given up, as a failure that took the whole budget; none that was not asked", async () => {
    const log = new QueryLog({ slowMs: 1_000 });
    d1.state = ailments.hangs;
    const { quick } = open({ log, budgetMs: 100 });
    await refusalOf(ask(quick));
    await refusalOf(ask(quick));
    const [figures] = log.drain().flatMap(({ aggregates }) => aggregates);
    expect(figures).toMatchObject({ count: 1, failures: 1 });
    expect(figures?.totalMs).toBeGreaterThanOrEqual(99);
  });
});
