import { generateKeyPair } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { promisify } from "node:util";

import { calculateJwkThumbprint } from "jose";
import type { JWK } from "jose";

const generate = promisify(generateKeyPair);

/** A key pair; `publicJwk` is what a JWKS shows of it. */
export interface SigningKey {
  /** The RFC 7638 thumbprint of the public key. */
  kid: string;
  privateKey: KeyObject;
  publicKey: KeyObject;
  publicJwk: JWK & { kid: string };
}

/** A new RSA key, published for RS256 signatures. */
export async function makeRsaKey(modulusLength = 2048): Promise<SigningKey> {
  return describe(await generate("rsa", { modulusLength }), { use: "sig", alg: "RS256" });
}

/** A new P-256 key, published for ES256 signatures. */
export async function makeEllipticKey(): Promise<SigningKey> {
  return describe(await generate("ec", { namedCurve: "P-256" }), { use: "sig", alg: "ES256" });
}

async function describe(
  pair: { privateKey: KeyObject; publicKey: KeyObject },
  intent: { use: string; alg: string },
): Promise<SigningKey> {
  // Node and jose each declare their own JWK; a public key exported by Node is one for both.
  const jwk = pair.publicKey.export({ format: "jwk" }) as JWK;
  const kid = await calculateJwkThumbprint(jwk);
  return { ...pair, kid, publicJwk: { ...jwk, kid, ...intent } };
}
