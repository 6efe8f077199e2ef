import { type Session, SESSION_LIFETIME_MS } from "#app/tenancy/session.ts";
import { isGoodStanding, type Standing, standingSchema } from "#app/tenancy/standing.ts";
import { Standings } from "#db/standing.ts";
import { TenantScope } from "#db/tenant-scope.ts";

/** A copy lives as long as the session that it is for. */
const COPY_SECONDS = SESSION_LIFETIME_MS / 1000;

/** What entering a tenant needs of a learner: from the record, or from a copy in KV when the record fails. */
export class LearnerCopies {
  readonly #env: Pick<Env, "DB" | "LEARNER_COPIES">;

  constructor(env: Pick<Env, "DB" | "LEARNER_COPIES">) {
    this.#env = env;
  }

  /** @returns undefined when the record says that the launch is gone, or nothing can be read of it at all */
  async standing(session: Session): Promise<Standing | undefined> {
    let standing: Standing | undefined;
    try {
      standing = await this.#record(session).read(session);
    } catch (error) {
      const copy = await this.#env.LEARNER_COPIES.get(copyName(session), "json");
      if (copy === null) throw error;
      console.warn("a visit is read from its copy: the record cannot be read", String(error));
      return standingSchema.parse(copy);
    }
    // Who was seen to be out stays out, also when the record fails later.
    if (!isGoodStanding(standing, session)) await this.#forget(session);
    return standing;
  }

  /** Copies what the record says now. A copy that cannot be made costs nothing but safety: it is logged. */
  async refresh(session: Session): Promise<void> {
    try {
      const standing = await this.#record(session).read(session);
      if (standing === undefined) return;
      await this.#env.LEARNER_COPIES.put(copyName(session), JSON.stringify(standing), { expirationTtl: COPY_SECONDS });
    } catch (error) {
      console.warn("a visit has no copy", String(error));
    }
  }

  async #forget(session: Session): Promise<void> {
    try {
      await this.#env.LEARNER_COPIES.delete(copyName(session));
    } catch (error) {
      console.warn("a visit's copy could not be removed", String(error));
    }
  }

  #record(session: Session): Standings {
    return new Standings(new TenantScope(this.#env.DB, session.tenantId));
  }
}

/** Begins with the tenant and the learner, so that erasing a learner finds every copy. */
function copyName(session: Session): string {
  return `${session.tenantId}/${session.learnerId}/${session.launchId}`;
}
