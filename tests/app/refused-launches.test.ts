import { beforeAll, expect, test } from "vitest";
import { CLAIM } from "#app/lti/claims.ts";
import type { Fault } from "../../e2e/lms/fault.ts";
import { type FaultScope, faultValues } from "../../e2e/lms/fault-value.ts";
import claimFaults from "../../e2e/lms/faults/claims.json";
import deepLinkingFaults from "../../e2e/lms/faults/deep-linking.json";
import idTokenFaults from "../../e2e/lms/faults/id-token.json";
import { everythingButCounts } from "../furnish.ts";
import { type Institution, twoInstitutions } from "../institution.ts";
import { amara, mira } from "../person.ts";
import { Platform, tool } from "../platform.ts";

// What the matrix refuses for what a token says leaves nothing in the record: no session, nobody, no course. The browser's tests
// ask a served tool the same by the same list of faults, and see the page; here the whole record is looked at.

let maplewood: Institution;
let harbour: Institution;
let platform: Platform;
beforeAll(async () => {
  ({ maplewood, harbour } = await twoInstitutions());
  platform = await Platform.open(maplewood);
});

/** The claims of a good launch that faults amend. */
const resourceLink = {
  [CLAIM.context]: { id: "101", title: "Introductory statistics" },
  [CLAIM.resourceLink]: { id: "1", title: "AI Guide" },
};
const deepLinking = {
  [CLAIM.messageType]: "LtiDeepLinkingRequest",
  [CLAIM.resourceLink]: undefined,
  [CLAIM.deepLinkingSettings]: {
    accept_types: ["ltiResourceLink"],
    accept_presentation_document_targets: ["iframe"],
    deep_link_return_url: "https://lms.example.test/return",
  },
};
const everyClaim = ["iss", "aud", "sub", "name", "given_name", "nonce", "iat", "exp", ...Object.values(CLAIM)];

/** What a fault's values refer to. */
function scopeOf({ registration }: Institution): FaultScope {
  const { iss, clientId } = registration;
  return {
    nowSeconds: Math.floor(Date.now() / 1000),
    names: {
      toolOrigin: tool,
      issuer: iss,
      issuerInCapitals: iss.toUpperCase(),
      issuerOverTls: iss.replace("https:", "http:"),
      otherIssuer: harbour.registration.iss,
      clientId,
      otherClientId: "another-client",
      launchId: crypto.randomUUID(),
    },
    keys: {},
  };
}

function claimsOf(fault: Fault, good: Record<string, unknown>): Record<string, unknown> {
  const scope = scopeOf(maplewood);
  const removed = [...(fault.remove ?? []), ...(fault.payload ? everyClaim : [])].map((name) => [name, undefined]);
  const amended = Object.entries(fault.amend ?? {}).map(([name, members]) => [
    name,
    { ...Object(good[name]), ...faultValues(members, scope) },
  ]);
  const said = faultValues({ ...fault.payload, ...fault.set }, scope);
  return { ...good, ...Object.fromEntries([...removed, ...amended]), ...said };
}

/** Those that only the claims make: what is wrong with signatures and keys is seen before any claim. */
const byClaims = ({ sign, header, set, remove, amend, payload }: Fault) =>
  sign === undefined && header === undefined && Boolean(set ?? remove ?? amend ?? payload);

test.each([
  ["an id_token", idTokenFaults, mira, resourceLink],
  ["a resource link launch", claimFaults, mira, resourceLink],
  ["a deep linking request", deepLinkingFaults, amara, deepLinking],
] as const)("whatever is wrong with the claims of %s, nothing is left of it", async (_, faults, person, good) => {
  // The files are our own, and checked by whoever reads them for the browser's tests.
  const listed = Object.entries(faults as unknown as Record<string, Fault>);
  // A deployment that is not known is kept, to be approved: arrivals.test.ts.
  const refused = listed.filter(([id, fault]) => "code" in fault.expect && byClaims(fault) && id !== "N15");
  expect(refused.length).toBeGreaterThan(5);
  const before = await everythingButCounts(maplewood);
  for (const [id, fault] of refused) {
    const answer = await platform.launch(person, { claims: claimsOf(fault, good) });
    const said = { status: answer.status, code: answer.headers.get("x-refusal") };
    expect({ id, ...said, cookies: answer.headers.getSetCookie() }).toEqual({ id, ...fault.expect, cookies: [] });
  }
  expect(await everythingButCounts(maplewood)).toEqual(before);
  expect((await platform.launch(person, { claims: good })).status).toBe(303);
  expect(await everythingButCounts(maplewood)).not.toEqual(before);
});
