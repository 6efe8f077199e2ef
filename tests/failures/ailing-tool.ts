import { createExecutionContext, runInDurableObject, waitOnExecutionContext } from "cloudflare:test";
import { type DurableObject, env } from "cloudflare:workers";
import app from "#workers/app.ts";
import type { Door } from "../platform.ts";
import { ailingBucket, ailingD1, ailingKv, ailingObjects } from "./ailing.ts";
import { type Health, suffering } from "./fault.ts";
import { modelAnswer } from "./model-campus.ts";
import type { Part } from "./table.ts";

/** As it is deployed, but for the patience with what has no alternative: still longer than a slow answer takes, ms. */
const HURRIED = { RECORD_BUDGET_MS: "100", RECORD_PATIENCE_MS: "1000", STRUGGLE_BUDGET_MS: "150" };

/** Locally the binding itself has nobody to ask. */
const wellModel = { run: async () => modelAnswer() };

/** The whole tool, parts of which may ail: for its Worker and for its objects alike. */
export class AilingTool {
  readonly health: Health = { fault: undefined, asked: 0 };
  readonly parts: readonly Part[];
  /** What D1 was asked, as SQL, in its order; answered or not. */
  readonly asked: string[] = [];
  /** How often the parts were asked while they ailed. */
  askedMeanwhile = 0;
  readonly #env: () => Env;
  #contexts: ExecutionContext[] = [];

  constructor(...parts: Part[]) {
    this.parts = parts;
    this.#env = this.#isolate();
  }

  get env(): Env {
    return this.#env();
  }

  readonly door: Door = async (request) => {
    const context = createExecutionContext();
    this.#contexts.push(context);
    // The platform adds what it knows of the connection; nothing here reads it.
    return app.fetch(request as Request<unknown, IncomingRequestCfProperties>, this.env, context);
  };

  /** Waits for what goes on behind the answers. */
  async settle(): Promise<void> {
    await Promise.all(this.#contexts.splice(0).map(waitOnExecutionContext));
  }

  /** Gives an object bindings of this tool, until it is evicted. */
  async inhabit<Class extends DurableObject<Env>>(object: DurableObjectStub<Class>): Promise<void> {
    const get = this.#isolate();
    await runInDurableObject(object, (instance) => {
      Object.defineProperty(instance, "env", { get, configurable: true });
    });
  }

  /** Bindings of its own, since what an isolate remembers of D1 goes by the binding. While all is well, nobody is hurried. */
  #isolate(): () => Env {
    const here = { ...env, AI: wellModel };
    const well: Env = Object.assign(here, ...this.parts.map((part) => this.#ailing(part)));
    const hurried =
      this.parts.includes("D1") || this.parts.includes("STRUGGLE_DETECTOR") ? { ...well, ...HURRIED } : well;
    return () => (this.health.fault === undefined ? well : hurried);
  }

  #ailing(part: Part): Partial<Omit<Env, "AI">> & { AI?: object } {
    const { health } = this;
    switch (part) {
      case "D1":
        return { DB: ailingD1(env.DB, health, this.asked) };
      case "KV":
        return { PLATFORMS: ailingKv(env.PLATFORMS, health), LEARNER_COPIES: ailingKv(env.LEARNER_COPIES, health) };
      case "OIDC_STATE":
        return { OIDC_STATE: ailingObjects(env.OIDC_STATE, health) };
      case "CHAT_CONVERSATIONS":
        return { CHAT_CONVERSATIONS: ailingObjects(env.CHAT_CONVERSATIONS, health) };
      case "COURSE_INDEX":
        return { COURSE_INDEX: ailingObjects(env.COURSE_INDEX, health) };
      case "ROSTERS":
        return { ROSTERS: ailingObjects(env.ROSTERS, health) };
      case "SCORE_OUTBOX":
        return { SCORE_OUTBOX: ailingObjects(env.SCORE_OUTBOX, health) };
      case "QUOTA":
        return { QUOTA: ailingObjects(env.QUOTA, health) };
      case "STRUGGLE_DETECTOR":
        return { STRUGGLE_DETECTOR: ailingObjects(env.STRUGGLE_DETECTOR, health) };
      case "OWN_COPIES":
        return { OWN_COPIES: ailingObjects(env.OWN_COPIES, health) };
      case "RESTORE_TRIALS":
        return { RESTORE_TRIALS: ailingObjects(env.RESTORE_TRIALS, health) };
      case "BACKUPS":
        return { BACKUPS: ailingBucket(env.BACKUPS, health) };
      case "the model":
        return { AI: { run: () => suffering(health, async () => modelAnswer()) } };
      case "the platform’s JWKS":
        return {};
    }
  }
}
