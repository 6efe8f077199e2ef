import { CompactSign, compactVerify, errors, type JWK } from "jose";
import { type Checkpoint, type CheckpointSignature, checkpointSchema } from "#app/audit/checkpoint.ts";

/** Its own type, so that no token that the same key signs for an LMS passes for a checkpoint, or the other way round. */
const TYPE = "audit-checkpoint+jws";

/**
 * Signs checkpoints of the audit log: a compact JWS, RS256.
 * @param toolKeys the tool's private keys, newest first: the first signs, each verifies what bears its kid
 */
export function checkpointSignature(toolKeys: readonly JWK[]): CheckpointSignature {
  return {
    async sign(checkpoint: Checkpoint) {
      const [key] = toolKeys;
      if (key?.kid === undefined) throw new TypeError("A checkpoint needs a key of the tool, with its kid.");
      return new CompactSign(new TextEncoder().encode(JSON.stringify(checkpoint)))
        .setProtectedHeader({ alg: "RS256", kid: key.kid, typ: TYPE })
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
        if (protectedHeader.typ !== TYPE) return undefined;
        return checkpointSchema.safeParse(JSON.parse(new TextDecoder().decode(payload))).data;
      } catch (error) {
        if (error instanceof errors.JOSEError || error instanceof SyntaxError) return undefined;
        throw error;
      }
    },
  };
}
