import { readFileSync } from "node:fs";
import path from "node:path";
import { parseEnv } from "node:util";
import { CompactEncrypt } from "jose";

/** What the tool seals into `state`. Stated anew here, with its short names: the tests know the product from outside. */
export interface State {
  /** its own name, and its cookie's: `lti-<id>` */
  id: string;
  /** nonce */
  n: string;
  /** issuer */
  i: string;
  /** client */
  c: string;
  /** target_link_uri */
  u: string;
  /** the value of its cookie */
  b: string;
  /** expiry, ms */
  e: number;
}

/**
 * Seals a state as the served tool itself would. The test knows the installation's secret on purpose: nobody else could
 * bring an old state that is genuine, and ten minutes are too long to wait for one.
 */
export async function sealState(state: State): Promise<string> {
  const key = await stateKey(newestSecret());
  return new CompactEncrypt(bytes(JSON.stringify(state)))
    .setProtectedHeader({ alg: "dir", enc: "A256GCM" })
    .encrypt(key);
}

/** The first secret of the checkout's .dev.vars: the one that seals. */
function newestSecret(): string {
  const file = path.resolve(import.meta.dirname, "../../.dev.vars");
  const secret = parseEnv(readFileSync(file, "utf8"))["SESSION_SECRETS"]?.split(",")[0]?.trim();
  if (!secret) throw new Error(".dev.vars has no SESSION_SECRETS: `npm start` makes it.");
  return secret;
}

/** HKDF-SHA256 (RFC 5869), 256 bits, for the purpose "state". */
async function stateKey(secret: string): Promise<Uint8Array> {
  const material = await crypto.subtle.importKey("raw", bytes(secret), "HKDF", false, ["deriveBits"]);
  const parameters = { name: "HKDF", hash: "SHA-256", salt: bytes("atomic-guide"), info: bytes("state") };
  return new Uint8Array(await crypto.subtle.deriveBits(parameters, material, 256));
}

function bytes(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
