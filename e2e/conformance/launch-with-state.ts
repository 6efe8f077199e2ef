import { randomBytes } from "node:crypto";

import type { LaunchPlace, Page } from "../http-browser.ts";
import { HttpBrowser } from "../http-browser.ts";
import { firstForm } from "../lms/browser/html-form.ts";
import { authenticationRequest } from "./authentication-request.ts";
import { tool } from "./origins.ts";
import { sealState } from "./seal-state.ts";

/**
 * A launch that is right in everything: its state is sealed by the test, the platform signs the state's nonce, and the
 * browser has the state's cookie.
 * @param expiry ms
 * @returns the tool's answer to its post
 */
export async function launchWithState(place: LaunchPlace, expiry: number, browser: HttpBrowser): Promise<Page> {
  const opened = await browser.openLaunch(place);
  const initiation = new Map(firstForm(opened.body, opened.url).fields);
  const login = await browser.submitForm(opened);
  const asked = authenticationRequest(login);
  const state = {
    id: randomId(),
    n: randomId(),
    i: initiation.get("iss") ?? "",
    c: asked.get("client_id") ?? "",
    u: initiation.get("target_link_uri") ?? "",
    b: randomId(),
    e: expiry,
  };
  asked.set("state", await sealState(state));
  asked.set("nonce", state.n);
  browser.cookies.keep(`${tool}/lti/launch`, [`lti-${state.id}=${state.b}; Path=/lti/launch`]);
  const platform = new URL(login.headers.get("location") ?? "");
  return browser.submitForm(await browser.get(`${platform.origin}${platform.pathname}?${asked}`));
}

/** 128 random bits, as the tool names its states. */
function randomId(): string {
  return randomBytes(16).toString("base64url");
}
