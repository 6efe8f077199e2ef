// @ts-check
// A document was asked for, and no cookie came along. Does this tab carry the session of the launch?
import { quietly, say } from "./page.js";

/** More often than this in a row, there is no use in coming again. */
const MOST_TRIES = 3;

const launchId = location.pathname.split("/")[2];
const place = `session-${launchId}`;
/** Where it was kept: see carry-session.ts. */
const secret = quietly(() => sessionStorage.getItem(place)) ?? history.state?.carried;
/** A page that opens sets this back. */
const tries = 1 + Number(quietly(() => sessionStorage.getItem(`bounced-${launchId}`)) ?? 0);

async function trade() {
  quietly(() => sessionStorage.setItem(`bounced-${launchId}`, String(tries)));
  const answer = await fetch(`/l/${launchId}/code`, {
    method: "POST",
    headers: { authorization: `Bearer ${secret}`, "x-requested-by": "bounce" },
  });
  const { code, refusal } = await answer.json();
  if (refusal !== undefined) {
    if (answer.status === 401) quietly(() => sessionStorage.removeItem(place));
    return location.replace(`/lti/refused?code=${refusal}`);
  }
  const address = new URL(location.href);
  address.searchParams.set("once", code);
  return location.replace(address.href);
}

if (secret === undefined || tries > MOST_TRIES) say();
else trade().catch(say);
