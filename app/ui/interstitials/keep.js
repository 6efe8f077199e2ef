// @ts-check
// A login on its way to the platform. Keeps what binds its state to this browser wherever there is a place for it.
import { keepForNewTab } from "./for-new-tab.js";
import { quietly, say, told } from "./page.js";
import { askStorage, keepHere, openerWindow, platformStorage } from "./storage.js";

const { key, value, next, target, platform, owner } = told();
const message = /** @type {const} */ ({ subject: "lti.put_data", key, value });

/** The answer comes with a cookie too, which no script sees: another one tells whether any would stay. */
function cookiesStay() {
  const name = `probe-${key}`;
  // oxlint-disable-next-line unicorn/no-document-cookie -- the Cookie Store API is missing in web views
  document.cookie = `${name}=1; Path=/lti; Max-Age=60; Secure; SameSite=None; Partitioned`;
  return document.cookie.includes(`${name}=1`);
}

async function keep() {
  const inPlatform = target ? askStorage(await platformStorage(target), platform, message) : undefined;
  // Heard although this page leaves.
  if (keepHere(key, value)) return true;
  if ((await inPlatform) !== undefined) return true;
  return (await askStorage(openerWindow(), location.origin, message)) !== undefined;
}

/** So that an administrator can see why nobody came in. Nothing is waited for. */
function tell() {
  if (!owner) return;
  const body = new URLSearchParams({ owner });
  fetch("/lti/unkept", { method: "POST", headers: { "x-requested-by": "login" }, body }).catch(() => undefined);
}

keepForNewTab();
try {
  if ((await keep()) || quietly(cookiesStay)) location.replace(next);
  else {
    say();
    tell();
  }
} catch {
  say();
}
