import { m } from "#app/paraglide/messages.js";
import type { GuideAppearance } from "#app/tenancy/guide-appearance.ts";
import { flagWords } from "./flag-words.ts";

/**
 * What the short notice says of one institution: which AI, how long, and who is told of crises.
 * @param appearance undefined where nobody can tell: then nothing of it is said
 */
export function shortWords(appearance: GuideAppearance | undefined): string[] {
  if (appearance === undefined) return [];
  const { hasModel, modelProvider, keptDays, unseenDays, crisisPolicy } = appearance;
  const flags = flagWords(crisisPolicy);
  return [
    ...(hasModel && modelProvider !== undefined ? [m.privacy_short_ai({ provider: modelProvider })] : []),
    unseenDays === undefined
      ? m.privacy_short_kept({ days: keptDays })
      : m.privacy_short_kept_unseen({ days: keptDays, unseenDays }),
    ...(flags === undefined ? [] : [flags]),
  ];
}
