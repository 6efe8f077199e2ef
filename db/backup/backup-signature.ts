import { CompactSign, compactVerify, errors, type JWK } from "jose";
import { z } from "zod";
import type { ReadSignature, SignBackup } from "./backup-manifest.ts";

/** Its own type, so that nothing else that the same key signs passes for a backup, or the other way round. */
const TYPE = "backup+jws";
const sealedSchema = z.strictObject({ backup: z.string(), sha256: z.string() });

/** Signs with the first of the tool's private keys: a compact JWS, RS256. */
export function signWith(toolKeys: readonly JWK[]): SignBackup {
  return async (sealed) => {
    const [key] = toolKeys;
    if (key?.kid === undefined) throw new TypeError("A backup needs a key of the tool, with its kid.");
    return new CompactSign(new TextEncoder().encode(JSON.stringify(sealed)))
      .setProtectedHeader({ alg: "RS256", kid: key.kid, typ: TYPE })
      .sign(key);
  };
}

/** @param toolKeys public halves are enough: what /lti/jwks shows */
export function verifyWith(toolKeys: readonly JWK[]): ReadSignature {
  return async (signature) => {
    try {
      const { payload, protectedHeader } = await compactVerify(
        signature,
        ({ kid }) => {
          const key = toolKeys.find((candidate) => candidate.kid === kid);
          if (key?.n === undefined || key.e === undefined) throw new errors.JWKSNoMatchingKey();
          return { kty: "RSA", alg: "RS256", n: key.n, e: key.e };
        },
        { algorithms: ["RS256"] },
      );
      if (protectedHeader.typ !== TYPE) return undefined;
      return sealedSchema.parse(JSON.parse(new TextDecoder().decode(payload)));
    } catch (error) {
      if (error instanceof errors.JOSEError) return undefined;
      throw error;
    }
  };
}
