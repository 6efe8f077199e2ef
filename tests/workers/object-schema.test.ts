import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import {
  conversationObjectName,
  courseObjectName,
  outboxObjectName,
  ownCopyObjectName,
  quotaObjectName,
  restoreTrialObjectName,
  rosterObjectName,
  struggleObjectName,
} from "#workers/object-names.ts";
import { migrateObject, type SchemaStep } from "#workers/object-schema.ts";

const addShelves: SchemaStep = (sql) => void sql.exec("CREATE TABLE shelves (name TEXT PRIMARY KEY) STRICT");
const addBooks: SchemaStep = (sql) => void sql.exec("CREATE TABLE books (title TEXT, shelf TEXT) STRICT");
const fail: SchemaStep = (sql) => {
  sql.exec("DROP TABLE shelves");
  throw new Error("the step failed");
};

test("a fresh object gets every step, in order", () =>
  inEmptyObject((storage) => {
    migrateObject(storage, [addShelves, (sql) => void sql.exec("ALTER TABLE shelves ADD COLUMN room TEXT")]);
    storage.sql.exec("INSERT INTO shelves (name, room) VALUES ('poetry', 'north')");
    expect(versionOf(storage)).toBe(2);
  }));

test("an object at an earlier version gets only what it lacks, and keeps its rows", () =>
  inEmptyObject((storage) => {
    migrateObject(storage, [addShelves]);
    storage.sql.exec("INSERT INTO shelves VALUES ('poetry')");
    migrateObject(storage, [addShelves, addBooks]);
    expect(storage.sql.exec("SELECT * FROM shelves").toArray()).toEqual([{ name: "poetry" }]);
    expect(storage.sql.exec("SELECT * FROM books").toArray()).toEqual([]);
    expect(versionOf(storage)).toBe(2);
  }));

test("an object that lacks nothing is left alone", () =>
  inEmptyObject((storage) => {
    migrateObject(storage, [addShelves]);
    // Run again, the step would fail: its table is there.
    migrateObject(storage, [addShelves]);
    expect(versionOf(storage)).toBe(1);
  }));

test("a step that fails leaves tables and version as they were, and the next try goes on from there", () =>
  inEmptyObject((storage) => {
    expect(() => migrateObject(storage, [addShelves, fail, addBooks])).toThrow("the step failed");
    expect(storage.sql.exec("SELECT * FROM shelves").toArray()).toEqual([]);
    expect(versionOf(storage)).toBe(1);
    migrateObject(storage, [addShelves, addBooks]);
    expect(versionOf(storage)).toBe(2);
  }));

test.each([
  ["OIDC_STATE", 1],
  ["COURSE_INDEX", 4],
  ["ROSTERS", 1],
  ["SCORE_OUTBOX", 1],
  ["QUOTA", 1],
  ["STRUGGLE_DETECTOR", 1],
  ["OWN_COPIES", 1],
  ["RESTORE_TRIALS", 2],
  ["CHAT_CONVERSATIONS", 8],
] as const)("%s numbers its schema", async (binding, steps) => {
  const names = {
    OIDC_STATE: `state/${crypto.randomUUID()}`,
    COURSE_INDEX: courseObjectName(crypto.randomUUID(), "course-1"),
    ROSTERS: rosterObjectName(crypto.randomUUID(), "course-1"),
    SCORE_OUTBOX: outboxObjectName(crypto.randomUUID(), "column-1"),
    QUOTA: quotaObjectName(crypto.randomUUID()),
    RESTORE_TRIALS: restoreTrialObjectName(crypto.randomUUID()),
    OWN_COPIES: ownCopyObjectName(crypto.randomUUID(), "learner-1"),
    STRUGGLE_DETECTOR: struggleObjectName(crypto.randomUUID(), { ltiContextId: "course-1", learnerId: "learner-1" }),
    CHAT_CONVERSATIONS: conversationObjectName(crypto.randomUUID(), {
      ltiContextId: "course-1",
      learnerId: "learner-1",
    }),
  };
  await runInDurableObject(env[binding].getByName(names[binding]), (_, { storage }) => {
    expect(versionOf(storage)).toBe(steps);
  });
});

/** The storage of an object of this test's own, as it is before its first step. */
async function inEmptyObject(story: (storage: DurableObjectStorage) => void): Promise<void> {
  const object = env.OIDC_STATE.getByName(`state/${crypto.randomUUID()}`);
  await runInDurableObject(object, async (_, { storage }) => {
    await storage.deleteAll();
    story(storage);
  });
}

function versionOf(storage: DurableObjectStorage): number {
  return storage.sql.exec<{ version: number }>("SELECT version FROM schema_version").one().version;
}
