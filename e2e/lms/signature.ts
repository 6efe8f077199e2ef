import { constants, createHmac, sign as signBytes } from "node:crypto";

import type { SigningKey } from "./signing-key.ts";
import { makeEllipticKey } from "./signing-key.ts";

/** The keys that a token can be signed with. */
export interface SignatureKeys {
  own: SigningKey;
  other: SigningKey;
  unpublished: SigningKey;
}

interface Signature {
  alg: string;
  sign(input: string, keys: SignatureKeys): Buffer | Promise<Buffer>;
  /** What happens to the finished token. */
  tamper?(token: string): string;
}

const rs256: Signature = {
  alg: "RS256",
  sign: (input, keys) => signBytes("sha256", Buffer.from(input), keys.own.privateKey),
};

/**
 * The ways to sign a token, `rs256` being the good one. The header names the platform's own kid in
 * all of them, unless the fault says otherwise.
 */
const signatures = {
  rs256,
  none: { alg: "none", sign: () => Buffer.alloc(0) },
  // The classic confusion: the public key, as everybody can download it, taken for a shared secret.
  "hs256-with-public-key": {
    alg: "HS256",
    sign: (input, { own }) =>
      createHmac("sha256", own.publicKey.export({ type: "spki", format: "pem" }))
        .update(input)
        .digest(),
  },
  rs384: {
    alg: "RS384",
    sign: (input, { own }) => signBytes("sha384", Buffer.from(input), own.privateKey),
  },
  ps256: {
    alg: "PS256",
    sign: (input, { own }) =>
      signBytes("sha256", Buffer.from(input), {
        key: own.privateKey,
        padding: constants.RSA_PKCS1_PSS_PADDING,
        saltLength: constants.RSA_PSS_SALTLEN_DIGEST,
      }),
  },
  es256: {
    alg: "ES256",
    async sign(input) {
      const key = (await makeEllipticKey()).privateKey;
      return signBytes("sha256", Buffer.from(input), { key, dsaEncoding: "ieee-p1363" });
    },
  },
  "other-platform": {
    ...rs256,
    sign: (input, keys) => rs256.sign(input, { ...keys, own: keys.other }),
  },
  "unpublished-key": {
    ...rs256,
    sign: (input, keys) => rs256.sign(input, { ...keys, own: keys.unpublished }),
  },
  "tampered-payload": { ...rs256, tamper: becomeSomebodyElse },
  "tampered-signature": { ...rs256, tamper: changeSignature },
} satisfies Record<string, Signature>;

export type SignatureName = keyof typeof signatures;

/** Makes a compact JWS of header and payload. The header's own `alg`, if it has one, stays. */
export async function signedToken(
  header: (alg: string) => Record<string, unknown>,
  payload: Record<string, unknown>,
  name: SignatureName,
  keys: SignatureKeys,
): Promise<string> {
  const signature: Signature = signatures[name];
  const input = `${encoded(header(signature.alg))}.${encoded(payload)}`;
  const bytes = await signature.sign(input, keys);
  const token = `${input}.${bytes.toString("base64url")}`;
  return signature.tamper?.(token) ?? token;
}

function encoded(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

function becomeSomebodyElse(token: string): string {
  const [header = "", payload = "", signature = ""] = token.split(".");
  const claims: object = JSON.parse(Buffer.from(payload, "base64url").toString());
  return [header, encoded({ ...claims, sub: "666" }), signature].join(".");
}

function changeSignature(token: string): string {
  const [header = "", payload = "", signature = ""] = token.split(".");
  const bytes = Buffer.from(signature, "base64url");
  bytes.writeUInt8(bytes.readUInt8(20) ^ 1, 20);
  return [header, payload, bytes.toString("base64url")].join(".");
}
