import { CompactEncrypt, compactDecrypt, errors } from "jose";
import type { Seal } from "#app/tenancy/seal.ts";

/**
 * Seals with jose: JWE compact, direct encryption, A256GCM. No key id, because a cookie has no room for one: the few
 * secrets in use are tried in turn.
 * @param secrets newest first; the first seals, each opens, so that they can be rotated
 * @param purpose part of the key: what was sealed for one purpose does not open for another
 */
export function joseSeal(
  secrets: readonly string[],
  purpose: "state" | "session" | "model-key" | "service-token" | "tool-key",
): Seal {
  let derived: Promise<Uint8Array[]> | undefined;
  const deriveAll = () => (derived ??= Promise.all(secrets.map((secret) => deriveKey(secret, purpose))));
  return {
    async seal(value) {
      const [key] = await deriveAll();
      if (key === undefined) throw new TypeError("A seal needs a secret.");
      return new CompactEncrypt(new TextEncoder().encode(JSON.stringify(value)))
        .setProtectedHeader({ alg: "dir", enc: "A256GCM" })
        .encrypt(key);
    },
    async open(sealed) {
      for (const key of await deriveAll()) {
        const opened = await tryToOpen(sealed, key);
        if (opened !== undefined) return opened;
      }
      return undefined;
    },
  };
}

async function tryToOpen(sealed: string, key: Uint8Array): Promise<unknown> {
  try {
    const { plaintext } = await compactDecrypt(sealed, key, {
      keyManagementAlgorithms: ["dir"],
      contentEncryptionAlgorithms: ["A256GCM"],
    });
    return JSON.parse(new TextDecoder().decode(plaintext));
  } catch (error) {
    // Whatever is wrong with what was shown is told as one of these. Anything else is wrong with us.
    if (error instanceof errors.JOSEError) return undefined;
    throw error;
  }
}

async function deriveKey(secret: string, purpose: string): Promise<Uint8Array> {
  const material = await crypto.subtle.importKey("raw", encode(secret), "HKDF", false, ["deriveBits"]);
  const parameters = { name: "HKDF", hash: "SHA-256", salt: encode("atomic-guide"), info: encode(purpose) };
  return new Uint8Array(await crypto.subtle.deriveBits(parameters, material, 256));
}

function encode(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
