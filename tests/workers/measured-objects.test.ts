import { runInDurableObject } from "cloudflare:test";
import { type DurableObject, env } from "cloudflare:workers";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Session } from "#app/tenancy/session.ts";
import { Gradebook } from "#db/gradebook.ts";
import { backupSignature } from "#workers/backup-signature.ts";
import {
  outboxObjectName,
  ownCopyObjectName,
  restoreTrialObjectName,
  rosterObjectName,
  struggleObjectName,
} from "#workers/object-names.ts";
import { recordMemory } from "#workers/record.ts";
import { toolKeys } from "#workers/signing-keys.ts";
import { backUp, emptyStore, placeOf } from "../backups.ts";
import { emptyRecord } from "../empty-d1.ts";
import { ailingD1 } from "../failing-d1.ts";
import { type Institution, twoInstitutions } from "../institution.ts";
import { admit, mira } from "../person.ts";

// An object's isolate may serve nobody else: what it asked the record is told by the object itself, or by nobody.

const MINUTE = 60_000;
let maplewood: Institution;
let session: Session;

beforeEach(async () => {
  ({ maplewood } = await twoInstitutions());
  session = await admit(mira, maplewood);
});

/**
 * Lets an object ring in an isolate of its own: what is remembered of D1 goes by the binding. All that has gathered there is
 * due with each ringing, as its oldest is a minute old.
 */
async function ring<Class extends DurableObject<Env>>(
  object: DurableObjectStub<Class>,
  goesOn: (instance: Class) => Promise<boolean> = async () => false,
): Promise<void> {
  const bindings: Env = { ...env, DB: ailingD1(env.DB).db };
  const { log } = recordMemory(bindings);
  const old = { tenantId: maplewood.tenantId, what: "visit", reason: "slow" };
  await runInDurableObject(object, async (instance, { storage }) => {
    Object.defineProperty(instance, "env", { value: bindings, configurable: true });
    do {
      // It is rung here, and by nobody else.
      await storage.deleteAlarm();
      log.fallback(old, Date.now() - MINUTE);
      await instance.alarm?.();
      await storage.deleteAlarm();
    } while (await goesOn(instance));
  });
}

/** The queries of Maplewood that the metrics table has, by verb and table. */
async function measured(): Promise<string[]> {
  const figures = maplewood.scope.from("metrics").where("kind", "=", "query").where("count", ">", 0);
  return (await figures.select("name").execute()).map(({ name }) => name.replace(/ [0-9a-f]{4}$/, ""));
}

/** Once what is told of it has come: that goes on behind the alarm. */
const toldOf = (query: string) => vi.waitUntil(async () => (await measured()).find((each) => each === query));

describe("what an object asks by its alarm stands in the metrics table", () => {
  test("of a course's people", async () => {
    const people = env.ROSTERS.getByName(rosterObjectName(maplewood.tenantId, session.ltiContextId));
    await runInDurableObject(people, async (instance, { storage }) => {
      await instance.open(session.deploymentRowId, 0);
      await storage.deleteAlarm();
    });
    await ring(people);
    expect(await toldOf("select lti_services")).toBe("select lti_services");
  });

  test("of its scores", async () => {
    const gradebook = new Gradebook(maplewood.scope, session.ltiContextId);
    const item = { url: "https://lms.example.test/1", label: "Trial", scoreMaximum: 10, resourceId: "" };
    const column = await gradebook.keep(item, session.deploymentRowId, Date.now());
    await ring(env.SCORE_OUTBOX.getByName(outboxObjectName(maplewood.tenantId, column)));
    expect(await toldOf("select scores")).toBe("select scores");
  });

  test("of a learner's struggles", async () => {
    const struggles = env.STRUGGLE_DETECTOR.getByName(struggleObjectName(maplewood.tenantId, session));
    const noticed = { kind: "event", id: "noticed", level: "struggling", reasons: [], at: 1_000 };
    await runInDurableObject(struggles, (_, { storage }) => {
      storage.sql.exec("INSERT INTO unwritten (entry, at) VALUES (?, ?)", JSON.stringify(noticed), Date.now());
    });
    await ring(struggles);
    expect(await toldOf("insert struggle_events")).toBe("insert struggle_events");
  });

  test("of a learner's copy", async () => {
    const copy = env.OWN_COPIES.getByName(ownCopyObjectName(maplewood.tenantId, session.learnerId));
    await runInDurableObject(copy, async (instance, { storage }) => {
      await instance.begin("en");
      await storage.deleteAlarm();
    });
    await ring(copy);
    expect(await toldOf("select learner_profiles")).toBe("select learner_profiles");
  });
});

test("and of the trial of a restore", async () => {
  await emptyRecord(env.DB);
  await emptyStore();
  ({ maplewood } = await twoInstitutions());
  await backUp(placeOf(env.DB, { sign: backupSignature(await toolKeys(env)).sign }), "2026-11-22");
  const trial = env.RESTORE_TRIALS.getByName(restoreTrialObjectName(maplewood.tenantId));
  await runInDurableObject(trial, async (instance, { storage }) => {
    await instance.begin({ actor: "subject-1", learnerId: "learner-1" });
    await storage.deleteAlarm();
  });
  await ring(trial, async (instance) => (await instance.state()).state === "running");
  expect(await toldOf("batch audit_log")).toBe("batch audit_log");
  await emptyStore();
});
