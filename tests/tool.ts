import { env } from "cloudflare:workers";
import { checkpointSignature } from "#workers/checkpoint-signature.ts";
import { toolKeys } from "#workers/signing-keys.ts";

/** Signs checkpoints with the key of the tests' tool. */
export const tool = checkpointSignature(await toolKeys(env));
