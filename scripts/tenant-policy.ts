import { type TenantSettings, tenantSettingsSchema } from "../app/tenancy/tenant-settings.ts";
import { UsageError } from "./usage-error.ts";

/** What a policy is about, by its option. */
const policies = { "new-deployments": "launches.new_deployments", anonymous: "launches.anonymous" } as const;
type Option = keyof typeof policies;
type PolicyName = (typeof policies)[Option];

/** How a tenant decides about launches. */
export type Policy = Pick<TenantSettings, PolicyName>;

/**
 * What the options choose; what they do not is left as it is.
 * @throws UsageError
 */
export function readPolicy(options: Partial<Record<Option, string>>): Partial<Policy> {
  const chosen = Object.entries(policies).flatMap(([option, name]) => {
    // Safe: the options are the keys of the object whose entries these are.
    const word = options[option as Option];
    if (word === undefined) return [];
    const schema = tenantSettingsSchema.shape[name];
    if (!schema.safeParse(word).success) throw new UsageError(`--${option}: must be ${schema.options.join(" or ")}.`);
    return [[name, word]];
  });
  return tenantSettingsSchema
    .pick({ "launches.new_deployments": true, "launches.anonymous": true })
    .partial()
    .parse(Object.fromEntries(chosen));
}
