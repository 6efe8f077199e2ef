import * as fc from "fast-check";
import { minorsStateOf, minorsStates } from "#app/learner/minor-learners.ts";
import { Deployments, type NewDeployment } from "#db/deployments.ts";
import { Courses } from "#db/courses.ts";
import { SetUpReading } from "#db/set-up-reading.ts";
import { RegistrationReading } from "#db/registration-reading.ts";
import { TenantDirectory } from "#db/tenant-directory.ts";
import { type NewTenant, TenantRegistry } from "#db/tenant-registry.ts";
import { by, type Holdings, log, Refused } from "./holdings.ts";
import { type Commands, operation } from "./operation.ts";
import { keyOf, lastCourse, ordered, titleOf } from "./operations-console.ts";
import * as pool from "./pools.ts";
import { beginning } from "./seed.ts";
import type { At } from "./world.ts";

const courseEntry = ({ id, title, label, created_at }: Holdings["lti_contexts"][number]) => ({
  id,
  title: title ?? label ?? undefined,
  knownSince: created_at,
  minors: { areMinors: false },
});
const deployments = ({ scope }: At) => new Deployments(scope);
const directory = ({ d1 }: At) => new TenantDirectory(d1);
const registry = ({ d1 }: At) => new TenantRegistry(d1);
const anyClient = fc.integer({ min: 1, max: 4 }).map((number) => `client-${number}`);
const anyStatus = fc.constantFrom("pending", "active", "disabled");
const some = fc.record({ id: pool.deploymentRow, deploymentId: pool.deploymentId });

function add(
  held: Holdings,
  { id, deploymentId }: NewDeployment,
  at: At,
  status: "active" | "pending" = "active",
): boolean {
  if (held.deployments.some((row) => row.deployment_id === deploymentId)) return false;
  if (held.deployments.some((row) => row.id === id)) throw new Refused(/UNIQUE/);
  const fresh = {
    label: "",
    status,
    first_launch_at: null,
    last_launch_at: null,
    service_problem: null,
    service_problem_at: null,
  };
  held.deployments.push({ id, deployment_id: deploymentId, ...fresh, created_at: at.now, updated_at: at.now });
  return true;
}

/** Where something changes, an operator's entry says so. @returns whether there is such a deployment */
function change(
  held: Holdings,
  to: { label: string } | { status: "active" | "disabled" },
  args: Named,
  at: At,
): boolean {
  const row = held.deployments.find((each) => each.deployment_id === args.deploymentId);
  const is = "label" in to ? row?.label === to.label : row?.status === to.status;
  if (row === undefined || is) return row !== undefined;
  Object.assign(row, to, { updated_at: at.now });
  const deployment = args.deploymentId;
  if ("label" in to) operatorDid(held, "deployment.labelled", { deployment }, at);
  else operatorDid(held, "deployment.status_changed", { deployment, ...to }, at);
  return true;
}

type Named = { deploymentId: string };

function operatorDid(held: Holdings, action: string, detail: object, at: At): void {
  log(held, { actor: "operator", action, detail }, at.now);
}

/** A tenant as the directory tells it. */
function record(held: Holdings) {
  const { tenant, platforms } = held;
  const [platform] = platforms;
  return {
    tenantId: tenant.id,
    name: tenant.name,
    iss: tenant.iss,
    clientId: tenant.client_id,
    deploymentKey: "",
    status: tenant.status,
    authorizationEndpoint: platform?.authorization_endpoint,
    tokenEndpoint: platform?.token_endpoint,
    jwksUri: platform?.jwks_uri,
    origins: JSON.parse(platform?.origins ?? ""),
    deploymentIds: held.deployments.map((row) => row.deployment_id).toSorted(),
    family: platform?.product_family,
  };
}

/** What the audit log says of a registration. */
function lmsOf(held: Holdings) {
  const { tenantId: _, name: __, status: ___, deploymentIds: ____, family: _____, ...lms } = record(held);
  return lms;
}

const holderOf = (world: Holdings[], clientId: string) => world.find(({ tenant }) => tenant.client_id === clientId);

/** A tenant that holds nothing yet, as an operator would name it. */
function newcomer(at: At, clientId: string): Holdings {
  const { tenant, platforms } = beginning(
    "Newcomer",
    at.world.tenantId(at.world.tenants.length),
    at.world.iss,
    clientId,
  );
  const nothing = Object.fromEntries(Object.keys(at.before).map((table) => [table, []]));
  const times = { created_at: at.now, updated_at: at.now };
  return {
    ...(nothing as unknown as Holdings),
    tenant: { ...tenant, ...times },
    platforms: platforms.map((row) => ({ ...row, updated_at: at.now })),
  };
}

export const institutions: Record<string, Record<string, Commands>> = {
  RegistrationReading: {
    read: operation({
      args: fc.constant(undefined),
      call: (at) => new RegistrationReading(at.scope).read(),
      should(held) {
        const { deploymentKey: _, origins: __, deploymentIds: ___, ...facts } = record(held);
        const policy = { newDeployments: "approve", anonymous: "refuse" };
        return { ...facts, registeredAt: held.tenant.created_at, grantedScopes: [], ...policy };
      },
    }),
  },
  SetUpReading: {
    read: operation({
      args: fc.constant(undefined),
      call: (at) => new SetUpReading(at.scope).read(),
      should: ({ passages, line_items }) => ({ hasMaterial: passages.length > 0, hasColumns: line_items.length > 0 }),
    }),
  },
  Courses: {
    list: operation({
      args: fc.record({
        limit: pool.limit,
        after: pool.place,
        sought: fc.constantFrom("", "", "o", "COURSE"),
        sort: fc.constantFrom("newest" as const, "title" as const),
        state: fc.constantFrom(undefined, ...minorsStates),
        areMinors: fc.boolean(),
      }),
      call: (at, { limit, after, sought, sort, state, areMinors }) =>
        new Courses(at.scope).list({
          limit,
          sort,
          after: lastCourse(at, sort, after),
          sought,
          minors: state && { state, ofTenant: { areMinors } },
        }),
      should(held, { limit, after, sought, sort, state, areMinors }, at) {
        const last = lastCourse(at, sort, after);
        if (sort === "title") for (const course of held.lti_contexts) course.sort_key ??= keyOf(course);
        const all = ordered(held, sort);
        const found = all
          .slice(last === undefined ? 0 : all.findIndex(({ id }) => id === last) + 1)
          .filter((course) => titleOf(course).includes(sought.toLowerCase()))
          .map(courseEntry)
          .filter(({ minors }) => state === undefined || state === minorsStateOf([{ areMinors }, minors]))
          .slice(0, limit);
        // Few enough for one window.
        return { found, reached: undefined };
      },
    }),
    find: operation({
      args: pool.contextId,
      call: (at, key) => new Courses(at.scope).find(at.course(key)),
      should(held, key, at) {
        const row = held.lti_contexts.find(({ id }) => id === at.course(key));
        return row && courseEntry(row);
      },
    }),
    titles: operation({
      args: fc.record({
        keys: fc.array(pool.contextId, { maxLength: 2 }),
        sought: fc.constantFrom(undefined, "", "o", "COURSE"),
      }),
      call: (at, { keys, sought }) =>
        new Courses(at.scope).titles(
          keys.map((key) => at.course(key)),
          sought,
        ),
      should: (held, { keys, sought = "" }, at) =>
        held.lti_contexts
          .filter(({ id }) => keys.some((key) => at.course(key) === id))
          .filter((course) => titleOf(course).includes(sought.toLowerCase()))
          .toSorted(by(({ id }) => id))
          .map(({ id, title, label }) => ({ id, title: title ?? label ?? undefined })),
    }),
  },
  Deployments: {
    list: operation({
      args: fc.constant(undefined),
      call: (at) => deployments(at).list(),
      should: (held) =>
        held.deployments
          .toSorted(by(({ id }) => id))
          .map(
            ({
              id,
              deployment_id,
              label,
              status,
              first_launch_at,
              last_launch_at,
              created_at,
              service_problem,
              service_problem_at,
            }) => ({
              id,
              deploymentId: deployment_id,
              label,
              status,
              firstLaunchAt: first_launch_at ?? undefined,
              lastLaunchAt: last_launch_at ?? undefined,
              createdAt: created_at,
              serviceProblem:
                service_problem === null ? undefined : { said: service_problem, at: service_problem_at ?? 0 },
            }),
          ),
    }),
    find: operation({
      args: pool.deploymentId,
      call: (at, args) => deployments(at).find(args),
      should(held, args) {
        const row = held.deployments.find(({ deployment_id }) => deployment_id === args);
        return row && { id: row.id, status: row.status };
      },
    }),
    addDeployments: operation({
      args: fc.uniqueArray(some, { maxLength: 2, selector: (each) => each.deploymentId }),
      call: (at, args) => deployments(at).addDeployments(args, at.now),
      should(held, args, at) {
        for (const each of args)
          if (add(held, each, at)) operatorDid(held, "deployment.added", { deployment: each.deploymentId }, at);
        return held.deployments
          .filter((row) => args.some(({ id }) => row.id === id))
          .map((row) => row.deployment_id)
          .toSorted();
      },
    }),
    meetDeployment: operation({
      args: fc.record({ deployment: some, status: fc.constantFrom("active", "pending") }),
      call: (at, { deployment, status }) => deployments(at).meetDeployment(deployment, status, at.now),
      should(held, { deployment, status }, at) {
        if (add(held, deployment, at, status))
          log(
            held,
            { actor: "system", action: "deployment.added", detail: { deployment: deployment.deploymentId } },
            at.now,
          );
        const row = held.deployments.find(({ deployment_id }) => deployment_id === deployment.deploymentId);
        return row && { id: row.id, status: row.status };
      },
    }),
    prepareAdd: operation({
      args: some,
      call: (at, args) => at.scope.batch([deployments(at).prepareAdd(args, at.now)]),
      should: (held, args, at) => [add(held, args, at) ? [{ deployment_id: args.deploymentId }] : []],
    }),
    labelDeployment: operation({
      args: fc.record({ deploymentId: pool.deploymentId, label: pool.word }),
      call: (at, args) => deployments(at).labelDeployment(args.deploymentId, args.label, at.now),
      should: (held, { label, ...args }, at) => change(held, { label }, args, at),
    }),
    setDeploymentStatus: operation({
      args: fc.record({ deploymentId: pool.deploymentId, status: fc.constantFrom("active", "disabled") }),
      call: (at, args) => deployments(at).setDeploymentStatus(args.deploymentId, args.status, at.now),
      should: (held, { status, ...args }, at) => change(held, { status }, args, at),
    }),
    removeDeployment: operation({
      args: pool.deploymentId,
      call: (at, args) => deployments(at).removeDeployment(args, "operator", at.now),
      should(held, args, at) {
        const row = held.deployments.find(({ deployment_id }) => deployment_id === args);
        if (row === undefined) return "gone";
        const hanging = [held.learning_sessions, held.lti_services, held.line_items];
        if (hanging.some((rows) => rows.some(({ deployment_id }) => deployment_id === row.id))) return "used";
        held.deployments.splice(held.deployments.indexOf(row), 1);
        operatorDid(held, "deployment.removed", { deployment: args }, at);
        return "removed";
      },
    }),
  },
  TenantDirectory: {
    findTenantsByIssuer: operation({
      args: fc.constant(undefined),
      call: (at) => directory(at).findTenantsByIssuer(at.world.iss),
      shows: (answer) => Array.isArray(answer) && answer.toSorted(by(({ tenantId }) => tenantId)),
      should: (_, __, ___, world) => world.map(record),
    }),
    findTenantByIssAndClientId: operation({
      args: anyClient,
      call: (at, args) => directory(at).findTenantByIssAndClientId(at.world.iss, args),
      should(_, args, __, world) {
        const held = holderOf(world, args);
        return held && record(held);
      },
    }),
    getTenantById: operation({
      args: fc.constant(undefined),
      call: (at) => directory(at).getTenantById(at.tenantId),
      should: (held) => record(held),
    }),
    isReadable: operation({
      args: fc.constant(undefined),
      call: (at) => directory(at).isReadable(),
      should: () => true,
    }),
    listTenants: operation({
      args: fc.record({ after: fc.nat({ max: 2 }), limit: pool.limit }),
      call: (at, args) => directory(at).listTenants(pageOf(at, args)),
      should: (_, args, at, world) => world.slice(args.after, args.after + pageOf(at, args).limit).map(record),
    }),
  },
  TenantRegistry: {
    createTenant: operation({
      args: fc.record({ clientId: anyClient, deploymentIds: fc.uniqueArray(pool.deploymentId, { maxLength: 2 }) }),
      call(at, { clientId, deploymentIds }) {
        const { tenantId, ...said } = record(newcomer(at, clientId));
        // Every member is there: a newcomer has its platform.
        return registry(at).createTenant({ ...(said as NewTenant), deploymentIds }, at.now, tenantId);
      },
      should(_, { clientId, deploymentIds }, at, world) {
        const holder = holderOf(world, clientId);
        if (holder !== undefined) return { created: false, tenant: record(holder) };
        const held = newcomer(at, clientId);
        for (const deploymentId of deploymentIds) add(held, { id: at.chosen(), deploymentId }, at);
        const detail = { status: held.tenant.status, lms: lmsOf(held), deployments: deploymentIds };
        operatorDid(held, "tenant.created", detail, at);
        world.push(held);
        return { created: true, tenant: record(held) };
      },
    }),
    setTenantStatus: operation({
      args: fc.record({ status: anyStatus, isKnown: fc.boolean() }),
      call: (at, args) => registry(at).setTenantStatus(args.isKnown ? at.tenantId : "nobody", args.status, at.now),
      should(held, { status, isKnown }, at) {
        if (!isKnown || held.tenant.status === status) return isKnown;
        Object.assign(held.tenant, { status, updated_at: at.now });
        operatorDid(held, "tenant.status_changed", { status }, at);
        return true;
      },
    }),
    rekey: operation({
      args: fc.record({
        clientId: anyClient,
        more: fc.constantFrom({}, { tokenEndpoint: "https://new.example.test/token", origins: [] }),
      }),
      call: (at, { clientId, more }) => registry(at).rekey(at.tenantId, { clientId, ...more }, at.now),
      should(held, { clientId, more }, at, world) {
        const holder = holderOf(world, clientId);
        if (holder !== undefined && holder !== held) return { outcome: "taken", by: record(holder) };
        const from = lmsOf(held);
        const before = JSON.stringify(from);
        held.tenant.client_id = clientId;
        for (const row of held.platforms)
          if ("tokenEndpoint" in more) Object.assign(row, { token_endpoint: more.tokenEndpoint, origins: "[]" });
        if (JSON.stringify(lmsOf(held)) !== before) {
          for (const row of [held.tenant, ...held.platforms]) row.updated_at = at.now;
          operatorDid(held, "tenant.rekeyed", { from, to: lmsOf(held) }, at);
        }
        return { outcome: "moved", tenant: record(held) };
      },
    }),
  },
};

/** Nobody else's tenants stand between ours; after them there may be some. */
function pageOf({ world }: At, { after, limit }: { after: number; limit: number }): { after: string; limit: number } {
  const left = world.tenants.length - after;
  return { after: after === 0 ? world.beforeAll : world.tenantId(after - 1), limit: Math.min(limit, left) };
}
