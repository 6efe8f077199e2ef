import { importJWK, type JWK, type JWTPayload, SignJWT } from "jose";
import { readSettings, type Settings } from "./settings.ts";

/** The key that signs now: whoever verifies finds its public half in /lti/jwks under the kid. */
export type SigningKey = {
  kid: string;
  /** @returns a compact JWS, RS256, with `typ: JWT` and the kid in its header */
  signJwt(claims: JWTPayload): Promise<string>;
};

const imported = new WeakMap<Settings, SigningKey>();

/** What the tool signs messages and assertions with: one place, so that a rotation is a change here alone. */
export async function currentSigningKey(env: Env): Promise<SigningKey> {
  const settings = readSettings(env);
  const known = imported.get(settings);
  if (known !== undefined) return known;
  const [jwk] = settings.TOOL_KEYS;
  if (jwk === undefined) throw new TypeError("The tool has no key to sign with.");
  const key = await signingKeyOf(jwk);
  imported.set(settings, key);
  return key;
}

async function signingKeyOf(jwk: JWK & { kid: string }): Promise<SigningKey> {
  const key = await importJWK(jwk, "RS256");
  return {
    kid: jwk.kid,
    signJwt: (claims) => new SignJWT(claims).setProtectedHeader({ alg: "RS256", typ: "JWT", kid: jwk.kid }).sign(key),
  };
}
