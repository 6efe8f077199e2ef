import { lastSpeaking } from "#app/guide/model-settings.ts";
import { fetchKeysAnew } from "#app/lti/platform-keys.ts";
import { requireAdministrator } from "#app/lti/roles.ts";
import { type KeyKeeping, type KeysFetched, stateOfWish } from "#app/tenancy/key-keeping.ts";
import { standingsAt } from "#app/tenancy/key-ring.ts";
import type { Session } from "#app/tenancy/session.ts";
import { AuditLog } from "#db/audit-log.ts";
import { Learners } from "#db/learners.ts";
import { RegistrationReading } from "#db/registration-reading.ts";
import { Settings } from "#db/settings.ts";
import type { TenantScope } from "#db/tenant-scope.ts";
import { keySetPorts } from "./key-set-ports.ts";
import { readSettings } from "./settings.ts";

const WISH = "keys.rotation_wish";
/** As much of what an LMS says as is shown. */
const SHOWN = 300;
/** So many entries of the log are looked through for who asked. */
const LOOKED_THROUGH = 100;

type Ports = { scope: TenantScope; session: Session; actor(): Promise<string>; now(): number };

/**
 * The keys, for those who administer a tenant. The tool's own belong to the installation and are made outside of the Worker: about
 * them an institution can only ask.
 */
export function tenantKeys(env: Env, { scope, session, actor, now }: Ports): KeyKeeping {
  const settings = new Settings(scope);
  const guard = () => requireAdministrator(session.roles);
  const ring = () => standingsAt(readSettings(env).TOOL_KEYS, now());
  const jwksUri = async () => (await new RegistrationReading(scope).read())?.jwksUri ?? "";

  /** Names stand with people alone: the log knows who asked, until they are erased. */
  async function whoChanged(version: number): Promise<string | undefined> {
    const entries = await new AuditLog(scope).list({ action: "setting.changed", limit: LOOKED_THROUGH });
    const entry = entries.find(({ detail }) => detail["setting"] === WISH && detail["version"] === version);
    const [person] = entry === undefined ? [] : await new Learners(scope).named([entry.actor]);
    return person?.name;
  }

  return {
    async view() {
      guard();
      const [{ value: wish, version }, { value: model }, address] = await Promise.all([
        settings.get(WISH),
        settings.get("model"),
        jwksUri(),
      ]);
      const standings = ring();
      const last = lastSpeaking(model);
      return {
        ring: standings,
        wish:
          wish === null ? undefined : { ...wish, state: stateOfWish(wish, standings), by: await whoChanged(version) },
        version,
        jwksUri: address,
        model:
          last?.provider === "openai-compatible"
            ? { hasKey: last.sealedKey !== undefined, replacedAt: last.keyedAt }
            : { hasKey: false, replacedAt: undefined },
      };
    },
    async ask(reason, version) {
      guard();
      return settings.set(WISH, { reason, askedAt: now() }, { actor: await actor(), version }, now());
    },
    async takeBack(version) {
      guard();
      return settings.set(WISH, null, { actor: await actor(), version }, now());
    },
    async fetchAnew(): Promise<KeysFetched> {
      guard();
      const address = await jwksUri();
      const host = URL.canParse(address) ? new URL(address).host : "";
      await new AuditLog(scope).append({ actor: await actor(), action: "keys.fetched", detail: { host } }, now());
      // The copy is waited for: who asks for it means the next launch, wherever that arrives.
      const copying: Promise<unknown>[] = [];
      const ports = keySetPorts(env, session.tenantId, (work) => void copying.push(work));
      try {
        const fetched = await fetchKeysAnew(session.tenantId, address, ports);
        await Promise.all(copying);
        return fetched === undefined ? { outcome: "unreadable" } : { outcome: "read", ...fetched };
      } catch (error) {
        return { outcome: "failed", said: (error instanceof Error ? error.message : String(error)).slice(0, SHOWN) };
      }
    },
  };
}
