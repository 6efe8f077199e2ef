import { z } from "zod";
import {
  requestServiceToken,
  type AskPlatform,
  type ServiceClient,
  type ServiceToken,
} from "#app/lti/service-token.ts";
import { sha256 } from "#db/sha256.ts";
import { joseSeal } from "./jose-seal.ts";
import { readSettings } from "./settings.ts";
import { currentSigningKey } from "./signing-keys.ts";
import { KV_LIMIT_MS, within } from "./time-limit.ts";

/** KV keeps nothing shorter. */
const SHORTEST_SECONDS = 60;
const MOST_REMEMBERED = 2_000;

const storedSchema = z.object({ accessToken: z.string(), scopes: z.array(z.string()), expiresAt: z.number() });

/** Tokens of this isolate, by the name of their copy. */
const memory = new Map<string, ServiceToken>();

/**
 * Tokens for an LMS's services: one for each registration, deployment and set of scopes, used until shortly before its end. In
 * KV, between isolates, it lies sealed; it is never logged.
 */
export class ServiceTokens {
  readonly #env: Env;
  readonly #tenantId: string;
  readonly #client: ServiceClient;
  readonly #ask: AskPlatform;

  constructor(env: Env, tenantId: string, client: ServiceClient, ask: AskPlatform) {
    this.#env = env;
    this.#tenantId = tenantId;
    this.#client = client;
    this.#ask = ask;
  }

  /** @throws ServiceProblem */
  async token(scopes: readonly string[]): Promise<ServiceToken> {
    const name = await this.#name(scopes);
    const known = memory.get(name) ?? (await this.#copy(name));
    if (known !== undefined && known.expiresAt > Date.now()) return known;
    const key = await currentSigningKey(this.#env);
    const token = await requestServiceToken(this.#client, scopes, {
      ask: this.#ask,
      sign: (claims) => key.signJwt(claims),
      now: () => Date.now(),
      newId: () => crypto.randomUUID(),
    });
    this.#remember(name, token);
    await this.#keep(name, token);
    return token;
  }

  async dropToken(scopes: readonly string[]): Promise<void> {
    const name = await this.#name(scopes);
    memory.delete(name);
    await orUndefined(() => this.#env.PLATFORMS.delete(name));
  }

  /** Whatever of the registration changes, what was given to it before is not used any more. */
  async #name(scopes: readonly string[]): Promise<string> {
    const { clientId, tokenEndpoint, tokenAudience = "", deploymentId } = this.#client;
    const asked = JSON.stringify([clientId, tokenEndpoint, tokenAudience, deploymentId, ...scopes.toSorted()]);
    return `service-token/${this.#tenantId}/${await sha256(asked)}`;
  }

  async #copy(name: string): Promise<ServiceToken | undefined> {
    const sealed = await orUndefined(() => this.#env.PLATFORMS.get(name));
    if (!sealed) return undefined;
    const token = storedSchema.safeParse(await this.#seal().open(sealed)).data;
    if (token !== undefined) this.#remember(name, token);
    return token;
  }

  #remember(name: string, token: ServiceToken): void {
    if (memory.size >= MOST_REMEMBERED) memory.clear();
    memory.set(name, token);
  }

  async #keep(name: string, token: ServiceToken): Promise<void> {
    const seconds = Math.floor((token.expiresAt - Date.now()) / 1000);
    if (seconds < SHORTEST_SECONDS) return;
    const sealed = await this.#seal().seal(token);
    await orUndefined(() => this.#env.PLATFORMS.put(name, sealed, { expirationTtl: seconds }));
  }

  #seal() {
    return joseSeal(readSettings(this.#env).SESSION_SECRETS, "service-token");
  }
}

/** The copy is a convenience: without it, the platform is asked for another token. */
async function orUndefined<Value>(use: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await within("KV", KV_LIMIT_MS, use);
  } catch (error) {
    console.warn("a service token has no copy", String(error));
    return undefined;
  }
}
