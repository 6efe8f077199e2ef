import { z } from "zod";
import type { SettingsChoice } from "./settings-choice.ts";
import { type SettingName, type TenantSettings, tenantSettingsSchema } from "./tenant-settings.ts";

/** What an administrator says about who is let in. */
export const launchPolicyNames = ["launches.new_deployments", "launches.anonymous"] as const satisfies SettingName[];
export type LaunchPolicyName = (typeof launchPolicyNames)[number];
export type LaunchPolicy = Pick<TenantSettings, LaunchPolicyName>;
export type LaunchPolicyChoice = SettingsChoice<LaunchPolicyName>;

const launchPolicySchema: z.ZodType<LaunchPolicy> = tenantSettingsSchema.pick({
  "launches.new_deployments": true,
  "launches.anonymous": true,
});

/** @returns undefined where the fields say none of what can be chosen */
export function readLaunchPolicyForm(fields: Record<string, string>): LaunchPolicy | undefined {
  return launchPolicySchema.safeParse({
    "launches.new_deployments": fields["deployments"],
    "launches.anonymous": fields["anonymous"],
  }).data;
}
