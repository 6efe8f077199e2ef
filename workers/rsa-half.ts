import { base64url } from "jose";

/** The private members of an RSA key (RFC 7518, section 6.3.2), base64url. */
export type PrivateHalf = { d: string; p: string; q: string; dp: string; dq: string; qi: string };

/**
 * All private members of an RSA key from one of its primes, which is all that is kept of them: a secret of the account holds
 * 5 KB. Takes a few milliseconds.
 * @returns undefined when `p` does not divide `n`
 */
export function privateHalf(publicHalf: { n: string; e: string }, prime: string): PrivateHalf | undefined {
  const [n, e, p] = [toNumber(publicHalf.n), toNumber(publicHalf.e), toNumber(prime)];
  if (p < 2n || p === n || n % p !== 0n) return undefined;
  const q = n / p;
  const d = inverse(e, (p - 1n) * (q - 1n));
  return {
    d: toText(d),
    p: toText(p),
    q: toText(q),
    dp: toText(d % (p - 1n)),
    dq: toText(d % (q - 1n)),
    qi: toText(inverse(q, p)),
  };
}

/** Euclid's algorithm, extended: x with a·x = 1 (mod modulus). */
function inverse(a: bigint, modulus: bigint): bigint {
  let [rest, next] = [modulus, a % modulus];
  let [before, x] = [0n, 1n];
  while (next > 1n) {
    const times = rest / next;
    [rest, next] = [next, rest - times * next];
    [before, x] = [x, before - times * x];
  }
  return x < 0n ? x + modulus : x;
}

function toNumber(text: string): bigint {
  return base64url.decode(text).reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
}

function toText(value: bigint): string {
  const bytes: number[] = [];
  for (let rest = value; rest > 0n; rest >>= 8n) bytes.unshift(Number(rest & 255n));
  return base64url.encode(Uint8Array.from(bytes));
}
