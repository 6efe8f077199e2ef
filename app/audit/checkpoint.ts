import { z } from "zod";

/** What a checkpoint's signature says: up to `seq` the tenant's log was cut at `at` (ms), and it continues from `hash`. */
export const checkpointSchema = z.strictObject({
  tenant: z.string(),
  seq: z.int().positive(),
  hash: z.string(),
  at: z.int(),
});
export type Checkpoint = z.infer<typeof checkpointSchema>;

/** The tool's key, as checkpoints use it. */
export type CheckpointSignature = {
  sign(checkpoint: Checkpoint): Promise<string>;
  /** @returns what was signed; undefined when it was not signed as a checkpoint by a key of this tool */
  verify(signature: string): Promise<Checkpoint | undefined>;
};

/** Whether the tool signed exactly this. */
export async function isGenuine(
  checkpoint: Checkpoint,
  signature: string,
  tool: Pick<CheckpointSignature, "verify">,
): Promise<boolean> {
  const signed = await tool.verify(signature);
  return (
    signed !== undefined &&
    signed.tenant === checkpoint.tenant &&
    signed.seq === checkpoint.seq &&
    signed.hash === checkpoint.hash &&
    signed.at === checkpoint.at
  );
}
