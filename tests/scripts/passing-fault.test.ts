import { expect, test } from "vitest";
import { isPassing } from "../../scripts/passing-fault.ts";

const failed = (cause: string) => new TypeError("fetch failed", { cause: new Error(cause) });

test.each([
  new Error("D1_ERROR: database is locked: SQLITE_BUSY"),
  new Error("D1_ERROR: internal error; reference = 0vp0"),
  failed("other side closed"),
  failed("read ECONNRESET"),
])("waits for %s", (error) => expect(isPassing(error)).toBe(true));

test.each([
  new Error("D1_ERROR: UNIQUE constraint failed: tenants.iss: SQLITE_CONSTRAINT"),
  failed("connect ECONNREFUSED 127.0.0.1:4100"),
  "a sentence of our own",
])("does not wait for %s", (error) => expect(isPassing(error)).toBe(false));
