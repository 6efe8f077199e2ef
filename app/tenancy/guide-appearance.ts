import type { CrisisPolicy } from "#app/guide/crisis-policy.ts";
import { modelHostOf } from "#app/guide/model-host.ts";
import type { TenantSettings } from "./tenant-settings.ts";

/** How an institution wants its Guide to appear, and what its page has to say about itself. */
export type GuideAppearance = {
  /** Undefined: as the product calls it. */
  name: string | undefined;
  accentHue: number;
  helpContact: string | undefined;
  /** Whether a model lends it its voice here: not where everything optional is held back. */
  hasModel: boolean;
  /** Whose model that is, and which, as a notice names it. */
  modelProvider: string | undefined;
  /** Whose it is: for them a learner's yes is given. */
  modelHost: string | undefined;
  /** How long a conversation is kept after it was last spoken in, days. */
  keptDays: number;
  /** How long visits, and entries of the audit log, are kept, days. */
  visitDays: number;
  logDays: number;
  /** How long after their last visit somebody is erased, days; undefined: never by itself. */
  unseenDays: number | undefined;
  /** Whether those who teach may be told by name who may want a hand, where the learner agrees. */
  mayShare: boolean;
  /** Who is told that somebody may be in danger. */
  crisisPolicy: CrisisPolicy;
};

/** @param isHeldBack what is optional is off for the learner, whatever they say */
export function appearanceOf(settings: TenantSettings, isHeldBack: boolean): GuideAppearance {
  return {
    name: settings["guide.name"] || undefined,
    accentHue: settings["guide.accent_hue"],
    helpContact: settings["guide.help_contact"] || undefined,
    hasModel: settings.model.provider !== "none" && !isHeldBack,
    modelProvider: providerOf(settings.model),
    modelHost: modelHostOf(settings.model),
    keptDays: settings["retention.conversations"],
    visitDays: settings["retention.learning_sessions"],
    logDays: settings["retention.audit_log"],
    unseenDays: settings["retention.people"] ?? undefined,
    mayShare: settings["struggle.names"] === "shared",
    crisisPolicy: settings["crisis.flags"],
  };
}

function providerOf(model: TenantSettings["model"]): string | undefined {
  return model.provider === "none" ? undefined : `${modelHostOf(model)}, ${model.model}`;
}
