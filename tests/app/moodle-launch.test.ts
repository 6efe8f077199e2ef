import { beforeAll, expect, test } from "vitest";
import { CLAIM } from "#app/lti/claims.ts";
import { keySetSchema } from "#app/lti/platform-keys.ts";
import recorded from "../lti/recorded/moodle-4.5-launches.json";
import { twoInstitutions } from "../institution.ts";
import { amara, mira } from "../person.ts";
import { ask, Platform, post, tool } from "../platform.ts";

// What a running Moodle 4.5.6 sent, sent again to the whole tool. Only what binds a message to its moment and its keys is new:
// issuer, client, nonce, times and signature.

let platform: Platform;
beforeAll(async () => {
  platform = await Platform.open((await twoInstitutions()).maplewood);
});

/** A message's claims, but for those that are new in every launch. It lives for a minute, as Moodle's does. */
function claimsOf({ claims }: { claims: Record<string, unknown> }): Record<string, unknown> {
  const { iss: _iss, aud: _aud, nonce: _nonce, iat, exp, [CLAIM.targetLinkUri]: _target, ...said } = claims;
  const now = Math.floor(Date.now() / 1000);
  return { ...said, iat: now, exp: now + Number(exp) - Number(iat) };
}

test("L01 L11 L14 L16 Moodle's login leads back to it with its hints, byte for byte", async () => {
  const { iss, clientId, authorizationEndpoint } = platform.institution.registration;
  const { params, origin } = recorded.login;
  const form = { ...params, iss, client_id: clientId, target_link_uri: `${tool}/lti/launch` };
  const answer = await post("/lti/login", form, { origin });
  const location = new URL(answer.headers.get("location") ?? "");
  expect([answer.status, location.origin + location.pathname]).toEqual([302, authorizationEndpoint]);
  expect(Object.fromEntries(location.searchParams)).toMatchObject({
    login_hint: params.login_hint,
    lti_message_hint: params.lti_message_hint,
    client_id: clientId,
    redirect_uri: `${tool}/lti/launch`,
  });
});

test("T34 Moodle's key set is read", () => {
  const [key] = keySetSchema.shape.keys.parse(recorded.keySet.keys);
  expect(key).toMatchObject({ kid: recorded.instructor.header.kid, kty: "RSA" });
});

test("V01 an instructor's launch of Moodle's opens the course, with its services", async () => {
  const { path, cookie } = await platform.visit(amara, { claims: claimsOf(recorded.instructor) });
  const page = await (await ask(`${path}/course`, { cookie })).text();
  expect(page).toContain("LTI Test Course");
  const [kept] = await platform.institution.scope.from("lti_services").selectAll().execute();
  expect(JSON.stringify(kept)).toContain("/mod/lti/services.php/2/lineitems?type_id=1");
  expect(JSON.stringify(kept)).toContain("/CourseSection/2/bindings/1/memberships");
});

test("V11 a learner's launch of Moodle's opens the Guide, and no course page", async () => {
  const { path, cookie } = await platform.visit(mira, { claims: claimsOf(recorded.learner) });
  const { name } = recorded.learner.claims;
  expect(await (await ask(`${path}/guide`, { cookie })).text()).toContain(name.split(" ")[0]);
  expect((await ask(`${path}/course`, { cookie })).status).toBe(403);
});

test("D01 Moodle's deep linking request shows what can be placed, and the answer goes back to its address", async () => {
  const claims = { [CLAIM.resourceLink]: undefined, ...claimsOf(recorded.deepLinking) };
  const { path, cookie } = await platform.visit(amara, { claims });
  const visit = path.replace(/\/deep-link$/, "");
  expect((await ask(`${visit}/deep-link`, { cookie })).status).toBe(200);
  const answer = await post(`${visit}/deep-link/answer`, { item: "guide" }, { cookie, accept: "text/html" });
  const { deep_link_return_url: address } = recorded.deepLinking.claims[CLAIM.deepLinkingSettings];
  expect(await answer.text()).toContain(`action="${address.replaceAll("&", "&amp;")}"`);
});
