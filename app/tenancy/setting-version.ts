import { z } from "zod";

/** How often something was chosen; 0 is never. So often nobody chooses anything. */
export const settingVersion = z.int().nonnegative().max(999_999_999);

/** The version that a form was made of, as it carries it. @returns 0 where it says none: then it is out of date */
export function readVersion(text: string | null | undefined): number {
  return /^\d{1,9}$/.test(text ?? "") ? Number(text) : 0;
}
