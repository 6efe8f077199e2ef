import type { TenantSettings } from "./tenant-settings.ts";

/** How an institution wants its Guide to appear, and what its page has to say about itself. */
export type GuideAppearance = {
  /** Undefined: as the product calls it. */
  name: string | undefined;
  accentHue: number;
  helpContact: string | undefined;
  /** Whether a model lends it its voice. */
  hasModel: boolean;
  /** How long a conversation is kept after it was last spoken in, days. */
  keptDays: number;
};

export function appearanceOf(settings: TenantSettings): GuideAppearance {
  return {
    name: settings["guide.name"] || undefined,
    accentHue: settings["guide.accent_hue"],
    helpContact: settings["guide.help_contact"] || undefined,
    hasModel: settings.model.provider !== "none",
    keptDays: settings["retention.conversations"],
  };
}
