import { z } from "zod";
import { Refusal } from "#app/lti/refusal.ts";

/** What an administrator copies from an LMS when it is connected by hand, by the names of the form's fields. */
export const manualFields = [
  "lms-address",
  "issuer",
  "client-id",
  "deployment-id",
  "authorization-endpoint",
  "token-endpoint",
  "jwks-uri",
] as const;
export type ManualRegistration = Record<(typeof manualFields)[number], string>;

const text = z.string().trim().min(1).max(255);

/**
 * @param isReachable whether an address may be one of an LMS
 * @throws Refusal registration_form_invalid, with the name of the first field at fault
 */
export function readManualRegistration(
  form: URLSearchParams,
  isReachable: (address: string) => boolean,
): ManualRegistration {
  const address = z.string().trim().max(2_000).refine(isReachable);
  const schema = z.object({
    // Where people use the LMS: it frames the Guide, and hosted ones are called otherwise than their issuer.
    "lms-address": address,
    issuer: address,
    "client-id": text,
    "deployment-id": text,
    "authorization-endpoint": address,
    "token-endpoint": address,
    "jwks-uri": address,
  });
  const read = schema.safeParse(Object.fromEntries(form));
  if (!read.success) throw new Refusal("registration_form_invalid", String(read.error.issues[0]?.path[0]));
  return read.data;
}
