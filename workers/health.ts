import { TenantDirectory } from "#db/tenant-directory.ts";

/** Asks each part for the least it can do. */
export async function checkHealth(env: Env): Promise<Record<string, boolean>> {
  const probes = {
    d1: () => new TenantDirectory(env.DB).isReadable(),
    kv: () => env.PLATFORMS.get("health"),
    objects: () => env.OIDC_STATE.getByName("state/0").ready(),
  };
  const answers = await Promise.all(
    Object.entries(probes).map(async ([part, ask]) => [part, await isWell(ask)] as const),
  );
  return Object.fromEntries(answers);
}

async function isWell(ask: () => Promise<unknown>): Promise<boolean> {
  try {
    await ask();
    return true;
  } catch {
    return false;
  }
}
