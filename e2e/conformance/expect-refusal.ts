import { expect } from "@playwright/test";

import type { LaunchWalk, Page } from "../http-browser.ts";
import { firstForm } from "../lms/browser/html-form.ts";

/** How the tool says no: an HTTP status and a stable code. */
export interface Refused {
  status: number;
  code: string;
}

/**
 * The tool said no in a page that a person can read, and did nothing else: no session, no cookie, no way onwards.
 * @param sent what came with the requests: none of it may stand in the page
 */
export function expectRefusal(page: Page, { status, code }: Refused, sent: readonly string[] = []): void {
  expect({ status: page.status, code: page.headers.get("x-refusal") }).toEqual({ status, code });
  expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(page.body).toMatch(/<h1[^>]*>[^<]{5,}<\/h1>/);
  expect(page.body).toContain(`<code>${code}</code>`);

  expect(page.headers.getSetCookie()).toEqual([]);
  expect(page.headers.get("location")).toBeNull();
  expect(page.headers.get("refresh")).toBeNull();
  expect(page.headers.get("cache-control")).toBe("no-store");
  // Neither of the two ways in that need no cookie: a code for a document, and a session that scripts carry.
  expect(page.body).not.toMatch(/[?&]once=[\w-]{20}|name="carried-session" content="[\w-]/);

  expect(page.body).not.toMatch(/\n\s+at |\w+Error\b|\.[jt]sx?:\d+/);
  // Short values ("1", "word") may be words of the page.
  for (const value of sent.filter(({ length }) => length > 8)) expect(page.body).not.toContain(value);
}

/** Every value that the LMS sent to the tool in a launch. */
export function sentIn({ opened, authorize }: LaunchWalk): string[] {
  const pages = authorize?.status === 200 ? [opened, authorize] : [opened];
  return pages.flatMap(({ body, url }) => firstForm(body, url).fields.map(([, value]) => value));
}
