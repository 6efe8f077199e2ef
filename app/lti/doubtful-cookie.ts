/**
 * Whether a login's cookie may get lost on the way although the browser takes it. WebKit (Safari, every browser of iOS, web
 * views) drops partitioned cookies after cross-site redirects of several hops, LTI's very way (bug 306194). In a tab of its
 * own the cookie is first-party, and comes back. No other engine is doubted: login answers it by one redirect.
 */
export function doubtsCookie(headers: Headers): boolean {
  const agent = headers.get("user-agent") ?? "";
  const webKit = /\bAppleWebKit\//.test(agent) && !/(Chrome|Chromium)\//.test(agent);
  return webKit && headers.get("sec-fetch-dest") !== "document";
}
