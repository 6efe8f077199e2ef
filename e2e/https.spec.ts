import { randomBytes } from "node:crypto";
import { type BrowserContext, expect, type Page, test } from "@playwright/test";

import { forgetfulBrowser } from "./browsers/forgetful-browser.ts";
import { ask, lmsOrigin, whenInteractive } from "./course-page.ts";
import { SecureTool } from "./secure-tool.ts";

// The whole way over https, behind a proxy, as a deployed tool stands: its own origin is what it was told, not what it was asked by.

const question = "What is this course about?";
let tool: SecureTool;
let issuer: string;
let clientId: string;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(240_000);
  tool = await SecureTool.start();
  issuer = `${lmsOrigin}/lab/spec-${randomBytes(6).toString("hex")}`;
  // An administrator of the LMS adds the tool by hand, and its operator the LMS.
  const page = await browser.newPage();
  await page.goto(`${issuer}/tools?person=quinn`);
  const form = page.getByRole("region", { name: "Add a tool by hand" });
  await form.getByLabel("Login initiation address").fill(`${tool.origin}/lti/login`);
  await form.getByLabel("Redirect address and target link").fill(`${tool.origin}/lti/launch`);
  await form.getByLabel("Public key set").fill(`${tool.origin}/lti/jwks`);
  await form.getByRole("button").click();
  clientId = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  await page.close();
  const said = { name: "Secure College", issuer, "client-id": clientId, "deployment-id": "2" };
  const endpoints = { authorization: "authorize", token: "token" };
  const options = [
    ...Object.entries(said).flatMap(([option, value]) => [`--${option}`, value]),
    ...Object.entries(endpoints).flatMap(([name, path]) => [`--${name}-endpoint`, `${issuer}/${path}`]),
    "--jwks-uri",
    `${issuer}/jwks`,
  ];
  expect(await tool.run("scripts/tenant.ts", "add", ...options)).toMatchObject({ code: 0 });
});
test.afterAll(async () => tool?.[Symbol.asyncDispose]());

/** Opens the course, whose frame holds the tool, and notes where the tool was asked for anything. */
async function open(context: BrowserContext): Promise<{ page: Page; asked: Set<string>; kept: string[] }> {
  const page = await context.newPage();
  const asked = new Set<string>();
  const kept: string[] = [];
  page.on("response", (response) => {
    if (!response.url().startsWith(tool.origin)) return;
    void response.headerValues("set-cookie").then((values) => kept.push(...values));
  });
  page.on("request", (request) => {
    const { origin, hostname } = new URL(request.url());
    if (hostname === "localhost") asked.add(origin);
  });
  await page.goto(`${issuer}/courses/101?person=robin&tool=${clientId}`);
  return { page, asked, kept };
}

test("a launch, a question and a reload in a frame of another site, with secure cookies of the tool alone", async ({
  browser,
}) => {
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  const { page, asked, kept } = await open(context);
  const frame = page.frameLocator("iframe");
  await whenInteractive(frame);
  expect(kept.length).toBeGreaterThan(1);
  for (const cookie of kept) expect(cookie).toMatch(/; HttpOnly; Secure; SameSite=None; Partitioned$/);
  await ask(frame, question);
  const inner = page.frames().find((one) => one.url().startsWith(tool.origin));
  await inner?.evaluate(() => location.reload());
  await whenInteractive(frame);
  await expect(frame.getByRole("log")).toContainText(question);
  expect([...asked]).toEqual([tool.origin]);
  await context.close();
});

test("the same where no cookie of the tool ever comes back", async () => {
  const context = await forgetfulBrowser({ anyCertificate: true });
  tool.eatsCookies = true;
  const { page } = await open(context);
  const frame = page.frameLocator("iframe");
  await expect(frame.locator("html[data-interactive]")).toBeAttached();
  expect((await context.cookies()).filter(({ domain }) => domain === "localhost")).toEqual([]);
  await ask(frame, question);
  tool.eatsCookies = false;
  await context.close();
});

test("every address that it names is https, and the same one by http is not its own", async ({ playwright }) => {
  const http = await playwright.request.newContext({ ignoreHTTPSErrors: true, maxRedirects: 0 });
  const login = (target: string) =>
    http.get(`${tool.origin}/lti/login`, {
      params: { iss: issuer, client_id: clientId, login_hint: "7", target_link_uri: target },
    });
  const good = await login(`${tool.origin}/lti/launch`);
  expect(good.status()).toBe(302);
  const request = new URL(good.headers()["location"] ?? "").searchParams;
  expect(request.get("redirect_uri")).toBe(`${tool.origin}/lti/launch`);
  const foreign = await login(`${tool.origin.replace("https:", "http:")}/lti/launch`);
  expect([foreign.status(), foreign.headers()["x-refusal"]]).toEqual([400, "target_link_uri_foreign"]);
  const named = await (await http.get(`${tool.origin}/lti/config.json`)).text();
  expect(named).toContain(`${tool.origin}/lti/launch`);
  expect(named).not.toContain("http://localhost");
  expect(await (await http.get(`${tool.origin}/lti/jwks`)).json()).toMatchObject({ keys: [{ kty: "RSA" }] });
  await http.dispose();
});
