import { test } from "@playwright/test";

import type { LaunchPlace } from "../http-browser.ts";
import { HttpBrowser } from "../http-browser.ts";
import { readFaults } from "../lms/fault-list.ts";
import { expectAdmission, expectLaunch } from "./expect-admission.ts";
import { expectRefusal, sentIn } from "./expect-refusal.ts";
import { lms } from "./origins.ts";

const mira: LaunchPlace = { lms, institution: "maplewood", course: "101", link: "1", person: "mira" };

/**
 * One test for each fault of a section of the matrix: what is wrong is refused as its file says, and the same launch
 * without the fault is let in; what is only unusual is let in.
 * @param section the first letter of its rows
 * @param place whose launch it is
 */
export function testFaults(section: string, place: LaunchPlace = mira): void {
  for (const [id, fault] of readFaults()) {
    if (!id.startsWith(section)) continue;
    test(`${id} ${fault.title}`, async () => {
      const browser = new HttpBrowser();
      const walk = await browser.launch({ ...place, fault: id });
      if ("accept" in fault.expect) {
        await expectAdmission(browser, walk.last, place.deepLinking ? "deep-link" : "guide");
      } else {
        expectRefusal(walk.last, fault.expect, sentIn(walk));
        await expectLaunch(place);
      }
    });
  }
}
