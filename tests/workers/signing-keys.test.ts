import { env } from "cloudflare:workers";
import { createLocalJWKSet, jwtVerify } from "jose";
import { expect, test } from "vitest";
import { currentSigningKey } from "#workers/signing-keys.ts";
import { ask } from "../platform.ts";

test("what the tool signs is verified with the keys that it publishes", async () => {
  const key = await currentSigningKey(env);
  const token = await key.signJwt({ iss: "atomic-guide", aud: "the LMS" });
  const published = createLocalJWKSet(await (await ask("/lti/jwks")).json());
  const { protectedHeader, payload } = await jwtVerify(token, published, { audience: "the LMS", typ: "JWT" });
  expect(protectedHeader).toEqual({ alg: "RS256", typ: "JWT", kid: key.kid });
  expect(payload.iss).toBe("atomic-guide");
});
