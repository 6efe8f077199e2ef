import { CompactSign, compactVerify, errors, type JWK } from "jose";
import type { z } from "zod";

/** How the tool says something under its key, and knows its own word again: a compact JWS, RS256. */
export type SignedStatement<Says> = {
  sign(says: Says): Promise<string>;
  /** @returns what was signed; undefined when it was not signed as this kind of statement by one of the keys */
  verify(signature: string): Promise<Says | undefined>;
};

/**
 * @param type each kind has its own: nothing else that the same key signs passes for it, nor the other way round
 * @param toolKeys newest first: the first signs, each verifies what bears its kid. To verify, public halves are enough
 */
export function signedStatement<Says>(
  type: string,
  schema: z.ZodType<Says>,
  toolKeys: readonly JWK[],
): SignedStatement<Says> {
  return {
    async sign(says) {
      const [key] = toolKeys;
      if (key?.kid === undefined) throw new TypeError(`${type} needs a key of the tool, with its kid.`);
      return new CompactSign(new TextEncoder().encode(JSON.stringify(says)))
        .setProtectedHeader({ alg: "RS256", kid: key.kid, typ: type })
        .sign(key);
    },
    async verify(signature) {
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
        if (protectedHeader.typ !== type) return undefined;
        return schema.safeParse(JSON.parse(new TextDecoder().decode(payload))).data;
      } catch (error) {
        if (error instanceof errors.JOSEError || error instanceof SyntaxError) return undefined;
        throw error;
      }
    },
  };
}
