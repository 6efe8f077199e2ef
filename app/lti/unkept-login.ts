import { z } from "zod";
import type { Seal } from "#app/tenancy/seal.ts";
import type { LoginState } from "./state.ts";

const sealedOwner = z.object({ unkept: z.string(), e: z.number() });

/**
 * Whose login a page shows, so that its script can say that the browser keeps nothing of it.
 * @returns undefined where several institutions may be meant
 */
export async function sealOwner({ t, e }: LoginState, seal: Seal): Promise<string | undefined> {
  return t === undefined ? undefined : seal.seal({ unkept: t, e } satisfies z.infer<typeof sealedOwner>);
}

/** @returns the tenant; undefined where it is none of ours, or too long ago */
export async function openOwner(sealed: string, seal: Seal, now: number): Promise<string | undefined> {
  const opened = sealedOwner.safeParse(await seal.open(sealed));
  return opened.success && opened.data.e > now ? opened.data.unkept : undefined;
}
