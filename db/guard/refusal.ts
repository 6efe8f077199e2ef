/** A query was about to leave its tenant, or could not be seen to stay in it. It never reached the database. */
export class TenantGuardError extends Error {
  override readonly name = "TenantGuardError";
}

/** @throws TenantGuardError always @param sentence names what was found, and what to do instead */
export function refuse(sentence: string): never {
  throw new TenantGuardError(sentence);
}
