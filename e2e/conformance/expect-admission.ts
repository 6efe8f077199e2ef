import { expect } from "@playwright/test";

import type { LaunchPlace, Page } from "../http-browser.ts";
import { HttpBrowser } from "../http-browser.ts";
import { tool } from "./origins.ts";

/** A launch that was let in. */
export interface Admission {
  browser: HttpBrowser;
  /** The address that everything of this launch is under: `…/l/<id>`. */
  home: string;
  /** The session's whole Set-Cookie line. */
  cookie: string;
  /** The page that the person lands on. */
  guide: Page;
}

/** The answer to a launch's last post let the person in: with a session for this launch alone, and onto a page. */
export async function expectAdmission(browser: HttpBrowser, answer: Page, page = "guide"): Promise<Admission> {
  expect({ status: answer.status, code: answer.headers.get("x-refusal") }).toEqual({ status: 303, code: null });
  const location = answer.headers.get("location") ?? "";
  expect(location).toMatch(/^\/l\/[A-Za-z0-9_-]{22}\/[a-z-]+\?once=[A-Za-z0-9_.-]+$/);
  const path = location.replace(/\/[a-z-]+\?.*$/, "");
  expect(location.startsWith(`${path}/${page}?`)).toBe(true);

  const cookie = answer.headers.getSetCookie().find((line) => line.startsWith("session=")) ?? "";
  const [, ...attributes] = cookie.split("; ");
  expect(new Set(attributes)).toEqual(
    new Set([`Path=${path}`, "Max-Age=28800", "HttpOnly", "Secure", "SameSite=None", "Partitioned"]),
  );
  expect(cookie.length).toBeLessThan(450);

  const guide = await browser.follow(answer);
  expect(guide.status).toBe(200);
  expect(guide.body).toMatch(/<h1[^>]*>/);
  // The code was good once: who comes back comes without.
  return { browser, home: `${tool}${path}`, cookie, guide: { ...guide, url: `${tool}${path}/guide` } };
}

/** A launch from this place is let in. */
export async function expectLaunch(place: LaunchPlace, browser = new HttpBrowser()): Promise<Admission> {
  return expectAdmission(browser, (await browser.launch(place)).last, place.deepLinking ? "deep-link" : "guide");
}
