import { z } from "zod";

/**
 * What the tool signs when it has erased somebody: that it is done, when (ms), and under which random name the audit log keeps
 * the entry. Whoever holds it is the only one who knows that the name was theirs.
 */
export const erasureReceiptSchema = z.strictObject({ tenant: z.string(), subject: z.string(), erasedAt: z.int() });
export type ErasureReceipt = z.infer<typeof erasureReceiptSchema>;
