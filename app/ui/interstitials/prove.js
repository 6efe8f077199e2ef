// @ts-check
// A launch arrived, and the cookie of its login did not. Looks where else the login was kept, and posts the launch again with
// what it finds: the server decides whether it is right.
import { keepForNewTab } from "./for-new-tab.js";
import { say, told } from "./page.js";
import { askStorage, findHere, keepHere, openerWindow, platformStorage } from "./storage.js";

const { key, pending, target, platform, again } = told();
const message = /** @type {const} */ ({ subject: "lti.get_data", key });

async function find() {
  return (
    findHere(key) ??
    (target ? await askStorage(await platformStorage(target), platform, message) : undefined) ??
    (await askStorage(openerWindow(), location.origin, message))
  );
}

/** @param {Record<string, string>} fields */
function post(fields) {
  const headers = { "x-requested-by": "launch" };
  return fetch("/lti/launch", { method: "POST", headers, body: new URLSearchParams(fields) });
}

async function prove() {
  const proof = await find();
  if (proof === undefined) {
    // The login kept its state by the cookie alone. Here it can be kept, so the same login goes once more, by a page.
    if (again && keepHere("probe", "1")) return location.replace(again);
    say();
    // So that an administrator can see why nobody came in.
    return post({ pending });
  }
  const answer = await post({ pending, proof });
  const { location: address, refusal, about } = await answer.json();
  if (refusal === "browser_mismatch") say();
  else location.replace(address ?? `/lti/refused?${new URLSearchParams({ code: refusal, ...(about && { about }) })}`);
}

keepForNewTab();
prove().catch(say);
