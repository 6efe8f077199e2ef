import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, test } from "vitest";
import { ROLE } from "#app/lti/roles.ts";
import type { Session } from "#app/tenancy/session.ts";
import { Admission } from "#db/admission.ts";
import { Conversations } from "#db/conversations.ts";
import { Course } from "#db/course.ts";
import { CourseWriter } from "#db/course-writer.ts";
import { Deployments } from "#db/deployments.ts";
import { Standings } from "#db/standing.ts";
import { TenantDirectory } from "#db/tenant-directory.ts";
import { everythingOf, furnish, ownedTables } from "../furnish.ts";
import { type Institution, same, twoInstitutions } from "../institution.ts";
import { launchOf, mira, newLaunchId } from "../person.ts";

/** A call of one repository method, and what an institution must get from it. */
type Case = { call(at: Institution): Promise<unknown>; answer(at: Institution): unknown };

const NOW = Date.UTC(2026, 8, 2);
const owner = { learnerId: same.learner, ltiContextId: same.course };
const directory = () => new TenantDirectory(env.DB);
const conversations = ({ scope }: Institution) => new Conversations(scope, owner);
const course = ({ scope }: Institution) => new Course(scope, same.course);
const sessionAt = ({ tenantId }: Institution): Session => ({
  launchId: same.launch,
  tenantId,
  learnerId: same.learner,
  ltiContextId: same.course,
  deploymentRowId: same.deployment,
  roles: ROLE.learner,
  generation: 0,
  expiresAt: NOW,
});
const conversation = ({ name }: Institution) => ({ id: same.conversation, title: `A talk at ${name}` });
const passage = ({ name }: Institution, id: string, label: string) => ({
  id,
  label,
  heading: `A heading of ${name}`,
  text: `A text of ${name}`,
});
const question = ({ name }: Institution) => ({
  id: same.question,
  seq: 1,
  role: "user",
  parts: [{ type: "text", text: `A question at ${name}` }],
});
const reply = ({ name }: Institution) => ({
  id: same.reply,
  seq: 2,
  role: "assistant",
  parts: [{ type: "text", text: `A reply at ${name}` }],
});
const isHarbour = ({ name }: Institution) => name === "Harbour Institute";

/** Every public method of every repository. Both institutions call it with the same ids. */
const cases: Record<string, Record<string, Case>> = {
  Admission: {
    admit: {
      call: (at) => new Admission(at.scope).admit(launchOf(mira, at), newLaunchId(), NOW),
      answer: ({ tenantId }) => ({ tenantId, learnerId: same.learner, ltiContextId: same.course, generation: 0 }),
    },
  },
  Standings: {
    read: {
      call: (at) => new Standings(at.scope).read(sessionAt(at)),
      answer: ({ name }) => ({
        tenantStatus: "active",
        visit: { tenantName: name, courseTitle: name, resourceTitle: name, learnerName: `A learner of ${name}` },
      }),
    },
  },
  Deployments: {
    list: {
      call: ({ scope }) => new Deployments(scope).list(),
      answer: ({ name }) => [{ id: same.deployment, deploymentId: "1", label: `Deployed at ${name}` }],
    },
    find: {
      call: ({ scope }) => new Deployments(scope).find("1"),
      answer: (at) => ({ id: same.deployment, status: isHarbour(at) ? "disabled" : "active" }),
    },
  },
  Conversations: {
    latest: { call: (at) => conversations(at).latest(), answer: conversation },
    messages: {
      call: (at) => conversations(at).messages(same.conversation),
      answer: (at) => [question(at), reply(at)],
    },
    replyTo: { call: (at) => conversations(at).replyTo(same.conversation, same.question), answer: reply },
    isTaken: { call: (at) => conversations(at).isTaken(same.neighboursConversation), answer: isHarbour },
    write: {
      call: (at) =>
        conversations(at).write(
          same.neighboursConversation,
          "",
          [{ id: same.reply, seq: 2, role: "assistant", parts: [], createdAt: NOW }],
          NOW,
        ),
      answer: (at) => !isHarbour(at),
    },
  },
  Course: {
    sections: {
      call: (at) => course(at).sections(true),
      answer: (at) => [
        { id: same.section, title: `Seen at ${at.name}`, passages: [passage(at, same.passage, "1.1")] },
        { id: same.hiddenSection, title: `Hidden at ${at.name}`, passages: [passage(at, same.hiddenPassage, "2.1")] },
      ],
    },
    passage: {
      call: (at) => course(at).passage(same.passage),
      answer: (at) => ({ ...passage(at, same.passage, "1.1"), sectionTitle: `Seen at ${at.name}` }),
    },
    passagesAfter: {
      call: (at) => course(at).passagesAfter("", 10),
      answer: (at) => [{ ...passage(at, same.passage, "1.1"), sectionTitle: `Seen at ${at.name}` }],
    },
    // Two passages and two concepts came in; at Harbour a passage was changed since.
    materialRevision: { call: (at) => course(at).materialRevision(), answer: (at) => (isHarbour(at) ? 5 : 4) },
    concepts: {
      call: (at) => course(at).concepts(),
      answer: ({ name }) => [
        {
          id: same.concept,
          name: `concept-1 of ${name}`,
          prerequisites: [same.prerequisite],
          passages: [same.passage],
        },
        { id: same.prerequisite, name: `concept-2 of ${name}`, prerequisites: [], passages: [] },
      ],
    },
  },
  CourseWriter: {
    write: {
      call: ({ scope, name }) =>
        new CourseWriter(scope).write(
          "102",
          { title: name, sections: [{ title: name, passages: [{ heading: name, text: name }] }], concepts: [] },
          NOW,
        ),
      answer: (at) => !isHarbour(at),
    },
  },
  TenantDirectory: {
    findTenantsByIssuer: {
      call: ({ registration }) => directory().findTenantsByIssuer(registration.iss),
      answer: ({ tenantId, name }) => [{ tenantId, name }],
    },
    findTenantByIssAndClientId: {
      call: ({ registration }) => directory().findTenantByIssAndClientId(registration.iss, "atomic-guide"),
      answer: ({ tenantId, name }) => ({ tenantId, name }),
    },
    getTenantById: {
      call: ({ tenantId }) => directory().getTenantById(tenantId),
      answer: ({ tenantId, name }) => ({ tenantId, name }),
    },
    // Tells that the database answers, and nothing of any tenant.
    isReadable: { call: () => directory().isReadable(), answer: () => true },
    listTenants: {
      call: async ({ tenantId }) => (await directory().listTenants()).filter((tenant) => tenant.tenantId === tenantId),
      answer: ({ tenantId, name }) => [{ tenantId, name }],
    },
    createTenant: {
      call: ({ registration }) => directory().createTenant({ ...registration, deploymentIds: ["1"] }, NOW),
      answer: ({ tenantId, name }) => ({ created: false, tenant: { tenantId, name } }),
    },
    setTenantStatus: {
      call: ({ tenantId }) => directory().setTenantStatus(tenantId, "disabled", NOW),
      answer: () => true,
    },
    addDeployments: {
      call: ({ tenantId }) => directory().addDeployments(tenantId, [{ id: "added", deploymentId: "added" }], NOW),
      answer: () => ["added"],
    },
    setDeploymentStatus: {
      call: ({ tenantId }) => directory().setDeploymentStatus(tenantId, "1", "disabled", NOW),
      answer: () => true,
    },
  },
};

let maplewood: Institution;
let harbour: Institution;

beforeEach(async () => {
  ({ maplewood, harbour } = await twoInstitutions());
  for (const at of [maplewood, harbour]) {
    await furnish(at);
    await at.scope
      .update("deployments")
      .set({ label: `Deployed at ${at.name}` })
      .execute();
  }
  // What only Harbour has, under ids that Maplewood asks for too.
  const { scope } = harbour;
  const times = { created_at: NOW, updated_at: NOW };
  await scope.batch([
    scope.update("deployments").set({ status: "disabled" }),
    scope.update("passages").set({ label: "1.1" }).where("id", "=", same.passage),
    scope.insert("chat_conversations", {
      id: same.neighboursConversation,
      learner_id: same.neighbour,
      lti_context_id: same.course,
      ...times,
    }),
  ]);
  await new CourseWriter(scope).write(
    "102",
    { title: "Maps", sections: [{ title: "Scale", passages: [{ heading: "A mile", text: "A mile." }] }], concepts: [] },
    NOW,
  );
});

const table = Object.entries(cases).flatMap(([repository, methods]) =>
  Object.entries(methods).map(([method, { call, answer }]) => ({ name: `${repository}.${method}`, call, answer })),
);

describe("the same ids in two institutions", () => {
  test.each(table)("$name gives Maplewood its own, and leaves Harbour alone", async ({ call, answer }) => {
    const before = await everythingOf(harbour);
    expect(await call(maplewood)).toEqual(atLeast(answer(maplewood)));
    expect(await everythingOf(harbour)).toEqual(before);
  });

  test.each(table)("$name gives Harbour its own, and leaves Maplewood alone", async ({ call, answer }) => {
    const before = await everythingOf(maplewood);
    expect(await call(harbour)).toEqual(atLeast(answer(harbour)));
    expect(await everythingOf(maplewood)).toEqual(before);
  });

  test("everything that an institution owns is in these cases", async () => {
    const filled = Object.entries(await everythingOf(maplewood)).filter(([, rows]) => rows.length > 0);
    expect(filled.map(([name]) => name).toSorted()).toEqual([...(await ownedTables()), "tenants"].toSorted());
  });
});

test("every method of every repository has its case", () => {
  const modules = import.meta.glob<Record<string, unknown>>(["../../db/*.ts", "!../../db/tenant-scope.ts"], {
    eager: true,
  });
  const repositories = Object.values(modules).flatMap((module) => Object.values(module).filter(isClass));
  const found = Object.fromEntries(repositories.map((repository) => [repository.name, methodsOf(repository)]));
  const covered = Object.entries(cases).map(([name, of]) => [name, Object.keys(of).toSorted()]);
  expect(found).toEqual(Object.fromEntries(covered));
});

function methodsOf({ prototype }: { prototype: object }): string[] {
  return Object.getOwnPropertyNames(prototype)
    .filter((name) => name !== "constructor")
    .toSorted();
}

function isClass(value: unknown): value is { name: string; prototype: object } {
  return typeof value === "function" && String(value).startsWith("class");
}

/** Compares what is named, and lists by their whole length. */
function atLeast(answer: unknown): unknown {
  if (Array.isArray(answer)) return answer.map(atLeast);
  if (typeof answer !== "object" || answer === null) return answer;
  return expect.objectContaining(
    Object.fromEntries(Object.entries(answer).map(([key, value]) => [key, atLeast(value)])),
  );
}
