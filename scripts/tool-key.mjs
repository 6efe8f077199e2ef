import { createCipheriv, createHash, generateKeyPair, hkdfSync, randomBytes } from "node:crypto";
import { promisify } from "node:util";

// By Node alone: the first key is made before any package is installed.

/** The private members of an RSA key (RFC 7518, section 6.3.2). */
const PRIVATE = new Set(["d", "p", "q", "dp", "dq", "qi"]);

/**
 * A new RSA-2048 key for RS256, its private half sealed. Named by its thumbprint (RFC 7638, section 3), so that no name is
 * ever given twice.
 * @param {string} secret TOOL_KEYS_SECRET
 */
export async function makeToolKey(secret) {
  const { privateKey } = await promisify(generateKeyPair)("rsa", { modulusLength: 2048 });
  const jwk = privateKey.export({ format: "jwk" });
  const { kty, n, e } = jwk;
  const kid = createHash("sha256").update(JSON.stringify({ e, kty, n })).digest("base64url");
  return sealToolKey({ ...jwk, kty: "RSA", kid, alg: "RS256", use: "sig", n: String(n), e: String(e) }, secret);
}

/**
 * A key whose private half is sealed: JWE compact, direct encryption, A256GCM (RFC 7516), under HKDF-SHA256 of the secret, as
 * the Worker opens it. One prime is the whole of it. One that is sealed, or has no private half, stays as it is.
 * @template {{ kid: string, n: string, e: string, d?: string, p?: string }} Key
 * @param {Key} key
 * @param {string} secret TOOL_KEYS_SECRET
 * @returns {Omit<Key, "d" | "p"> & { sealed?: string }}
 */
export function sealToolKey(key, secret) {
  if (key.d === undefined) return key;
  if (key.p === undefined) throw new Error(`The key ${key.kid} lacks its primes: withdraw it.`);
  const shown = Object.fromEntries(Object.entries(key).filter(([name]) => !PRIVATE.has(name)));
  return { ...shown, sealed: sealed(JSON.stringify(key.p), secret) };
}

/** @param {string} text @param {string} secret */
function sealed(text, secret) {
  const key = Buffer.from(hkdfSync("sha256", secret, "atomic-guide", "tool-key", 32));
  const header = Buffer.from(JSON.stringify({ alg: "dir", enc: "A256GCM" })).toString("base64url");
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, iv).setAAD(Buffer.from(header, "ascii"));
  const secretText = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]).toString("base64url");
  return [header, "", iv.toString("base64url"), secretText, cipher.getAuthTag().toString("base64url")].join(".");
}
