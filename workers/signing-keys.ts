import { importJWK, type JWK, type JWTPayload, SignJWT } from "jose";
import { type KeyAge, keyAgeAt, publishedAt, signingKeyAt } from "#app/tenancy/key-ring.ts";
import { openKey } from "./sealed-keys.ts";
import { readSettings, type Settings } from "./settings.ts";

/** The key that signs now: whoever verifies finds its public half in /lti/jwks under the kid. */
export type SigningKey = {
  kid: string;
  /** @returns a compact JWS, RS256, with `typ: JWT` and the kid in its header */
  signJwt(claims: JWTPayload): Promise<string>;
};

type ToolKey = JWK & { kid: string };
const opened = new WeakMap<Settings, Promise<ToolKey[]>>();
const imported = new WeakMap<ToolKey, Promise<SigningKey>>();

/**
 * The tool's keys for its own statements: the one that signs now comes first, each verifies what bears its kid.
 * @throws Error when TOOL_KEYS_SECRET does not open them
 */
export async function toolKeys(env: Env, now = Date.now()): Promise<ToolKey[]> {
  const settings = readSettings(env);
  const all = opened.get(settings) ?? openAll(settings);
  opened.set(settings, all);
  const keys = await all;
  const signing = signingKeyAt(settings.TOOL_KEYS, now)?.kid;
  return [...keys.filter(({ kid }) => kid === signing), ...keys.filter(({ kid }) => kid !== signing)];
}

function openAll({ TOOL_KEYS, TOOL_KEYS_SECRET }: Settings): Promise<ToolKey[]> {
  return Promise.all(TOOL_KEYS.map((key) => openKey(key, TOOL_KEYS_SECRET)));
}

/** What the tool signs messages and assertions with: one place, so that a rotation is a change here alone. */
export async function currentSigningKey(env: Env, now = Date.now()): Promise<SigningKey> {
  const [key] = await toolKeys(env, now);
  if (key === undefined) throw new TypeError("The tool has no key to sign with.");
  const known = imported.get(key) ?? signingKeyOf(key);
  imported.set(key, known);
  return known;
}

/** The public halves that an LMS may need now, member by member: nothing else of a key can get out. */
export function publicKeys({ TOOL_KEYS }: Settings, now: number): object[] {
  return publishedAt(TOOL_KEYS, now).map(({ kty, kid, alg, use, n, e }) => ({ kty, kid, alg, use, n, e }));
}

/** @throws Error when TOOL_KEYS_SECRET does not open the tool's keys */
export async function signingKeyAge(env: Env, now: number): Promise<KeyAge> {
  await toolKeys(env, now);
  return keyAgeAt(readSettings(env).TOOL_KEYS, now);
}

async function signingKeyOf(jwk: ToolKey): Promise<SigningKey> {
  const key = await importJWK(jwk, "RS256");
  return {
    kid: jwk.kid,
    signJwt: (claims) => new SignJWT(claims).setProtectedHeader({ alg: "RS256", typ: "JWT", kid: jwk.kid }).sign(key),
  };
}
