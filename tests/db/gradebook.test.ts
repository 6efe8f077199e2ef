import { expect, test } from "vitest";
import { Gradebook } from "#db/gradebook.ts";
import { furnish } from "../furnish.ts";
import { same, twoInstitutions } from "../institution.ts";

test("the LMS's own column is that of the link that was launched, and of no other launch", async () => {
  const { maplewood: at } = await twoInstitutions();
  await furnish(at);
  const gradebook = new Gradebook(at.scope, same.course);
  expect(await gradebook.linkColumn(same.launch)).toEqual({
    url: "https://lms.example.test/lineitems/1",
    title: at.name,
  });
  expect(await gradebook.linkColumn("another-launch")).toBeUndefined();
});
