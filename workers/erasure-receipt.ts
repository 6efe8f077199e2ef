import type { JWK } from "jose";
import { type ErasureReceipt, erasureReceiptSchema } from "#app/learner/erasure-receipt.ts";
import { toolKeys } from "./signing-keys.ts";
import { type SignedStatement, signedStatement } from "./signed-statement.ts";

/** Signs receipts of erasures. @param keys see signedStatement */
export function erasureReceipt(keys: readonly JWK[]): SignedStatement<ErasureReceipt> {
  return signedStatement("erasure-receipt+jws", erasureReceiptSchema, keys);
}

/** @returns the receipt; undefined, logged, where no key signs: the erasure is done all the same */
export async function receiptOf(env: Env, says: ErasureReceipt): Promise<string | undefined> {
  try {
    return await erasureReceipt(await toolKeys(env)).sign(says);
  } catch (error) {
    console.warn("an erasure has no receipt", String(error));
    return undefined;
  }
}
