import { Refusal, type RefusalCode } from "#app/lti/refusal.ts";

/** @returns the code with which something is refused, or undefined when it is not */
export async function refused(what: () => unknown): Promise<RefusalCode | undefined> {
  try {
    await what();
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}
