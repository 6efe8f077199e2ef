import { env } from "cloudflare:workers";
import type { Registration } from "#app/tenancy/registration.ts";
import { TenantDirectory } from "#db/tenant-directory.ts";
import { TenantScope } from "#db/tenant-scope.ts";

/** A registered institution: a tenant, with the one deployment "1". */
export type Institution = {
  name: string;
  tenantId: string;
  registration: Registration;
  /** The id of the deployment's row. */
  deployment: string;
  scope: TenantScope;
};

export const lms = "https://lms.example.test";
const NOW = Date.UTC(2026, 8, 1);

/** Maplewood College and Harbour Institute, new in each test that asks: they share an LMS, and know nothing of each other. */
export async function twoInstitutions(): Promise<{ maplewood: Institution; harbour: Institution }> {
  const year = crypto.randomUUID();
  return {
    maplewood: await found("Maplewood College", `${lms}/maplewood-${year}`),
    harbour: await found("Harbour Institute", `${lms}/harbour-${year}`),
  };
}

async function found(name: string, iss: string): Promise<Institution> {
  const { tenant } = await new TenantDirectory(env.DB).createTenant(
    {
      name,
      iss,
      clientId: "atomic-guide",
      deploymentKey: "",
      status: "active",
      authorizationEndpoint: `${iss}/authorize`,
      tokenEndpoint: `${iss}/token`,
      jwksUri: `${iss}/jwks`,
      origins: [lms],
      deploymentIds: [],
    },
    NOW,
  );
  const scope = new TenantScope(env.DB, tenant.tenantId);
  await scope
    .insert("deployments", { id: same.deployment, deployment_id: "1", last_launch_at: null, ...times })
    .execute();
  return { name, tenantId: tenant.tenantId, registration: tenant, deployment: same.deployment, scope };
}

/** Ids that both institutions use, on purpose: a leak between them shows. */
export const same = {
  deployment: "00000000-0000-7000-8000-0000000000d1",
  learner: "00000000-0000-7000-8000-000000000007",
  neighbour: "00000000-0000-7000-8000-000000000008",
  course: "00000000-0000-7000-8000-000000000101",
  link: "00000000-0000-7000-8000-000000000201",
  launch: "launch-of-the-seventh-",
  section: "section-1",
  hiddenSection: "section-2",
  passage: "passage-1",
  hiddenPassage: "passage-2",
  concept: "concept-1",
  prerequisite: "concept-2",
  conversation: "00000000-0000-4000-8000-00000000c001",
  neighboursConversation: "00000000-0000-4000-8000-00000000c002",
  question: "question-0001",
  reply: "reply-0000001",
} as const;

export const times = { created_at: NOW, updated_at: NOW };
