import type { Deployment } from "./deployment.ts";
import type { KeyAge } from "./key-ring.ts";
import type { LaunchRecord } from "./launch-record.ts";
import type { Registration } from "./registration.ts";
import type { SetUpFacts } from "./set-up.ts";
import type { TenantSettings } from "./tenant-settings.ts";

/** How a tenant's LMS is registered, as those who administer it see it. Times in ms. */
export type RegistrationFacts = Pick<
  Registration,
  "tenantId" | "name" | "iss" | "clientId" | "status" | "authorizationEndpoint" | "tokenEndpoint" | "jwksUri"
> & {
  /** What the LMS calls its own kind; '' where nobody said. */
  family: string;
  /** What the LMS granted; empty where it was registered by hand. */
  grantedScopes: string[];
  registeredAt: number;
  newDeployments: TenantSettings["launches.new_deployments"];
  anonymous: TenantSettings["launches.anonymous"];
};

/** The whole connection: what is registered, and what came of it. */
export type ConnectionState = {
  registration: RegistrationFacts;
  deployments: Deployment[];
  lastRefusal: LaunchRecord | undefined;
  /** Of the tool's own key, which the LMS verifies us by. */
  signingKey: KeyAge;
  setUp: SetUpFacts;
};
