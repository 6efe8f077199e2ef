import { Refusal } from "./refusal.ts";

/** Also what a URL parser would forgive: white space, control characters, a backslash read as a slash. */
// oxlint-disable-next-line no-control-regex -- control characters are exactly what must not pass
const forgiven = /[\u0000-\u0020\u007f\\]/;

/**
 * @param value an address that came with a request
 * @param origins our own
 * @returns it, unchanged
 * @throws Refusal target_link_uri_foreign unless it is an http(s) address on one of our origins, without userinfo
 */
export function requireOurOrigin(value: string, origins: readonly string[]): string {
  const url = !forgiven.test(value) && URL.canParse(value) ? new URL(value) : undefined;
  const ours =
    url !== undefined &&
    (url.protocol === "https:" || url.protocol === "http:") &&
    url.username === "" &&
    url.password === "" &&
    origins.includes(url.origin);
  if (!ours) throw new Refusal("target_link_uri_foreign", value);
  return value;
}
