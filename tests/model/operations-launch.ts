import * as fc from "fast-check";
import type { CourseServices } from "#app/lti/course-services.ts";
import type { Launch } from "#app/lti/launch.ts";
import { isTestUser, ROLE, teaches } from "#app/lti/roles.ts";
import { SESSION_LIFETIME_MS, type Session } from "#app/tenancy/session.ts";
import { Admission } from "#db/admission.ts";
import { LateAdmission } from "#db/late-admission.ts";
import { Standings } from "#db/standing.ts";
import { type Holdings, log, Refused, take } from "./holdings.ts";
import { type Commands, operation } from "./operation.ts";
import { inherited, offer } from "./operations-copying.ts";
import { meet } from "./operations-people.ts";
import { ask, settings } from "./operations-placing.ts";
import * as pool from "./pools.ts";
import type { At } from "./world.ts";

const launch = fc.record({
  launchId: pool.launchId,
  sub: pool.sub,
  name: pool.word,
  roles: pool.roles,
  course: fc.option(pool.contextId, { nil: undefined, freq: 8 }),
  title: pool.word,
  link: pool.link,
  deploymentRow: pool.deploymentRow,
  services: fc.option(pool.services, { nil: undefined }),
  placed: fc.option(pool.placed, { nil: undefined }),
  history: fc.option(pool.history, { nil: undefined }),
  asks: fc.option(settings, { nil: undefined }),
});
type LaunchArgs = typeof launch extends fc.Arbitrary<infer L> ? L : never;

const launchOf = (at: At, args: LaunchArgs): Launch => ({
  tenantId: at.tenantId,
  deploymentRowId: args.deploymentRow,
  subject: args.sub,
  roles: args.roles,
  person: { name: args.name },
  ltiContext: args.course === undefined ? undefined : { id: args.course, title: args.title },
  resourceLink: { id: args.link, title: args.title },
  locale: "en",
  targetLinkUri: "https://tool.example.test/lti/launch",
  services: args.services,
  placed: args.placed,
  history: args.history,
  deepLinking: args.asks,
});
const sessionOf = (at: At, args: LaunchArgs): Session => ({
  launchId: args.launchId,
  tenantId: at.tenantId,
  learnerId: at.learner(args.sub),
  ltiContextId: at.course(args.course ?? ""),
  deploymentRowId: args.deploymentRow,
  roles: args.roles,
  generation: 0,
  expiresAt: at.now + SESSION_LIFETIME_MS,
});

function enrol(held: Holdings, args: LaunchArgs, at: At, course: string, learner: string, isNews: boolean): string {
  const times = { created_at: at.now, updated_at: at.now };
  const said = args.placed && { opens_kind: args.placed.kind, opens_id: args.placed.id };
  const opens = said ?? (isNews ? inherited(held, args.history) : undefined);
  let placed = held.resource_links.find((row) => row.lti_context_id === course && row.resource_link_id === args.link);
  if (placed === undefined) {
    const names = { lti_context_id: course, resource_link_id: args.link, title: args.title };
    const line_item_url = args.services?.lineItemUrl ?? null;
    placed = { id: at.chosen(), ...names, line_item_url, opens_kind: null, opens_id: null, ...times, ...opens };
    held.resource_links.push(placed);
  } else if (isNews)
    Object.assign(placed, {
      title: args.title,
      line_item_url: args.services?.lineItemUrl ?? null,
      updated_at: at.now,
      ...said,
    });
  else Object.assign(placed, { line_item_url: args.services?.lineItemUrl ?? null, updated_at: at.now });
  const member = held.memberships.find((row) => row.lti_context_id === course && row.learner_id === learner);
  const seen = {
    roles: args.roles,
    status: "active" as const,
    sort_key: `${args.name.toLowerCase()} ${args.sub}`,
    seen_at: at.now,
    launched_at: at.now,
    launched_roles: args.roles,
  };
  if (member === undefined)
    held.memberships.push({ id: "", lti_context_id: course, learner_id: learner, ...seen, ...times });
  else if (isNews || member.updated_at < at.now) Object.assign(member, { ...seen, updated_at: at.now });
  return placed.id;
}

/** What a launch says of services replaces what was said before. */
export function keepServices(
  held: Holdings,
  said: { course: string; deployment: string; services: CourseServices | undefined },
  at: At,
): void {
  if (!held.deployments.some(({ id }) => id === said.deployment)) throw new Refused(/FOREIGN KEY/);
  if (!held.lti_contexts.some(({ id }) => id === said.course)) throw new Refused(/FOREIGN KEY/);
  take(held.lti_services, (row) => row.lti_context_id === said.course && row.deployment_id === said.deployment);
  held.lti_services.push({
    lti_context_id: said.course,
    deployment_id: said.deployment,
    memberships_url: said.services?.membershipsUrl ?? null,
    line_items_url: said.services?.lineItemsUrl ?? null,
    grade_scopes: JSON.stringify(said.services?.gradeScopes ?? []),
    updated_at: at.now,
  });
}

/** Of a launch that is not written yet: who administers, and who teaches here, as the LMS says now and did not before. */
function logRoles(
  held: Holdings,
  args: LaunchArgs,
  at: At,
  course: string,
  learner: Holdings["learner_profiles"][number],
) {
  if (held.learning_sessions.some((row) => row.id === args.launchId && row.learner_id === learner.id)) return;
  const member = held.memberships.find((row) => row.lti_context_id === course && row.learner_id === learner.id);
  const compare = (name: string, flag: number, before: number, detail: object) => {
    if ((before & flag) === (args.roles & flag)) return;
    const action = `${name}.${(args.roles & flag) === 0 ? "taken" : "given"}`;
    log(held, { actor: "system", action, detail: { subject: learner.subject_id, ...detail } }, at.now);
  };
  compare("administrator", ROLE.administrator, learner.launched_roles, {});
  compare("instructor", ROLE.instructor, member?.launched_roles ?? 0, { course });
  learner.launched_roles = args.roles;
}

function visit(held: Holdings, args: LaunchArgs, at: At, course: string, learner: string, link: string): void {
  if (held.learning_sessions.some(({ id }) => id === args.launchId)) return;
  if (!held.deployments.some(({ id }) => id === args.deploymentRow)) throw new Refused(/FOREIGN KEY/);
  held.learning_sessions.push({
    id: args.launchId,
    learner_id: learner,
    deployment_id: args.deploymentRow,
    course_context: course,
    resource_link_id: link,
    roles: args.roles,
    locale: "en",
    session_start: at.now,
    expires_at: at.now + SESSION_LIFETIME_MS,
    behavioral_signals: "[]",
    interventions_delivered: "[]",
  });
}

const title = (rows: { id: string; title: string | null }[], id: string) =>
  rows.find((row) => row.id === id)?.title ?? undefined;

const placedAt = (held: Holdings, link: string) => {
  const { opens_kind: kind, opens_id: id } = held.resource_links.find((row) => row.id === link) ?? {};
  return kind && { placed: { kind, id } };
};

export const launches: Record<string, Record<string, Commands>> = {
  Admission: {
    admit: operation({
      args: launch,
      call: (at, args) => new Admission(at.scope).admit(launchOf(at, args), args.launchId, at.now),
      should(held, args, at) {
        const names = { displayName: args.name, givenName: undefined };
        const learner = meet(held, { sub: args.sub, names, testUser: isTestUser(args.roles) }, at);
        const key = args.course ?? "";
        const said = args.course === undefined ? null : args.title;
        const told = { title: said, label: null, sort_key: said?.toLowerCase() ?? "\uffff", updated_at: at.now };
        let course = held.lti_contexts.find((row) => row.context_id === key);
        if (course === undefined) {
          course = { id: at.chosen(), context_id: key, material_revision: 0, created_at: at.now, ...told };
          held.lti_contexts.push(course);
        } else Object.assign(course, told);
        logRoles(held, args, at, course.id, learner);
        const placed = enrol(held, args, at, course.id, learner.id, true);
        keepServices(held, { course: course.id, deployment: args.deploymentRow, services: args.services }, at);
        visit(held, args, at, course.id, learner.id, placed);
        if (args.asks !== undefined) ask(held, args.launchId, args.asks, at);
        if (args.history !== undefined && teaches(args.roles)) offer(held, course.id, learner.id, args.history, at);
        for (const row of held.deployments)
          if (row.id === args.deploymentRow) {
            row.first_launch_at ??= at.now;
            row.last_launch_at = at.now;
          }
        const { generation, id: learnerId } = learner;
        return { ...sessionOf(at, args), learnerId, ltiContextId: course.id, generation };
      },
    }),
  },
  LateAdmission: {
    write: operation({
      args: launch,
      call: (at, args) => new LateAdmission(at.scope).write(launchOf(at, args), sessionOf(at, args), at.now, at.now),
      should(held, args, at) {
        const { learnerId, ltiContextId } = sessionOf(at, args);
        const isThere = held.lti_contexts.some(({ id }) => id === ltiContextId);
        const isDeployed = held.deployments.some(({ id }) => id === args.deploymentRow);
        const learner = held.learner_profiles.find(({ id }) => id === learnerId);
        if (isThere && learner !== undefined) {
          logRoles(held, args, at, ltiContextId, learner);
          const placed = enrol(held, args, at, ltiContextId, learnerId, false);
          const services = { course: ltiContextId, deployment: args.deploymentRow, services: args.services };
          if (isDeployed) keepServices(held, services, at);
          if (isDeployed) visit(held, args, at, ltiContextId, learnerId, placed);
        }
        const isWritten = held.learning_sessions.some(
          (row) => row.id === args.launchId && row.learner_id === learnerId,
        );
        if (isWritten && learner !== undefined) learner.last_here_at = Math.max(learner.last_here_at ?? 0, at.now);
        return isWritten;
      },
    }),
  },
  Standings: {
    read: operation({
      args: launch,
      call: (at, args) => new Standings(at.scope).read(sessionOf(at, args), at.now),
      should(held, args, at) {
        const { learnerId } = sessionOf(at, args);
        const session = held.learning_sessions.find((row) => row.id === args.launchId && row.learner_id === learnerId);
        if (session === undefined || session.expires_at <= at.now) return undefined;
        const learner = held.learner_profiles.find(({ id }) => id === learnerId);
        return {
          tenantStatus: held.tenant.status,
          deploymentStatus: held.deployments.find(({ id }) => id === session.deployment_id)?.status,
          learnerStatus: learner?.status,
          generation: learner?.generation,
          ...(held.appointments.some((row) => row.learner_id === learnerId) && { isAppointed: true }),
          visit: {
            tenantName: held.tenant.name,
            frameAncestors: JSON.parse(held.platforms[0]?.origins ?? ""),
            learnerName: learner?.given_name ?? learner?.display_name ?? undefined,
            courseTitle: title(held.lti_contexts, session.course_context),
            resourceTitle: title(held.resource_links, session.resource_link_id),
            locale: session.locale ?? undefined,
            ...placedAt(held, session.resource_link_id),
          },
        };
      },
    }),
  },
};
