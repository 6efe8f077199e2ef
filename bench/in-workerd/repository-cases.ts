import { env } from "cloudflare:workers";
import type { Launch } from "#app/lti/launch.ts";
import { ROLE } from "#app/lti/roles.ts";
import type { Session } from "#app/tenancy/session.ts";
import { Admission } from "#db/admission.ts";
import { AuditLog } from "#db/audit-log.ts";
import { Conversations } from "#db/conversations.ts";
import { Course } from "#db/course.ts";
import { CourseWriter } from "#db/course-writer.ts";
import { Deployments } from "#db/deployments.ts";
import { Erasure } from "#db/erasure.ts";
import { Interventions } from "#db/interventions.ts";
import { KnowledgeGraph } from "#db/knowledge-graph.ts";
import { LateAdmission } from "#db/late-admission.ts";
import { Learners } from "#db/learners.ts";
import { LearningSessions } from "#db/learning-sessions.ts";
import { Materials } from "#db/materials.ts";
import { Metrics } from "#db/metrics.ts";
import { MetricsWriter } from "#db/record/metrics-writer.ts";
import { QueryLog } from "#db/record/query-log.ts";
import { Settings } from "#db/settings.ts";
import { Standings } from "#db/standing.ts";
import { StruggleEvents } from "#db/struggle-events.ts";
import { TenantDirectory } from "#db/tenant-directory.ts";
import { TenantRegistry } from "#db/tenant-registry.ts";
import type { TenantScope } from "#db/tenant-scope.ts";
import { checkpointSignature } from "#workers/checkpoint-signature.ts";
import { readSettings } from "#workers/settings.ts";
import { named, THEN } from "./population.ts";

/**
 * Where an operation is measured: a database, its large tenant, and a small one beside it.
 * @property turn different in each run of the operation, so that each changes something that has not been changed yet
 * @property mark the same as a name, and different for each operation
 */
export type Turn = { db: D1Database; scope: TenantScope; other: TenantScope; turn: number; mark: string };

/** One operation. What `prepare` does is not measured. */
export type Case = { prepare?(at: Turn): Promise<unknown>; run(at: Turn): Promise<unknown> };

const NOW = THEN + 86_400_000;
const tool = checkpointSignature(readSettings(env).TOOL_KEYS);

// Who and what everything is about; and who is about to change, so that each turn finds somebody new. No operation has more
// than 190 turns, and the small database knows 800 people in this tenant.
const LEARNER = 7;
const FIRST = 50;
const EXPIRING = 300;
const LEAVING = 550;
const [TENANT, COURSE] = [named.tenant(1), named.courseOf(LEARNER)];
const owner = { learnerId: named.learner(LEARNER), ltiContextId: COURSE };
const conversation = named.conversation(LEARNER);
const learnerOf = (turn: number) => named.learner(FIRST + turn);

const person = (mark: string) => ({
  ltiUserId: mark,
  displayName: "Somebody New",
  givenName: "Somebody",
  email: undefined,
  testUser: false,
});
const registration = (mark: string) => ({
  name: "A new institution",
  iss: `https://${mark.toLowerCase()}.example.edu`,
  clientId: "atomic-guide",
  deploymentKey: "",
  status: "active" as const,
  authorizationEndpoint: "https://new.example.edu/a",
  tokenEndpoint: "https://new.example.edu/t",
  jwksUri: "https://new.example.edu/k",
  origins: ["https://new.example.edu"],
  deploymentIds: ["1"],
});
const launchOf = (subject: string): Launch => ({
  tenantId: TENANT,
  deploymentRowId: named.deployment,
  subject,
  roles: ROLE.learner,
  person: { name: "Learner", givenName: "Learner", email: undefined },
  ltiContext: { id: "course-0", title: "A course" },
  resourceLink: { id: "1", title: "AI Guide" },
  locale: "en",
  targetLinkUri: "https://tool.example.edu/lti/launch",
});
const sessionOf = (launchId: string): Session => ({
  launchId,
  tenantId: TENANT,
  ...owner,
  deploymentRowId: named.deployment,
  roles: ROLE.learner,
  generation: 0,
  expiresAt: NOW,
});
const entry = { actor: "operator", action: "deployment.labelled", detail: { deployment: "1" } } as const;
const message = ({ mark, turn }: Turn) => ({
  id: mark,
  seq: 100 + turn,
  role: "user" as const,
  parts: [{ type: "text" as const, text: "What is a p-value?" }],
  createdAt: NOW,
});

const course = ({ scope }: Turn) => new Course(scope, COURSE);
const talks = ({ scope }: Turn) => new Conversations(scope, owner);
const graph = ({ scope }: Turn) => new KnowledgeGraph(scope, COURSE);
const materials = ({ scope }: Turn) => new Materials(scope, COURSE);
const learners = ({ scope }: Turn) => new Learners(scope);
const directory = ({ db }: Turn) => new TenantDirectory(db);
const registry = ({ db }: Turn) => new TenantRegistry(db);
const addSection = (at: Turn) =>
  materials(at).add({ id: at.mark, title: "New", passages: [{ id: at.mark, heading: "H", text: "T" }] }, NOW);
const addConcept = (at: Turn) => graph(at).add({ id: at.mark, conceptId: at.mark, name: "New", description: "" }, NOW);
const removeConcept = (at: Turn) => graph(at).remove(at.mark);
const drain = (turn: number) => ({
  id: String(turn).padStart(13, "0"),
  aggregates: Array.from({ length: 20 }, (_, name) => ({
    tenantId: TENANT,
    name: `query ${name}`,
    hour: THEN + 3_600_000 * turn,
    kind: "query" as const,
    count: 3,
    failures: 0,
    rowsRead: 3,
    rowsWritten: 0,
    totalMs: 4,
    histogram: {},
  })),
});

/** Every method of every class that asks the record. */
export const cases: Record<string, Record<string, Case>> = {
  Admission: {
    admit: { run: ({ scope, turn, mark }) => new Admission(scope).admit(launchOf(`sub-${FIRST + turn}`), mark, NOW) },
  },
  LateAdmission: {
    write: {
      run: ({ scope, mark }) => new LateAdmission(scope).write(launchOf(`sub-${LEARNER}`), sessionOf(mark), NOW),
    },
  },
  Standings: { read: { run: ({ scope }) => new Standings(scope).read(sessionOf(named.session(LEARNER)), NOW) } },
  Deployments: {
    list: { run: ({ scope }) => new Deployments(scope).list() },
    find: { run: ({ scope }) => new Deployments(scope).find("1") },
    addDeployments: {
      run: ({ other, mark }) => new Deployments(other).addDeployments([{ id: mark, deploymentId: mark }], NOW),
    },
    prepareAdd: {
      run: ({ other, mark }) => other.batch([new Deployments(other).prepareAdd({ id: mark, deploymentId: mark }, NOW)]),
    },
    labelDeployment: { run: ({ scope, mark }) => new Deployments(scope).labelDeployment("1", mark, NOW) },
    setDeploymentStatus: {
      run: ({ scope, turn }) => new Deployments(scope).setDeploymentStatus("1", turn % 2 ? "disabled" : "active", NOW),
    },
  },
  Learners: {
    findOrCreate: { run: (at) => learners(at).findOrCreate(person(at.mark), NOW) },
    prepareFindOrCreate: { run: (at) => at.scope.batch([learners(at).prepareFindOrCreate(person(at.mark), NOW)]) },
    find: { run: (at) => learners(at).find(owner.learnerId) },
    findByLtiUserId: { run: (at) => learners(at).findByLtiUserId(`sub-${LEARNER}`) },
    list: { run: (at) => learners(at).list({ after: "", limit: 20, ltiContextId: COURSE }) },
    rename: { run: (at) => learners(at).rename(owner.learnerId, { ...person(at.mark), displayName: at.mark }, NOW) },
    changeCognitiveProfile: {
      run: (at) => learners(at).changeCognitiveProfile(learnerOf(at.turn), 0, { concepts: {} }, NOW),
    },
    privacySettings: { run: (at) => learners(at).privacySettings(owner.learnerId) },
    changePrivacySettings: {
      run: (at) => learners(at).changePrivacySettings(owner.learnerId, { profiling: at.turn % 2 === 0 }, NOW),
    },
    endSessions: { run: (at) => learners(at).endSessions(learnerOf(at.turn), NOW) },
  },
  Erasure: {
    erase: { run: ({ scope, turn }) => new Erasure(scope).erase(named.learner(LEAVING + turn), "operator", NOW) },
    unsettled: { run: ({ other }) => new Erasure(other).unsettled(10) },
    settle: { run: ({ scope }) => new Erasure(scope).settle("former-learner", NOW) },
  },
  Conversations: {
    latest: { run: (at) => talks(at).latest() },
    list: { run: (at) => talks(at).list({ after: undefined, limit: 10 }) },
    messages: {
      run: ({ scope }) =>
        new Conversations(scope, { ...owner, learnerId: named.learner(LEARNER + 1) }).messages(
          named.conversation(LEARNER + 1),
        ),
    },
    replyTo: { run: (at) => talks(at).replyTo(conversation, "message-1") },
    isTaken: { run: (at) => talks(at).isTaken(named.conversation(LEARNER + 1)) },
    write: { run: (at) => talks(at).write(conversation, "", [message(at)], NOW) },
    remove: {
      prepare: (at) => talks(at).write(at.mark, "", [message(at)], NOW),
      run: (at) => talks(at).remove(at.mark),
    },
  },
  Course: {
    sections: { run: (at) => course(at).sections(true) },
    passage: { run: (at) => course(at).passage("passage-0-1") },
    passagesAfter: { run: (at) => course(at).passagesAfter("", 5) },
    conceptNames: { run: (at) => course(at).conceptNames() },
    materialRevision: { run: (at) => course(at).materialRevision() },
    concepts: { run: (at) => course(at).concepts() },
  },
  CourseWriter: {
    write: {
      run: ({ scope, mark }) =>
        new CourseWriter(scope).write(
          mark,
          { title: "New", sections: [{ title: "S", passages: [{ heading: "H", text: "T" }] }], concepts: [] },
          NOW,
        ),
    },
  },
  Metrics: {
    hours: { run: ({ scope }) => new Metrics(scope).hours({ from: THEN, to: THEN + 3_600_000 }) },
    deleteBefore: {
      prepare: ({ scope, turn }) =>
        scope.insert("metrics", { name: `old ${turn}`, hour: turn, kind: "query" }).execute(),
      run: ({ scope, turn }) => new Metrics(scope).deleteBefore(turn + 1, 1),
    },
  },
  MetricsWriter: {
    write: { run: ({ db, turn }) => new MetricsWriter(db).write(drain(turn)) },
    writeFrom: {
      run: ({ db }) => {
        const log = new QueryLog();
        const shape = { name: "query 1", text: "SELECT" };
        log.query({ tenantId: TENANT, shape, ms: 1, rowsRead: 1, rowsWritten: 0, failed: false }, THEN);
        return new MetricsWriter(db).writeFrom(log, NOW);
      },
    },
  },
  AuditLog: {
    append: { run: ({ scope }) => new AuditLog(scope).append(entry, NOW) },
    alongside: { run: ({ scope }) => new AuditLog(scope).alongside(entry, NOW, (row) => scope.batch([row])) },
    change: {
      run: ({ scope }) =>
        new AuditLog(scope).change(NOW, async () => ({ entries: [entry], write: (rows) => scope.batch([...rows]) })),
    },
    prepareEntry: { run: async ({ scope }) => scope.batch([await new AuditLog(scope).prepareEntry(entry, NOW)]) },
    head: { run: ({ scope }) => new AuditLog(scope).head() },
    list: { run: ({ scope }) => new AuditLog(scope).list({ limit: 20, action: "deployment.labelled" }) },
    // A small tenant's chain: of a longer one, verifying and cutting go in pages of their own size.
    verify: {
      prepare: ({ other, turn }) => (turn <= 10 ? new AuditLog(other).append(entry, NOW) : Promise.resolve()),
      run: ({ other }) => new AuditLog(other).verify(tool),
    },
    applyRetention: {
      prepare: ({ other }) => new AuditLog(other).append(entry, THEN),
      run: ({ other }) => new AuditLog(other).applyRetention(NOW, tool, NOW, 1),
    },
  },
  Settings: {
    all: { run: ({ scope }) => new Settings(scope).all() },
    get: { run: ({ scope }) => new Settings(scope).get("retention.metrics") },
    set: {
      run: ({ scope, turn }) =>
        new Settings(scope).set("retention.metrics", 30, { actor: "operator", version: 1 + turn }, NOW),
    },
  },
  LearningSessions: {
    find: { run: ({ scope }) => new LearningSessions(scope).find(named.session(LEARNER)) },
    ofLearner: { run: ({ scope }) => new LearningSessions(scope).ofLearner(learnerOf(1), { limit: 10 }) },
    end: { run: ({ scope, turn }) => new LearningSessions(scope).end(named.session(FIRST + turn), NOW) },
    deleteExpired: {
      prepare: ({ scope, turn }) =>
        scope
          .update("learning_sessions")
          .set({ expires_at: turn })
          .where("id", "=", named.session(EXPIRING + turn))
          .execute(),
      run: ({ scope }) => new LearningSessions(scope).deleteExpired(THEN, 1),
    },
  },
  StruggleEvents: {
    add: {
      run: ({ scope, mark }) =>
        new StruggleEvents(scope).add({
          id: mark,
          learnerId: owner.learnerId,
          learningSessionId: named.session(LEARNER),
          concept: "concept-0-1",
          level: "watch",
          reasons: [],
          detectedAt: NOW,
        }),
    },
    ofLearner: { run: ({ scope }) => new StruggleEvents(scope).ofLearner(learnerOf(1), { limit: 10 }) },
  },
  Interventions: {
    add: {
      run: ({ scope, mark }) =>
        new Interventions(scope).add({
          id: mark,
          learnerId: owner.learnerId,
          struggleEventId: `struggle-${LEARNER}`,
          kind: "hint",
          offeredAt: NOW,
        }),
    },
    resolve: {
      run: ({ scope, turn }) =>
        new Interventions(scope).resolve({ id: `offer-${FIRST + turn}`, learnerId: learnerOf(turn) }, "accepted", NOW),
    },
    ofLearner: { run: ({ scope }) => new Interventions(scope).ofLearner(learnerOf(1), { limit: 10 }) },
  },
  KnowledgeGraph: {
    find: { run: (at) => graph(at).find("concept-0-1") },
    add: { run: addConcept },
    change: { run: (at) => graph(at).change("concept-0-1", { name: at.mark }, NOW) },
    remove: { prepare: addConcept, run: removeConcept },
    addPrerequisite: {
      prepare: addConcept,
      run: (at) => graph(at).addPrerequisite({ id: at.mark, concept: at.mark, prerequisite: "concept-0-1" }),
    },
    removePrerequisite: {
      prepare: async (at) => {
        await addConcept(at);
        await graph(at).addPrerequisite({ id: at.mark, concept: at.mark, prerequisite: "concept-0-1" });
      },
      run: (at) => graph(at).removePrerequisite({ concept: at.mark, prerequisite: "concept-0-1" }),
    },
    addPassage: {
      prepare: addConcept,
      run: (at) => graph(at).addPassage({ id: at.mark, concept: at.mark, passage: "passage-0-1" }),
    },
    removePassage: {
      prepare: async (at) => {
        await addConcept(at);
        await graph(at).addPassage({ id: at.mark, concept: at.mark, passage: "passage-0-1" });
      },
      run: (at) => graph(at).removePassage({ concept: at.mark, passage: "passage-0-1" }),
    },
  },
  Materials: {
    add: { run: addSection },
    rename: { run: (at) => materials(at).rename("section-0-1", at.mark, NOW) },
    setStatus: { run: (at) => materials(at).setStatus("section-0-1", at.turn % 2 === 0 ? "hidden" : "visible", NOW) },
    // In a course of its own, because it names every section of it.
    reorder: {
      run: ({ scope, turn }) =>
        new Materials(scope, named.courseOf(FIRST)).reorder(
          turn % 2 === 0 ? ["section-1-2", "section-1-1"] : ["section-1-1", "section-1-2"],
          NOW,
        ),
    },
    delete: { prepare: addSection, run: (at) => materials(at).delete(at.mark, NOW) },
  },
  TenantDirectory: {
    findTenantsByIssuer: { run: (at) => directory(at).findTenantsByIssuer("https://lms-1.example.edu") },
    findTenantByIssAndClientId: {
      run: (at) => directory(at).findTenantByIssAndClientId("https://lms-1.example.edu", "atomic-guide"),
    },
    getTenantById: { run: (at) => directory(at).getTenantById(TENANT) },
    isReadable: { run: (at) => directory(at).isReadable() },
    listTenants: { run: (at) => directory(at).listTenants({ after: "", limit: 10 }) },
  },
  TenantRegistry: {
    createTenant: { run: (at) => registry(at).createTenant(registration(at.mark), NOW) },
    setTenantStatus: {
      run: (at) => registry(at).setTenantStatus(named.tenant(3), at.turn % 2 ? "disabled" : "active", NOW),
    },
    rekey: { run: (at) => registry(at).rekey(named.tenant(4), { clientId: at.mark }, NOW) },
  },
};
