import { tombstone } from "./copy-names.ts";
import { COPY_SECONDS } from "./read-through.ts";

/** Longer than any copy, so that none outlives the sign that its learner was erased. */
const TOMBSTONE_SECONDS = 2 * COPY_SECONDS;

/** Sets the sign that a learner is erased: from a minute on, no copy of theirs counts, whoever writes one. May be set twice. */
export async function setTombstone(kv: KVNamespace, of: { tenantId: string; learnerId: string }): Promise<void> {
  await kv.put(tombstone(of), "", { expirationTtl: TOMBSTONE_SECONDS });
}
