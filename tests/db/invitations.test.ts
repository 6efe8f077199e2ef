import { env } from "cloudflare:workers";
import { beforeEach, expect, test } from "vitest";
import { CLAIM_LASTS_MS, type Offer } from "#app/tenancy/invitation.ts";
import { Invitations, type NewInvitation } from "#db/invitations.ts";
import { uuidv7 } from "#db/uuid.ts";
import { newLaunchId } from "../person.ts";

const NOW = Date.UTC(2026, 8, 1);
const invitations = new Invitations(env.DB);
const offer: Offer = {
  address: "https://lms.example.test/configuration?a=b",
  platform: {
    issuer: "https://lms.example.test",
    authorizationEndpoint: "https://lms.example.test/authorize",
    tokenEndpoint: "https://lms.example.test/token",
    jwksUri: "https://lms.example.test/jwks",
    registrationEndpoint: "https://lms.example.test/register",
    family: "moodle",
    version: "4.5",
    messages: [{ type: "LtiResourceLinkRequest" }],
  },
};

function newInvitation(name: string): NewInvitation {
  return { id: uuidv7(NOW), secret: newLaunchId(), name, registersAs: "pending", expiresAt: NOW + 1000 };
}

let maplewood: NewInvitation;
let harbour: NewInvitation;

beforeEach(async () => {
  [maplewood, harbour] = [newInvitation("Maplewood College"), newInvitation("Harbour Institute")];
  for (const each of [maplewood, harbour]) await invitations.invite(each, NOW);
});

test("an invitation is found by its secret, and by nothing else", async () => {
  const { secret, ...said } = maplewood;
  expect(await invitations.findInvitation(secret)).toEqual({ ...said, offer: undefined, createdAt: NOW });
  for (const wrong of ["", maplewood.id, secret.slice(1), secret.toUpperCase(), "%"])
    expect(await invitations.findInvitation(wrong)).toBeUndefined();
});

test("the secret itself stands nowhere", async () => {
  const { results } = await env.DB.prepare("SELECT * FROM invitations").all();
  expect(JSON.stringify(results)).toContain(maplewood.id);
  expect(JSON.stringify(results)).not.toContain(maplewood.secret);
});

test("the same invitation again adds nothing", async () => {
  await invitations.invite({ ...maplewood, name: "Changed" }, NOW + 1);
  expect(await invitations.findInvitation(maplewood.secret)).toMatchObject({
    name: "Maplewood College",
    createdAt: NOW,
  });
});

test("what an LMS said of itself is kept with its own invitation", async () => {
  await invitations.keepOffer(maplewood.id, offer);
  expect(await invitations.findInvitation(maplewood.secret)).toMatchObject({ offer });
  expect((await invitations.findInvitation(harbour.secret))?.offer).toBeUndefined();
});

test("of many who claim it at once, one gets it, until it is released or a minute has passed", async () => {
  const claims = await Promise.all(Array.from({ length: 5 }, () => invitations.claim(maplewood.id, NOW)));
  expect(claims.filter(Boolean)).toHaveLength(1);
  expect(await invitations.claim(harbour.id, NOW)).toBe(true);

  await invitations.release(maplewood.id, NOW - 1);
  expect(await invitations.claim(maplewood.id, NOW), "another's claim is not released").toBe(false);
  await invitations.release(maplewood.id, NOW);
  expect(await invitations.claim(maplewood.id, NOW + 1)).toBe(true);
  expect(await invitations.claim(maplewood.id, NOW + CLAIM_LASTS_MS)).toBe(false);
  expect(await invitations.claim(maplewood.id, NOW + 1 + CLAIM_LASTS_MS)).toBe(true);
});

test("what is not there is not claimed", async () => {
  expect(await invitations.claim(uuidv7(NOW), NOW)).toBe(false);
});

test("an operator's list goes on by key, newest first, and holds neither the secret nor its hash", async () => {
  const [newest] = await invitations.list({ limit: 1 });
  const rest = await invitations.list({ limit: 1_000, before: newest?.id });
  const ids = [newest, ...rest].map((each) => each?.id ?? "");
  expect(ids).toEqual(ids.toSorted().toReversed());
  const { secret, ...said } = maplewood;
  expect([newest, ...rest]).toContainEqual({ ...said, sentBy: undefined, createdAt: NOW });
  expect(JSON.stringify([newest, ...rest])).not.toContain(secret);
});
