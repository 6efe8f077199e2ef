import { z } from "zod";
import type { PrivacySettings } from "./privacy-settings.ts";

export const LONGEST_REFERENCE = 300;

/**
 * Whether learners of a tenant, or of one of its courses, may be minors: then what is optional is off, whatever they said,
 * until the school's authorisation is recorded.
 */
export const minorLearnersSchema = z.strictObject({
  areMinors: z.boolean(),
  authorisation: z
    .strictObject({
      /** Where the school's authorisation is found: a file number, a decision's date. */
      reference: z.string().trim().min(1).max(LONGEST_REFERENCE),
      /** A subject_id, or 'operator'. */
      by: z.string().min(1),
      /** ms */
      at: z.int().positive(),
    })
    .optional(),
});
export type MinorLearners = z.infer<typeof minorLearnersSchema>;

export const NO_MINORS: MinorLearners = { areMinors: false };

/**
 * What a learner allows as it holds here and now.
 * @property isHeldBack they may be minors, and nobody has authorised it yet
 * @property asksModelAnew their yes was for another model's host than the present one's: it counts as not asked
 */
export type ConsentInForce = PrivacySettings & { isHeldBack?: true; asksModelAnew?: true };

/** Everything that is optional. */
export const ALL_OFF = {
  profiling: false,
  modelCalls: false,
  behaviour: false,
  helpOffers: false,
  sharesStruggle: false,
} as const satisfies PrivacySettings;

/** @param of what was said of the tenant and of the course: an authorisation of either is enough */
export function isHeldBack(of: readonly MinorLearners[]): boolean {
  return of.some(({ areMinors }) => areMinors) && of.every(({ authorisation }) => authorisation === undefined);
}

export const minorsStates = ["none", "held", "authorised"] as const;
/** none: each learner decides. held: what is optional waits for the authorisation. authorised: it does not wait any more. */
export type MinorsState = (typeof minorsStates)[number];

/** @param of what was said of the tenant and of the course */
export function minorsStateOf(of: readonly MinorLearners[]): MinorsState {
  if (isHeldBack(of)) return "held";
  return of.some(({ areMinors }) => areMinors) ? "authorised" : "none";
}

/**
 * @param stored what stands in the database of the tenant and of the course; undefined where nothing was said
 * @returns what it says. What cannot be read holds everything back
 */
export function readMinorLearners(stored: unknown): MinorLearners {
  if (stored === undefined) return NO_MINORS;
  const read = minorLearnersSchema.safeParse(stored);
  return read.success ? read.data : { areMinors: true };
}

/** What holds of a learner's choices. @param modelHost whose model the institution uses now; undefined: nobody's, or none can tell */
export function inForce(
  chosen: PrivacySettings,
  of: readonly MinorLearners[],
  modelHost: string | undefined,
): ConsentInForce {
  if (isHeldBack(of)) return { ...chosen, ...ALL_OFF, isHeldBack: true };
  if (chosen.modelCalls !== true || (modelHost !== undefined && chosen.modelHost === modelHost)) return chosen;
  const { modelCalls: _, modelHost: __, ...others } = chosen;
  return { ...others, ...(modelHost !== undefined && { asksModelAnew: true }) };
}
