import { SCRIPT_HEADER } from "#app/guide/script-header.ts";
import { carryDocuments, CODE } from "./carry-documents.ts";

/** The name under which a page tells its script the session to carry. */
export const CARRIED = "carried-session";

/**
 * Where the browser brings no cookie back: keeps the session in this tab, and shows it with every request of this page, so
 * that nothing else needs to know. Requests by fetch (React Router's and ours) get the header Authorization; links, forms
 * and downloads, which can carry none, a one-time code. Does nothing where the cookie works.
 */
export function carrySession(): void {
  takeCodeOffAddress();
  const launch = /^\/l\/([\w-]{22})(\/|$)/.exec(location.pathname)?.[1];
  if (launch === undefined) return;
  const given = document.querySelector<HTMLMetaElement>(`meta[name="${CARRIED}"]`)?.content;
  const secret = given ?? quietly(() => sessionStorage.getItem(`session-${launch}`)) ?? undefined;
  if (secret === undefined) return;
  keep(launch, secret);
  const base = `/l/${launch}`;
  carryRequests(base, secret);
  carryDocuments({ holds: (url) => isBelow(base, url), once: (address) => withCode(address, base) });
}

/**
 * Where a reload finds it (interstitials/bounce.js): in this tab's storage; where a browser refuses that, in the entries of
 * this frame's history, which no other site reads.
 */
function keep(launch: string, secret: string): void {
  const stored = quietly(() => {
    sessionStorage.setItem(`session-${launch}`, secret);
    sessionStorage.removeItem(`bounced-${launch}`);
    return true;
  });
  if (stored === true) return;
  const { pushState, replaceState } = history;
  const carrying = (write: typeof pushState) =>
    ((state, title, address) => write.call(history, { ...state, carried: secret }, title, address)) as typeof pushState;
  history.pushState = carrying(pushState);
  history.replaceState = carrying(replaceState);
  history.replaceState(history.state, "");
}

/** In the address bar, in the history and to scripts, the page has the address that it had without its code. */
function takeCodeOffAddress(): void {
  const address = new URL(location.href);
  if (!address.searchParams.has(CODE)) return;
  address.searchParams.delete(CODE);
  history.replaceState(history.state, "", address);
}

/** React Router has no hook for the headers of its requests, so fetch itself is wrapped, for this launch's addresses alone. */
function carryRequests(base: string, secret: string): void {
  const plain = window.fetch;
  window.fetch = (input, init) => {
    const request = input instanceof Request ? input : undefined;
    if (!isBelow(base, new URL(request?.url ?? String(input), location.href))) return plain(input, init);
    const headers = new Headers(init?.headers ?? request?.headers);
    headers.set("authorization", `Bearer ${secret}`);
    return plain(input, { ...init, headers });
  };
}

/** Also `/l/<launch>.data`, as React Router asks for the data of a launch's own address. */
function isBelow(base: string, { origin, pathname }: URL): boolean {
  return origin === location.origin && /^([/.]|$)/.test(pathname.startsWith(base) ? pathname.slice(base.length) : "?");
}

async function withCode(address: string, base: string): Promise<string> {
  const url = new URL(address, location.href);
  try {
    const answer = await fetch(`${base}/code`, { method: "POST", headers: { [SCRIPT_HEADER]: "code" } });
    // Our own answer; a refusal has no code, and the page that is opened says why.
    const { code } = (await answer.json()) as { code?: string };
    if (code !== undefined) url.searchParams.set(CODE, code);
  } catch {
    // The document that is opened without a code says what is wrong, or finds its own way.
  }
  return url.href;
}

/** Storage throws where a browser refuses it. */
function quietly<Value>(use: () => Value): Value | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}
