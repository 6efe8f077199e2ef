import { expect, test } from "@playwright/test";
import { command } from "./command.ts";

test("every mutant that is found is code", async () => {
  const listed = await command("scripts/mutants.ts", ["--list"]);
  expect(listed).toMatchObject({ code: 0 });
  expect(listed.said).toMatch(/^\d{3,} mutants$/m);
});
