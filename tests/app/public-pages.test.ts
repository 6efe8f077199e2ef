import { expect, test } from "vitest";
import { ask, post } from "../platform.ts";

test("a public page is framed by nobody, kept by nobody, and tells nobody where one came from", async () => {
  const answer = await ask("/");
  expect(answer.status).toBe(200);
  expect(policy(answer)).toMatchObject({ "default-src": "'none'", "frame-ancestors": "'none'", "base-uri": "'none'" });
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(answer.headers.get("referrer-policy")).toBe("no-referrer");
  expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
});

test("every script of a page carries the nonce of its policy, new for each request", async () => {
  const first = await nonceOf(await ask("/"));
  expect(await nonceOf(await ask("/"))).not.toBe(first);
});

test("an address that does not exist is a readable 404", async () => {
  const answer = await ask("/nothing/here");
  expect(answer.status).toBe(404);
  expect(await answer.text()).toContain("<h1");
  expect(policy(answer)["frame-ancestors"], "in a frame, too, a person reads what went wrong").toBe("*");
});

test("a page answers in the language that the browser asks for", async () => {
  expect(await (await ask("/", { "accept-language": "de-AT,de;q=0.9" })).text()).toContain('<html lang="de"');
  expect(await (await ask("/", { "accept-language": "xx" })).text()).toContain('<html lang="en"');
});

test("the refusal page says any code, and never what came with the address", async () => {
  const answer = await ask("/lti/refused?code=state_used");
  expect(answer.status).toBe(401);
  expect(policy(answer)["frame-ancestors"]).toBe("*");
  const forged = await ask("/lti/refused?code=%3Cscript%3Ealert(1)%3C/script%3E");
  expect(forged.status).toBe(404);
  expect(await forged.text()).not.toContain("alert(1)");
});

test("a launch that comes by an address is told that it must be posted", async () => {
  const answer = await ask("/lti/launch?id_token=x&state=y");
  expect(answer.status).toBe(405);
  expect(answer.headers.get("allow")).toBe("POST");
});

test("a posted launch must be a form, of a size that fits", async () => {
  expect((await post("/lti/launch", {}, { "content-type": "application/json" })).status).toBe(415);
  expect((await post("/lti/launch", { id_token: "x".repeat(300 * 1024) })).status).toBe(413);
  expect((await post("/lti/launch", {})).headers.get("x-refusal")).toBe("state_missing");
});

function policy(answer: Response): Record<string, string> {
  const lines = (answer.headers.get("content-security-policy") ?? "").split("; ");
  return Object.fromEntries(lines.map((line) => [line.split(" ")[0], line.slice(line.indexOf(" ") + 1)]));
}

/** @returns the nonce of a page, having seen that each of its scripts carries it */
async function nonceOf(answer: Response): Promise<string> {
  const nonce = /'nonce-([^']+)'/.exec(policy(answer)["script-src"] ?? "")?.[1] ?? "";
  const scripts = (await answer.text()).match(/<script[^>]*>/g) ?? [];
  expect(nonce).toHaveLength(22);
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.filter((script) => !script.includes(`nonce="${nonce}"`))).toEqual([]);
  return nonce;
}
