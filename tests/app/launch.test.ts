import { beforeAll, describe, expect, test } from "vitest";
import { SCRIPT_HEADER } from "#app/guide/script-header.ts";
import { CLAIM } from "#app/lti/claims.ts";
import { everythingButCounts } from "../furnish.ts";
import { lms, twoInstitutions } from "../institution.ts";
import { amara, mira } from "../person.ts";
import { ask, Platform, post, tool } from "../platform.ts";

let maplewood: Platform;
let harbour: Platform;

beforeAll(async () => {
  const institutions = await twoInstitutions();
  maplewood = await Platform.open(institutions.maplewood);
  harbour = await Platform.open(institutions.harbour);
});

describe("login", () => {
  test("leads to the LMS with everything that it needs, once each", async () => {
    const answer = await maplewood.login({ lti_message_hint: '{"a":"ü & % +"}' });
    expect(answer.status).toBe(302);
    const location = new URL(answer.headers.get("location") ?? "");
    expect(location.origin + location.pathname).toBe(maplewood.institution.registration.authorizationEndpoint);
    expect([...location.searchParams.keys()].toSorted()).toEqual([
      "client_id",
      "login_hint",
      "lti_message_hint",
      "nonce",
      "prompt",
      "redirect_uri",
      "response_mode",
      "response_type",
      "scope",
      "state",
    ]);
    expect(Object.fromEntries(location.searchParams)).toMatchObject({
      scope: "openid",
      response_type: "id_token",
      response_mode: "form_post",
      prompt: "none",
      redirect_uri: `${tool}/lti/launch`,
      lti_message_hint: '{"a":"ü & % +"}',
    });
  });

  test("binds the browser by a cookie that only the launch gets, in a frame of another site too", async () => {
    const cookie = (await maplewood.login()).headers.getSetCookie().join();
    expect(cookie).toMatch(
      /^lti-[\w-]{22}=[\w-]{22}; Path=\/lti\/launch; Max-Age=600; HttpOnly; Secure; SameSite=None; Partitioned$/,
    );
  });

  test("by a form leads to the same place, whatever site it comes from", async () => {
    const { iss } = maplewood.institution.registration;
    const form = { iss, login_hint: "7", target_link_uri: `${tool}/lti/launch` };
    const answer = await post("/lti/login", form, { origin: lms });
    expect(answer.headers.get("location")).toContain(maplewood.institution.registration.authorizationEndpoint);
  });

  test("L21 with a storage target leads there over a page that keeps the state, in the LMS's frame alone", async () => {
    const answer = await maplewood.login({ lti_storage_target: "_parent" });
    expect(answer.status).toBe(200);
    const [cookie = ""] = answer.headers.getSetCookie();
    const { key, value, next, target, platform } = told(await answer.text());
    expect(cookie).toContain(`${key?.replace("lti_state_", "lti-")}=${value};`);
    expect(new URL(next ?? "").origin).toBe(platform);
    expect(new URL(next ?? "").searchParams.get("nonce")).toMatch(/^[\w-]{22}$/);
    expect(target).toBe("_parent");
    expect(answer.headers.get("content-security-policy")).toMatch(new RegExp(`frame-ancestors ${lms}$`));
  });

  test.each([
    ["Safari in a frame", "Version/26.0 Safari/605.1.15", "iframe", 200],
    ["an app's web view", "Mobile/15E148", undefined, 200],
    ["Safari in a tab", "Version/26.0 Safari/605.1.15", "document", 302],
    ["Chrome in a frame", "(KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36", "iframe", 302],
  ])("by %s goes over a page only where the cookie may get lost on the way", async (_, agent, dest, status) => {
    const headers = {
      "user-agent": `Mozilla/5.0 AppleWebKit/605.1.15 ${agent}`,
      ...(dest && { "sec-fetch-dest": dest }),
    };
    const { iss } = maplewood.institution.registration;
    const fields = { iss, login_hint: "7", target_link_uri: `${tool}/lti/launch` };
    expect((await ask(`/lti/login?${new URLSearchParams(fields)}`, headers)).status).toBe(status);
  });

  test("can be begun again from the page of a launch that could not be proven, over a page", async () => {
    const { form } = await maplewood.prepare(mira);
    const { again = "" } = told(await (await post("/lti/launch", form, { origin: lms })).text());
    const answer = await ask(again);
    expect(answer.status).toBe(200);
    const { next = "" } = told(await answer.text());
    expect(next).toContain(maplewood.institution.registration.authorizationEndpoint);
    expect(new URL(next).searchParams.get("login_hint")).toBe("7");
    expect(new URL(next).searchParams.get("state")).not.toBe(form.state);
    const changed = await ask(`${again.slice(0, -6)}AAAAAA`);
    expect([changed.status, changed.headers.get("x-refusal")]).toEqual([400, "state_unknown"]);
  });

  test("with hints too long for a state has no way to be begun again", async () => {
    const answer = await maplewood.login({ lti_message_hint: "x".repeat(4000), lti_storage_target: "_parent" });
    expect(await answer.text()).not.toContain("again=");
  });

  test("writes nothing", async () => {
    const before = await everythingButCounts(maplewood.institution);
    await maplewood.login();
    expect(await everythingButCounts(maplewood.institution)).toEqual(before);
  });

  test.each([
    [{ iss: "" }, "iss_missing", 400],
    [{ login_hint: "" }, "login_hint_missing", 400],
    [{ target_link_uri: "https://evil.example.test/" }, "target_link_uri_foreign", 400],
    [{ client_id: "unknown" }, "registration_unknown", 404],
    [{ iss: "https://unknown.example.test" }, "registration_unknown", 404],
  ])("%j is refused with %s", async (differing, code, status) => {
    const answer = await maplewood.login(differing as Record<string, string>);
    expect(answer.headers.get("x-refusal")).toBe(code);
    expect(answer.status).toBe(status);
    expect(answer.headers.get("location")).toBeNull();
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  test("with a parameter that comes twice is refused", async () => {
    const answer = await ask("/lti/login?iss=a&iss=b&login_hint=7");
    expect(answer.headers.get("x-refusal")).toBe("parameter_repeated");
  });
});

describe("a launch", () => {
  test("of a learner opens the Guide with a session of its own", async () => {
    const answer = await maplewood.launch(mira);
    expect(answer.status).toBe(303);
    const [session, state] = answer.headers.getSetCookie();
    const path = /^(.*)\/guide\?once=[\w.-]+$/.exec(answer.headers.get("location") ?? "")?.[1];
    expect(path).toMatch(/^\/l\/[\w-]{22}$/);
    expect(session).toContain(`Path=${path}; Max-Age=28800; HttpOnly; Secure; SameSite=None; Partitioned`);
    expect(session?.length).toBeLessThan(450);
    expect(state).toMatch(/^lti-[\w-]{22}=; Path=\/lti\/launch; Max-Age=0/);
  });

  test("that is posted twice at once is let in once", async () => {
    const { form, cookie } = await maplewood.prepare(mira);
    const answers = await Promise.all([1, 2, 3].map(() => post("/lti/launch", form, { cookie })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 401, 401]);
    expect(answers.map(({ headers }) => headers.get("x-refusal")).toSorted()).toEqual([
      null,
      "state_used",
      "state_used",
    ]);
  });

  test("from another browser is refused", async () => {
    const answer = await maplewood.launch(mira, { cookie: "lti-other=value" });
    expect(answer.headers.get("x-refusal")).toBe("browser_mismatch");
  });

  test("S06 from another browser is refused on a page that looks for the login, and holds nothing readable", async () => {
    const { form } = await maplewood.prepare(mira);
    const answer = await post("/lti/launch", form, { origin: lms });
    expect([answer.status, answer.headers.get("x-refusal")]).toEqual([401, "browser_mismatch"]);
    expect(answer.headers.getSetCookie()).toEqual([]);
    const page = await answer.text();
    for (const sent of Object.values(form)) expect(page).not.toContain(sent);
    // What is sealed is by chance made of letters: a name of four of them stands in it once in some thousand runs.
    const { pending } = told(page);
    expect([pending.length > 1_000, page.includes(pending)]).toEqual([true, true]);
    const decoded = pending.split(".").map((part) => atob(part.replaceAll("-", "+").replaceAll("_", "/")));
    for (const seen of [page.replaceAll(pending, ""), decoded.join()]) expect(seen).not.toMatch(/\bMira\b|Maplewood/);
    expect(answer.headers.get("content-security-policy")).toMatch(new RegExp(`frame-ancestors ${lms}$`));
  });

  test("S07 S08 is let in by what a script of ours found of its login, and by nothing else", async () => {
    const { form, cookie } = await maplewood.prepare(mira);
    const page = await (await post("/lti/launch", form, { origin: lms })).text();
    const { pending } = told(page);
    const proof = cookie.split("=")[1] ?? "";
    const script = { [SCRIPT_HEADER]: "launch" };
    const before = await everythingButCounts(maplewood.institution);
    for (const wrong of ["", `${proof}A`, proof.slice(1)]) {
      const answer = await post("/lti/launch", { pending, proof: wrong }, script);
      expect([answer.status, await answer.json()]).toEqual([401, { refusal: "browser_mismatch" }]);
      expect(answer.headers.getSetCookie()).toEqual([]);
    }
    expect(await everythingButCounts(maplewood.institution)).toEqual(before);
    const answer = await post("/lti/launch", { pending, proof }, script);
    const { location } = await answer.json<{ location: string }>();
    expect((await ask(location)).status).toBe(200);
    expect((await post("/lti/launch", { pending, proof }, script)).headers.get("x-refusal")).toBe("state_used");
  });

  test("S06 is not let in by a proof that a page of another site brings: its sender began the login", async () => {
    const { form, cookie } = await maplewood.prepare(mira);
    const proof = cookie.split("=")[1] ?? "";
    for (const origin of [lms, "null", "https://evil.example"]) {
      const answer = await post("/lti/launch", { ...form, proof }, { origin });
      expect(answer.headers.get("x-refusal")).toBe("browser_mismatch");
    }
    expect((await post("/lti/launch", { ...form, proof })).status).toBe(303);
  });

  test("that Harbour's LMS signed for Maplewood is refused", async () => {
    const answer = await maplewood.launch(mira, { key: harbour.keys.privateKey });
    expect(answer.headers.get("x-refusal")).toBe("signature_invalid");
  });

  test("into Maplewood with Harbour's claims is refused", async () => {
    const answer = await maplewood.launch(mira, { claims: { iss: harbour.institution.registration.iss } });
    expect(answer.headers.get("x-refusal")).toBe("issuer_mismatch");
  });

  test.each([
    [{ aud: "another-client" }, "audience_mismatch"],
    [{ nonce: "another nonce" }, "nonce_mismatch"],
    [{ exp: 1 }, "token_expired"],
    [{ sub: "" }, "subject_missing"],
    [{ [CLAIM.resourceLink]: {} }, "resource_link_missing"],
  ])("with %j is refused with %s, and leaves nothing but its count", async (claims, code) => {
    const before = await everythingButCounts(maplewood.institution);
    const answer = await maplewood.launch(mira, { claims });
    expect(answer.headers.get("x-refusal")).toBe(code);
    expect(answer.headers.getSetCookie()).toEqual([]);
    expect(await everythingButCounts(maplewood.institution)).toEqual(before);
  });

  test("is refused on a page that its own LMS may frame", async () => {
    const answer = await maplewood.launch(mira, { claims: { nonce: "another nonce" } });
    expect(answer.headers.get("content-security-policy")).toContain(`frame-ancestors ${lms}`);
    expect(await answer.text()).toContain("<h1");
  });

  test("into a deployment that was disabled is refused", async () => {
    const { scope } = harbour.institution;
    await scope.update("deployments").set({ status: "disabled" }).execute();
    expect((await harbour.launch(mira)).headers.get("x-refusal")).toBe("deployment_disabled");
    await scope.update("deployments").set({ status: "active" }).execute();
    expect((await harbour.launch(mira)).status).toBe(303);
  });

  test("that the LMS broke off is told so, and cannot be repeated", async () => {
    const { form: good, cookie } = await maplewood.prepare(mira);
    const form = { state: good.state, error: "login_required", error_description: "<b>Sign in</b>" };
    const answer = await post("/lti/launch", form, { cookie });
    expect(answer.headers.get("x-refusal")).toBe("platform_error");
    expect(await answer.text()).not.toContain("<b>Sign in");
    expect((await post("/lti/launch", form, { cookie })).headers.get("x-refusal")).toBe("state_used");
  });

  test("beside another one in the same browser lives beside it", async () => {
    const [first, second] = [await maplewood.visit(mira), await maplewood.visit(amara)];
    const cookie = `${first.cookie}; ${second.cookie}`;
    expect((await ask(`${first.path}/guide`, { cookie })).status).toBe(200);
    expect((await ask(`${second.path}/guide`, { cookie })).status).toBe(200);
  });
});

/** What a page tells its script. */
function told(page: string): Record<string, string | undefined> & { pending: string } {
  return JSON.parse(/<script id="told" type="application\/json">(.*?)<\/script>/.exec(page)?.[1] ?? "{}");
}
