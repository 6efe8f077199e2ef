import { Refusal } from "./refusal.ts";

/** How far a platform's clock may differ from ours, seconds. */
const LEEWAY = 60;
/** How old a token may be when it arrives, seconds, whatever its exp says (Canvas grants an hour). */
const OLDEST = 10 * 60;

export type Expected = { iss: string; clientId: string; nonce: string; nowMs: number };

/**
 * The rules of an OpenID Connect id_token (Core §3.1.3.7; Security Framework 1.0 §5.1.3).
 * @throws Refusal with the code of the first rule that is broken
 */
export function checkIdToken(claims: Record<string, unknown>, expected: Expected): void {
  if (claims["iss"] !== expected.iss) throw new Refusal("issuer_mismatch", String(claims["iss"]));
  checkAudience(claims, expected.clientId);
  checkTimes(claims, Math.floor(expected.nowMs / 1000));
  const nonce = claims["nonce"];
  if (typeof nonce !== "string" || nonce === "") throw new Refusal("nonce_missing");
  if (nonce !== expected.nonce) throw new Refusal("nonce_mismatch");
}

/** We trust no audience but ourselves, so any other one beside us is refused. */
function checkAudience({ aud, azp }: Record<string, unknown>, clientId: string): void {
  const audiences: unknown[] = Array.isArray(aud) ? aud : [aud];
  if (audiences.length === 0 || audiences.some((audience) => audience !== clientId))
    throw new Refusal("audience_mismatch", JSON.stringify(aud));
  if (azp === undefined && audiences.length > 1) throw new Refusal("azp_mismatch", "several audiences, no azp");
  if (azp !== undefined && azp !== clientId) throw new Refusal("azp_mismatch", String(azp));
}

function checkTimes({ exp, iat, nbf }: Record<string, unknown>, now: number): void {
  if (typeof exp !== "number") throw new Refusal("exp_invalid");
  if (typeof iat !== "number") throw new Refusal("iat_invalid");
  if (exp + LEEWAY < now) throw new Refusal("token_expired", String(exp));
  if (iat - LEEWAY > now) throw new Refusal("issued_in_future", String(iat));
  if (iat + OLDEST + LEEWAY < now) throw new Refusal("issued_too_long_ago", String(iat));
  if (nbf !== undefined && (typeof nbf !== "number" || nbf - LEEWAY > now))
    throw new Refusal("not_yet_valid", String(nbf));
}
