import { env } from "cloudflare:workers";
import type { Registration } from "#app/tenancy/registration.ts";
import { TenantScope } from "#db/tenant-scope.ts";
import { uuidv7 } from "#db/uuid.ts";
import { deploymentFactory, registrationFactory, seeded, times } from "./factories.ts";

export { times };

/** A registered institution: a tenant, with the one deployment "1". */
export type Institution = {
  name: string;
  tenantId: string;
  registration: Registration;
  /** The id of the deployment's row. */
  deployment: string;
  /** The database that the scope is on. */
  db: D1Database;
  scope: TenantScope;
};

export const lms = "https://lms.example.test";

/** Maplewood College and Harbour Institute, new in each test that asks: they share an LMS, and know nothing of each other. */
export async function twoInstitutions(): Promise<{ maplewood: Institution; harbour: Institution }> {
  const year = crypto.randomUUID();
  return {
    maplewood: await found("Maplewood College", `${lms}/maplewood-${year}`),
    harbour: await found("Harbour Institute", `${lms}/harbour-${year}`),
  };
}

/** By its rows alone: no operator did it, so its audit log is empty. */
async function found(name: string, iss: string): Promise<Institution> {
  const seed = seeded();
  const tenantId = uuidv7(times.created_at);
  const { deploymentIds: _, ...said } = registrationFactory(seed, { name, iss });
  const { clientId, deploymentKey, status, authorizationEndpoint, tokenEndpoint, jwksUri, origins } = said;
  const tenant = [tenantId, iss, clientId, deploymentKey, name, status, times.created_at, times.updated_at];
  const scope = new TenantScope(env.DB, tenantId);
  await env.DB.prepare(
    `INSERT INTO tenants (id, iss, client_id, deployment_key, name, status, created_at, updated_at)
     VALUES (${tenant.map(() => "?").join()})`,
  )
    .bind(...tenant)
    .run();
  await scope.batch([
    scope.insert("platforms", {
      authorization_endpoint: authorizationEndpoint,
      token_endpoint: tokenEndpoint,
      jwks_uri: jwksUri,
      origins: JSON.stringify(origins),
      updated_at: times.updated_at,
    }),
    scope.insert("deployments", deploymentFactory(seed, { id: same.deployment, deployment_id: "1" })),
  ]);
  const registration = { tenantId, ...said };
  return { name, tenantId, registration, deployment: same.deployment, db: env.DB, scope };
}

/** Ids that both institutions use, on purpose: a leak between them shows. */
export const same = {
  deployment: "00000000-0000-7000-8000-0000000000d1",
  learner: "00000000-0000-7000-8000-000000000007",
  neighbour: "00000000-0000-7000-8000-000000000008",
  course: "00000000-0000-7000-8000-000000000101",
  copiedCourse: "00000000-0000-7000-8000-000000000102",
  link: "00000000-0000-7000-8000-000000000201",
  lineItem: "00000000-0000-7000-8000-000000000301",
  launch: "launch-of-the-seventh-",
  section: "section-1",
  hiddenSection: "section-2",
  passage: "passage-1",
  hiddenPassage: "passage-2",
  concept: "concept-1",
  prerequisite: "concept-2",
  courseQuestion: "course-question-1",
  practiceSet: "00000000-0000-4000-8000-00000000b001",
  // Of what was asked once, and is gone.
  formerConcept: "former-concept",
  formerQuestion: "former-question",
  answer: "00000000-0000-4000-8000-00000000a001",
  conversation: "00000000-0000-4000-8000-00000000c001",
  neighboursConversation: "00000000-0000-4000-8000-00000000c002",
  handedQuestion: "00000000-0000-4000-8000-00000000d001",
  sentInvitation: "00000000-0000-7000-8000-000000000401",
  supportAccess: "00000000-0000-7000-8000-000000000501",
  question: "question-0001",
  reply: "reply-0000001",
  membership: "membership-1",
  edge: "edge-1",
  taught: "taught-1",
  version: "version-1",
  declined: "declined-1",
  flag: "flag-1",
  struggle: "event-1",
  intervention: "intervention-1",
  former: "former-learner",
  checkpoint: "checkpoint-1",
  entry: "audit-2",
} as const;
export type Ids = Record<keyof typeof same, string>;

/** The same kinds of ids, of one institution and of no other; but for its deployment, which it has already. */
export function ownIds(): Ids {
  const mark = crypto.randomUUID().slice(0, 8);
  const own = (id: string) => (/^[0-9a-f-]{36}$/.test(id) ? crypto.randomUUID() : `${id}-${mark}`);
  const ids = Object.entries(same).map(([kind, id]): [string, string] => [kind, own(id)]);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same kinds
  return { ...(Object.fromEntries(ids) as Ids), deployment: same.deployment };
}
