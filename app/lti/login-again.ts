import { z } from "zod";
import type { Seal } from "#app/tenancy/seal.ts";
import type { Parameters } from "./parameters.ts";
import { Refusal } from "./refusal.ts";
import type { LoginState } from "./state.ts";

/** Longer hints of the platform do not travel in the state: they would double the address of the authentication request. */
export const LONGEST_HINTS = 1024;

const sealedAgain = z.object({ again: z.record(z.string(), z.string()), tenant: z.string().optional(), e: z.number() });

/**
 * The same login once more: by a page that keeps its state where a script can, or in a tab of its own. The platform decides
 * anew who is there, so whoever repeats it gets no further than they would by themselves.
 * @returns what stands in the address, sealed; undefined where the state does not hold the platform's hints
 */
export async function sealAgain(state: LoginState, seal: Seal): Promise<string | undefined> {
  if (state.h === undefined) return undefined;
  const [loginHint, messageHint] = state.h;
  const again = {
    iss: state.i,
    client_id: state.c,
    login_hint: loginHint,
    target_link_uri: state.u,
    ...(messageHint !== undefined && { lti_message_hint: messageHint }),
    ...(state.d !== undefined && { lti_deployment_id: state.d }),
    ...(state.s !== undefined && { lti_storage_target: state.s }),
  };
  return seal.seal({ again, tenant: state.t, e: state.e } satisfies z.infer<typeof sealedAgain>);
}

/** @throws Refusal state_unknown, state_expired */
export async function openAgain(
  sealed: string,
  seal: Seal,
  now: number,
): Promise<{ parameters: Parameters; tenantId: string | undefined }> {
  const opened = sealedAgain.safeParse(await seal.open(sealed));
  if (!opened.success) throw new Refusal("state_unknown");
  if (opened.data.e <= now) throw new Refusal("state_expired");
  const { again, tenant } = opened.data;
  return { parameters: { get: (name) => again[name], has: (name) => Object.hasOwn(again, name) }, tenantId: tenant };
}
