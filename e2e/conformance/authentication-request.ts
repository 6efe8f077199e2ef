import type { Page } from "../http-browser.ts";

/** The parameters that a login sends to the platform. */
export function authenticationRequest(login: Page): URLSearchParams {
  return new URL(login.headers.get("location") ?? "").searchParams;
}
