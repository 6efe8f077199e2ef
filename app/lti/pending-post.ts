import { z } from "zod";
import type { Seal } from "#app/tenancy/seal.ts";
import type { Parameters } from "./parameters.ts";
import { Refusal } from "./refusal.ts";
import { launchParameters } from "./verify-launch.ts";

/** Room for the longest id_token. A longer post is refused anyway. */
const LONGEST_POST = 80 * 1024;

const sealedPost = z.object({ post: z.record(z.string(), z.string()) });

/**
 * A launch's post, for the page that looks for its proof to send it again. Sealed, so that the page holds nothing of a person.
 * @returns undefined where it is too long
 */
export async function sealPost(post: Parameters, seal: Seal): Promise<string | undefined> {
  const fields = launchParameters.flatMap((name) => {
    const value = post.get(name);
    return value === undefined ? [] : [[name, value]];
  });
  const pending: z.infer<typeof sealedPost> = { post: Object.fromEntries(fields) };
  return JSON.stringify(pending).length > LONGEST_POST ? undefined : seal.seal(pending);
}

/** @throws Refusal state_unknown */
export async function openPost(sealed: string, seal: Seal): Promise<URLSearchParams> {
  const opened = sealedPost.safeParse(await seal.open(sealed));
  if (!opened.success) throw new Refusal("state_unknown");
  return new URLSearchParams(opened.data.post);
}
