import { env } from "cloudflare:workers";
import { checkpointSignature } from "#workers/checkpoint-signature.ts";
import { readSettings } from "#workers/settings.ts";

/** Signs checkpoints with the key of the tests' tool. */
export const tool = checkpointSignature(readSettings(env).TOOL_KEYS);
