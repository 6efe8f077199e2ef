import type { JWK } from "jose";
import { type CheckpointSignature, checkpointSchema } from "#app/audit/checkpoint.ts";
import { signedStatement } from "./signed-statement.ts";

/** Signs checkpoints of the audit log. @param toolKeys see signedStatement */
export function checkpointSignature(toolKeys: readonly JWK[]): CheckpointSignature {
  return signedStatement("audit-checkpoint+jws", checkpointSchema, toolKeys);
}
