import { compactVerify, type CryptoKey, decodeProtectedHeader, errors } from "jose";
import { Refusal } from "./refusal.ts";

/** A platform's public key by its id. @returns undefined where the platform has no such key, also after looking again. */
export type FindPlatformKey = (kid: string) => Promise<CryptoKey | undefined>;

/** Longer than any real id_token; what is longer is not parsed. */
const LONGEST_TOKEN = 64 * 1024;

/**
 * Proves that a platform signed this token (Security Framework 1.0 §5.1.2): RS256 and a key of its own key set, whatever
 * the header says of other keys.
 * @returns the claims, not yet checked
 * @throws Refusal id_token_missing, id_token_malformed, header_refused, algorithm_refused, kid_missing, kid_unknown,
 *   signature_invalid; whatever `findKey` throws
 */
export async function verifySignature(
  token: string | undefined,
  findKey: FindPlatformKey,
): Promise<Record<string, unknown>> {
  const header = readHeader(token);
  if (header.crit !== undefined) throw new Refusal("header_refused", "crit");
  if (header.alg !== "RS256") throw new Refusal("algorithm_refused", String(header.alg));
  if (typeof header.kid !== "string" || header.kid === "") throw new Refusal("kid_missing");
  const key = await findKey(header.kid);
  if (key === undefined) throw new Refusal("kid_unknown", header.kid);
  return parseClaims(await verifiedPayload(token ?? "", key));
}

/**
 * @returns the deployment that an unverified token names. Good for one thing only: choosing whose keys must verify it.
 */
export function claimedDeployment(token: string | undefined, claim: string): string | undefined {
  readHeader(token);
  const claims = parseClaims(fromBase64url((token ?? "").split(".")[1] ?? ""));
  const value = claims[claim];
  return typeof value === "string" ? value : undefined;
}

function readHeader(token: string | undefined) {
  if (!token) throw new Refusal("id_token_missing");
  if (token.length > LONGEST_TOKEN || token.split(".").length !== 3) throw new Refusal("id_token_malformed");
  try {
    return decodeProtectedHeader(token);
  } catch {
    throw new Refusal("id_token_malformed");
  }
}

async function verifiedPayload(token: string, key: CryptoKey): Promise<Uint8Array> {
  try {
    return (await compactVerify(token, key, { algorithms: ["RS256"] })).payload;
  } catch (error) {
    if (error instanceof errors.JWSSignatureVerificationFailed) throw new Refusal("signature_invalid");
    if (error instanceof errors.JOSEError) throw new Refusal("id_token_malformed", error.message);
    throw error;
  }
}

function parseClaims(payload: Uint8Array): Record<string, unknown> {
  try {
    const claims: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(payload));
    if (typeof claims === "object" && claims !== null && !Array.isArray(claims)) return { ...claims };
  } catch {
    // Not JSON: said below.
  }
  throw new Refusal("id_token_malformed");
}

function fromBase64url(text: string): Uint8Array {
  try {
    return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
  } catch {
    throw new Refusal("id_token_malformed");
  }
}
