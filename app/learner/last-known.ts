import { z } from "zod";

const chosen = z.boolean().optional();
const share = z.number().min(0).max(1);
const evidence = z.number().int().nonnegative();

/**
 * What a learner's own pages show of them while the record cannot be read: nothing else of them is copied. What stands in a
 * profile beside it is left out.
 */
export const lastKnownSchema = z.object({
  /** The course that it holds in: in another one other rules may, for minors. */
  ltiContextId: z.string(),
  /** What they allow, as it held in the course: see ConsentInForce. It is shown, and nothing is ever done by it. */
  consent: z.object({
    profiling: chosen,
    modelCalls: chosen,
    behaviour: chosen,
    helpOffers: chosen,
    sharesStruggle: chosen,
    isHeldBack: z.literal(true).optional(),
    asksModelAnew: z.literal(true).optional(),
  }),
  /** What their institution asks them for. @property modelHost whose model; undefined: it has none */
  asked: z.object({ modelHost: z.string().optional(), mayShare: z.boolean() }),
  /** See CognitiveProfile. Nothing, unless they allow one. */
  profile: z.object({
    concepts: z
      .record(
        z.string(),
        z.object({
          mastery: z.object({ value: share, evidence, confidence: share.optional() }).optional(),
          memory: z.object({ dueHour: z.number().int().optional() }).optional(),
        }),
      )
      .optional(),
    velocity: z.object({ ratio: z.number().positive() }).optional(),
    retention: z.object({ value: share, evidence }).optional(),
    bestHours: z.array(z.object({ from: z.number().int() })).optional(),
  }),
});
export type LastKnown = z.infer<typeof lastKnownSchema>;
