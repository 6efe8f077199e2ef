import { describe, expect, test } from "vitest";
import { checkIdToken } from "#app/lti/token-rules.ts";
import { refused } from "./refused.ts";

const NOW = Date.UTC(2026, 8, 1) / 1000;
const iss = "https://lms.example.test";
const expected = { iss, clientId: "atomic-guide", nonce: "a nonce", nowMs: NOW * 1000 + 999 };
const good = { iss, aud: "atomic-guide", nonce: "a nonce", iat: NOW, exp: NOW + 300 };

const check = (differing: Record<string, unknown>) => refused(() => checkIdToken({ ...good, ...differing }, expected));

describe("accepted is", () => {
  test.each([
    ["T13 an audience", {}],
    ["T14 a list of one audience", { aud: ["atomic-guide"] }],
    ["T19 azp that is us", { azp: "atomic-guide" }],
    ["ourselves twice, with azp", { aud: ["atomic-guide", "atomic-guide"], azp: "atomic-guide" }],
    ["T21 exp a minute ago", { exp: NOW - 60 }],
    ["iat in a minute", { iat: NOW + 60 }],
    ["iat eleven minutes ago", { iat: NOW - 660 }],
    ["nbf in a minute", { nbf: NOW + 60 }],
    ["T35 a claim that nobody knows", { unheard_of: { a: 1 } }],
  ])("%s", async (_, differing) => {
    expect(await check(differing)).toBeUndefined();
  });
});

describe("refused is", () => {
  test.each([
    ["T12 an issuer with a slash more", { iss: `${iss}/` }, "issuer_mismatch"],
    ["T12 an issuer in capitals", { iss: iss.toUpperCase() }, "issuer_mismatch"],
    ["T12 an issuer by http", { iss: "http://lms.example.test" }, "issuer_mismatch"],
    ["a list of issuers", { iss: [iss] }, "issuer_mismatch"],
    ["T15 another audience", { aud: "another" }, "audience_mismatch"],
    ["T16 another audience beside us", { aud: ["atomic-guide", "another"], azp: "atomic-guide" }, "audience_mismatch"],
    ["no audience", { aud: undefined }, "audience_mismatch"],
    ["an empty list of audiences", { aud: [] }, "audience_mismatch"],
    ["T17 several audiences without azp", { aud: ["atomic-guide", "atomic-guide"] }, "azp_mismatch"],
    ["T18 azp that is another", { azp: "another" }, "azp_mismatch"],
    ["T20 exp 61 s ago", { exp: NOW - 61 }, "token_expired"],
    ["T22 no exp", { exp: undefined }, "exp_invalid"],
    ["T22 exp as text", { exp: String(NOW + 300) }, "exp_invalid"],
    ["N07 iat 11111 and exp 22222", { iat: 11111, exp: 22222 }, "token_expired"],
    ["no iat", { iat: undefined }, "iat_invalid"],
    ["T24 iat in 61 s", { iat: NOW + 61 }, "issued_in_future"],
    ["T25 iat 661 s ago, although exp is to come", { iat: NOW - 661, exp: NOW + 3000 }, "issued_too_long_ago"],
    ["T26 nbf in 61 s", { nbf: NOW + 61 }, "not_yet_valid"],
    ["nbf as text", { nbf: "now" }, "not_yet_valid"],
    ["T27 no nonce", { nonce: undefined }, "nonce_missing"],
    ["T27 an empty nonce", { nonce: "" }, "nonce_missing"],
    ["T28 another nonce", { nonce: "another nonce" }, "nonce_mismatch"],
  ])("%s", async (_, differing, code) => {
    expect(await check(differing)).toBe(code);
  });
});
