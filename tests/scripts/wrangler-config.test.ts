import { describe, expect, test } from "vitest";
import { isPlaceholder, resourcesIn, withId } from "../../scripts/wrangler-config.mjs";

const config = `{
  // "database_id": "not this one", { [
  "name": "guide",
  /* "kv_namespaces": [ */
  "vars": { "database_id": "a value", "list": ["a", "]", "\\"{"] },
  "d1_databases": [
    { "binding": "OTHER", "database_name": "others", "database_id": "0f000000-0000-4000-8000-000000000009" },
    { "database_id": "00000000-0000-0000-0000-000000000001", "database_name": "records", "binding": "DB", },
  ],
  "kv_namespaces": [{ "binding": "LEARNER_COPIES", "id": "00000000000000000000000000000002" }],
  "r2_buckets": [{ "binding": "BACKUPS", "bucket_name": "backups" }],
}
`;

test("what a configuration binds is read past comments, strings and trailing commas", () => {
  expect(resourcesIn(config)).toEqual([
    { kind: "d1", binding: "OTHER", name: "others", id: "0f000000-0000-4000-8000-000000000009" },
    { kind: "d1", binding: "DB", name: "records", id: undefined },
    { kind: "kv", binding: "LEARNER_COPIES", name: "guide-learner-copies", id: undefined },
    { kind: "r2", binding: "BACKUPS", name: "backups", id: undefined },
  ]);
});

test("an id is written for the binding that is meant, and no other character changes", () => {
  expect(withId(config, { kind: "d1", binding: "DB", id: "new" })).toBe(
    config.replace("00000000-0000-0000-0000-000000000001", "new"),
  );
  expect(withId(config, { kind: "kv", binding: "LEARNER_COPIES", id: "new" })).toBe(
    config.replace("00000000000000000000000000000002", "new"),
  );
});

test("a binding that is not there is refused", () => {
  expect(() => withId(config, { kind: "kv", binding: "DB", id: "new" })).toThrow('no "id" for the binding DB');
});

describe("a placeholder", () => {
  test.each(["00000000-0000-0000-0000-000000000001", "00000000000000000000000000000002", undefined])("%s", (id) => {
    expect(isPlaceholder(id)).toBe(true);
  });

  test("is no id of an account", () => {
    expect(isPlaceholder("00000000-1111-4222-8333-444444444444")).toBe(false);
  });
});
