import { z } from "zod";
import type { DeploymentStanding } from "#app/lti/verify-launch.ts";
import { type Registration, registrationSchema } from "#app/tenancy/registration.ts";
import { Deployments } from "#db/deployments.ts";
import { TenantDirectory } from "#db/tenant-directory.ts";
import { TenantScope } from "#db/tenant-scope.ts";
import { deploymentCopy, registrationsCopy } from "./copy-names.ts";
import type { ReadThrough } from "./read-through.ts";

const standings = z.object({ id: z.string(), status: z.enum(["pending", "active", "disabled"]) });

/** What login and launch need of registrations: from the record, or from a copy while it cannot be read. */
export class PlatformCopies {
  readonly #d1: D1Database;
  readonly #copies: ReadThrough;

  /** @param d1 its `quick` handle: there are copies */
  constructor(d1: D1Database, copies: ReadThrough) {
    this.#d1 = d1;
    this.#copies = copies;
  }

  /** Every registration of an issuer. @throws RecordUnavailable when there is no copy either */
  async registrations(iss: string): Promise<readonly Registration[]> {
    const copied = {
      name: await registrationsCopy(iss),
      what: "registration",
      tenantId: "",
      schema: z.array(registrationSchema).readonly(),
    };
    const known = await this.#copies.read(copied, async () => {
      const found = await new TenantDirectory(this.#d1).findTenantsByIssuer(iss);
      // Whoever asks for an issuer that does not exist leaves nothing behind.
      return found.length > 0 ? found : undefined;
    });
    return known?.value ?? [];
  }

  /** @throws RecordUnavailable when there is no copy either */
  async deployment(tenantId: string, deploymentId: string): Promise<DeploymentStanding | undefined> {
    const name = await deploymentCopy(tenantId, deploymentId);
    const copied = { name, what: "deployment", tenantId, schema: standings };
    const known = await this.#copies.read(copied, () =>
      new Deployments(new TenantScope(this.#d1, tenantId)).find(deploymentId),
    );
    return known?.value;
  }
}
