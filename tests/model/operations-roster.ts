import * as fc from "fast-check";
import type { Member } from "#app/lti/memberships.ts";
import { isTestUser } from "#app/lti/roles.ts";
import { LtiServices } from "#db/lti-services.ts";
import { Roster } from "#db/roster.ts";
import { by, type Holdings, Refused } from "./holdings.ts";
import { type Commands, operation } from "./operation.ts";
import { keepServices } from "./operations-launch.ts";
import * as pool from "./pools.ts";
import type { At } from "./world.ts";

const member = fc.record({
  subject: pool.sub,
  roles: pool.roles,
  status: fc.constantFrom("active" as const, "inactive" as const),
  name: fc.option(pool.word, { nil: undefined }),
});
const listed = fc.uniqueArray(member, { minLength: 1, maxLength: 3, selector: ({ subject }) => subject });
const roster = (at: At, contextId: string) => new Roster(at.scope, at.course(contextId));
const services = ({ scope }: At) => new LtiServices(scope);

function bring(held: Holdings, { subject, roles, status, name }: Member, course: string, at: At): void {
  const times = { created_at: at.now, updated_at: at.now };
  let learner = held.learner_profiles.find((row) => row.lti_user_id === subject);
  const row = held.memberships.find((each) => each.learner_id === learner?.id && each.lti_context_id === course);
  if (row?.roles === roles && row.status === status && (name === undefined || learner?.display_name === name)) {
    row.seen_at = at.now;
    return;
  }
  if (learner === undefined) {
    learner = {
      id: at.chosen(),
      lti_user_id: subject,
      subject_id: at.chosen(),
      display_name: name ?? null,
      given_name: null,
      email: null,
      cognitive_profile: "{}",
      cognitive_profile_version: 0,
      privacy_settings: "{}",
      status: "active",
      generation: 0,
      test_user: isTestUser(roles) ? 1 : 0,
      launched_roles: 0,
      last_here_at: null,
      ...times,
    };
    held.learner_profiles.push(learner);
  } else if (name !== undefined) Object.assign(learner, { display_name: name, updated_at: at.now });
  const sortName = name ?? learner.display_name ?? "\uffff";
  const sort_key = `${sortName.toLowerCase()} ${subject}`;
  const said = { roles, status, seen_at: at.now, updated_at: at.now };
  if (row !== undefined) Object.assign(row, said, name === undefined ? {} : { sort_key });
  else
    held.memberships.push({
      id: "",
      lti_context_id: course,
      learner_id: learner.id,
      launched_at: null,
      launched_roles: 0,
      sort_key,
      ...said,
      created_at: at.now,
    });
}

export const rosters: Record<string, Record<string, Commands>> = {
  Roster: {
    list: operation({
      args: fc.record({ key: pool.contextId, after: fc.option(pool.sub, { nil: undefined }), limit: pool.limit }),
      call: (at, { key, after, limit }) =>
        roster(at, key).list({ after: after === undefined ? undefined : at.learner(after), limit }),
      should(held, { key, after, limit }, at) {
        const course = held.memberships.filter((row) => row.lti_context_id === at.course(key));
        const last = course.find((row) => row.learner_id === (after && at.learner(after)));
        if (after !== undefined && last === undefined) return [];
        return course
          .filter((row) => last === undefined || row.sort_key > last.sort_key)
          .flatMap((row) => {
            const learner = held.learner_profiles.find(({ id, test_user }) => id === row.learner_id && test_user === 0);
            return learner === undefined ? [] : [{ row, learner }];
          })
          .toSorted(by(({ row }) => row.sort_key))
          .slice(0, limit)
          .map(({ row, learner }) => ({
            learnerId: row.learner_id,
            name: learner.display_name ?? undefined,
            roles: row.roles,
            status: row.status,
            launchedAt: row.launched_at ?? undefined,
          }));
      },
    }),
    bring: operation({
      args: fc.record({ key: pool.contextId, members: listed }),
      call: (at, { key, members }) => roster(at, key).bring(members, at.now, at.now),
      should(held, { key, members }, at) {
        const course = at.course(key);
        if (!held.lti_contexts.some(({ id }) => id === course)) throw new Refused(/FOREIGN KEY/);
        for (const one of members) bring(held, one, course, at);
      },
    }),
    markUnlisted: operation({
      args: pool.contextId,
      call: (at, key) => roster(at, key).markUnlisted(at.now),
      should(held, key, at) {
        for (const row of held.memberships)
          if (row.lti_context_id === at.course(key) && row.seen_at < at.now) row.status = "unlisted";
      },
    }),
  },
  LtiServices: {
    prepareKeep: operation({
      args: fc.record({ key: pool.contextId, deployment: pool.deploymentRow, services: pool.services }),
      call: (at, args) =>
        at.scope.batch([services(at).prepareKeep(at.course(args.key), args.deployment, args.services, at.now)]),
      should(held, { key, deployment, services: said }, at) {
        keepServices(held, { course: at.course(key), deployment, services: said }, at);
        return [[]];
      },
    }),
    find: operation({
      args: fc.record({ key: pool.contextId, deployment: pool.deploymentRow }),
      call: (at, { key, deployment }) => services(at).find(at.course(key), deployment),
      should(held, { key, deployment }, at) {
        const row = held.lti_services.find(
          (each) => each.lti_context_id === at.course(key) && each.deployment_id === deployment,
        );
        const deployed = held.deployments.find(({ id, status }) => id === deployment && status === "active");
        if (row === undefined || deployed === undefined || held.tenant.status !== "active") return undefined;
        return {
          services: {
            membershipsUrl: row.memberships_url ?? undefined,
            lineItemsUrl: row.line_items_url ?? undefined,
            gradeScopes: JSON.parse(row.grade_scopes),
          },
          client: {
            clientId: held.tenant.client_id,
            tokenEndpoint: held.platforms[0]?.token_endpoint,
            tokenAudience: held.platforms[0]?.token_audience || undefined,
            deploymentId: deployed.deployment_id,
          },
        };
      },
    }),
    noteProblem: operation({
      args: fc.record({ deployment: pool.deploymentRow, problem: fc.option(pool.word, { nil: undefined }) }),
      call: (at, { deployment, problem }) => services(at).noteProblem(deployment, problem, at.now),
      should(held, { deployment, problem }, at) {
        const row = held.deployments.find(({ id }) => id === deployment);
        if (row === undefined) return;
        row.service_problem = problem ?? null;
        row.service_problem_at = problem === undefined ? null : at.now;
      },
    }),
  },
};
