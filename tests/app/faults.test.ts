import { exports } from "cloudflare:workers";
import { expect, test } from "vitest";
import { Refusal } from "#app/lti/refusal.ts";
import { answerReadably } from "#app/routes/lti/answer.ts";
import { journal } from "../journal.ts";
import { tool } from "../platform.ts";

const request = new Request("https://guide.example.test/lti/launch?login_hint=secret", {
  headers: { "cf-ray": "ray-1" },
});

test("a fault of ours is a readable page in any frame, and one line in the log that quotes nothing sent", async () => {
  const answer = await answerReadably(request, async () => {
    throw new TypeError("D1 is away");
  });
  expect(answer.status).toBe(500);
  expect(answer.headers.get("content-security-policy")).toContain("frame-ancestors *");
  const page = await answer.text();
  expect(page).toContain("Something failed on our side");
  expect(page).not.toContain("D1 is away");
  const [line = ""] = journal.errors.splice(0);
  expect(JSON.parse(line)).toMatchObject({
    fault: "TypeError",
    message: "D1 is away",
    requestId: "ray-1",
    path: "/lti/launch",
  });
  expect(line).not.toContain("secret");
});

test("a refusal is its own page and no fault", async () => {
  const answer = await answerReadably(request, async () => {
    throw new Refusal("state_used");
  });
  expect(answer.status).toBe(401);
  expect(answer.headers.get("x-refusal")).toBe("state_used");
});

test.each(["no address", "https://evil.example.test"])("a post from %s is refused, and is no fault", async (origin) => {
  for (const [path, type] of [
    ["/l/nowhere/admin", "text/html"],
    ["/l/nowhere/admin.data", "*/*"],
  ] as const) {
    const posted = new Request(`${tool}${path}`, { method: "POST", headers: { origin, accept: type }, body: "" });
    expect([400, 403]).toContain((await exports.default.fetch(posted)).status);
  }
  expect(journal.errors).toEqual([]);
});
