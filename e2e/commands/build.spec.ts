import { expect, test } from "@playwright/test";
import { command } from "./command.ts";

test("what was built is not built again, also not after the first build of a fresh clone", async () => {
  const build = 'import { buildApp } from "./scripts/build.mjs"; await buildApp();';
  // The tool under test was built before it was started: this is the second time.
  expect(await command("--input-type=module", ["-e", build])).toEqual({ code: 0, said: "" });
});
