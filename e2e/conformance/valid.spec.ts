import { expect, test } from "@playwright/test";

import { readFaults } from "../lms/fault-list.ts";
import { expectLaunch } from "./expect-admission.ts";
import { expectRefusal } from "./expect-refusal.ts";
import { lms } from "./origins.ts";
import { testFaults } from "./test-faults.ts";

// Section 4 of the matrix: launches that certification wants let in, and what their roles may do.

testFaults("V");

for (const [id, { title, grants }] of readFaults()) {
  if (grants === undefined) continue;
  test(`${id} ${title}: ${grants === "course" ? "may" : "may not"} see the course's page`, async () => {
    const { browser, home } = await expectLaunch({ lms, fault: id });
    const page = await browser.get(`${home}/course`);
    if (grants === "course") expect(page.status).toBe(200);
    else expectRefusal(page, { status: 403, code: "role_required" });
  });
}

test("V09 V19 a launch without a course stands in no course of the institution", async () => {
  for (const fault of ["V09", "V19"]) {
    const { guide } = await expectLaunch({ lms, fault });
    expect(guide.body).toContain("Maplewood College");
    expect(guide.body).not.toContain("Introductory statistics");
  }
});
