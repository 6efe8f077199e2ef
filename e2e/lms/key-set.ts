import type { Answer } from "./answer.ts";
import { json } from "./answer.ts";
import type { SigningKey } from "./signing-key.ts";
import { makeRsaKey } from "./signing-key.ts";

/** The keys of one platform: one signs, some are published at the JWKS address. */
export interface KeySet {
  signing(): Promise<SigningKey>;
  /** Answers one GET of the JWKS address. */
  publish(): Promise<Answer>;
  /** Carries out a POST to `/<platform>/<name>`; absent or undefined where there is no such order. */
  order?(name: string, query: URLSearchParams): Answer | undefined;
}

/** A key set as it should be: one RSA key, published. */
export function plainKeySet(): KeySet {
  const signing = madeOnce(makeRsaKey);
  return { signing, publish: async () => jwks((await signing()).publicJwk) };
}

/** A JWKS document of these public keys. */
export function jwks(...keys: object[]): Answer {
  return json({ keys }, 200, { "cache-control": "public, max-age=300" });
}

/** Makes a value at the first call and keeps it: an RSA key takes a while, and most are never used. */
export function madeOnce<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => (made ??= make());
}
