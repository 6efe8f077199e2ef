import { z } from "zod";
import { LONGEST_HOST } from "#app/guide/model-host.ts";

/** A learner's own choices. Absent: not asked yet. Members that are not known here survive reading and writing. */
export const privacySettingsSchema = z.looseObject({
  /** The version of the privacy notice that was accepted, and when (ms). */
  noticeVersion: z.string().min(1).optional(),
  noticeAcceptedAt: z.number().int().optional(),
  /** Whether a cognitive profile may be kept. */
  profiling: z.boolean().optional(),
  /** Whether their questions may be told to the institution's AI model. Unless they agreed, it is never asked. */
  modelCalls: z.boolean().optional(),
  /** For whose model they said yes to that, as modelHostOf names it. For another one's, or without it, the yes does not count. */
  modelHost: z.string().min(1).max(LONGEST_HOST).optional(),
  /** Whether what they do (hints, repeated questions, pauses) may be observed, to notice difficulties. */
  behaviour: z.boolean().optional(),
  /** Whether they want to be offered help unasked. Unless they said no, they are. */
  helpOffers: z.boolean().optional(),
  /** Whether those who teach may know by name at which concepts they have a difficulty. Unless they said yes, they may not. */
  sharesStruggle: z.boolean().optional(),
});
export type PrivacySettings = z.infer<typeof privacySettingsSchema>;

/** What a learner changes: what is not named stays, null takes a choice back. */
export const privacyChangeSchema = z.looseObject({
  noticeVersion: privacySettingsSchema.shape.noticeVersion.nullable(),
  noticeAcceptedAt: privacySettingsSchema.shape.noticeAcceptedAt.nullable(),
  profiling: privacySettingsSchema.shape.profiling.nullable(),
  modelCalls: privacySettingsSchema.shape.modelCalls.nullable(),
  modelHost: privacySettingsSchema.shape.modelHost.nullable(),
  behaviour: privacySettingsSchema.shape.behaviour.nullable(),
  helpOffers: privacySettingsSchema.shape.helpOffers.nullable(),
  sharesStruggle: privacySettingsSchema.shape.sharesStruggle.nullable(),
});
export type PrivacyChange = z.infer<typeof privacyChangeSchema>;
