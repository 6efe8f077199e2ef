import type { JWK } from "jose";
import { type Sealed, sealedSchema } from "#db/backup/backup-manifest.ts";
import { type SignedStatement, signedStatement } from "./signed-statement.ts";

/** Signs manifests of backups. @param toolKeys see signedStatement */
export function backupSignature(toolKeys: readonly JWK[]): SignedStatement<Sealed> {
  return signedStatement("backup+jws", sealedSchema, toolKeys);
}
