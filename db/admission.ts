import { type Compilable, expressionBuilder } from "kysely";
import { type RolesBefore, roleChanges } from "#app/audit/role-changes.ts";
import type { Launch } from "#app/lti/launch.ts";
import { isTestUser, teaches } from "#app/lti/roles.ts";
import type { Person } from "#app/learner/learner.ts";
import { SESSION_LIFETIME_MS, type Session } from "#app/tenancy/session.ts";
import { AuditLog } from "./audit-log.ts";
import { prepareOffers } from "./course-copies.ts";
import { DeepLinkingRequests } from "./deep-linking-requests.ts";
import { prepareInherited } from "./inherited-link.ts";
import { type ComparedLaunch, launchedRoles, readRolesBefore, rolesDiffer } from "./launched-roles.ts";
import { Learners } from "./learners.ts";
import { LtiServices } from "./lti-services.ts";
import type { OwnedTables } from "./schema.ts";
import { courseSortKey, sortKey } from "./sort-key.ts";
import type { TenantScope } from "./tenant-scope.ts";
import { uuidv7 } from "./uuid.ts";

/** What the record is expected to hold of the person's roles; and the entries of what changes, with whom and what they name. */
type Expected = {
  before: RolesBefore;
  named?: { subject: string; course: string };
  entries?: readonly Compilable[];
};

/** What a launch leaves behind: the learner, the course, the membership, the learning session, and what is to be placed. */
export class Admission {
  readonly #scope: TenantScope;

  constructor(scope: TenantScope) {
    this.#scope = scope;
  }

  /**
   * Writes a launch in one batch: all of it or nothing. The learner and the course are found or made in one statement each,
   * so two launches at once meet in the same rows. Where the LMS gave or took a role since the last launch, or gives one with the
   * first, its entry in the audit log is in the batch: only then something is read before.
   * @param launchId 128 random bits
   */
  async admit(launch: Launch, launchId: string, now: number): Promise<Session> {
    const scope = this.#scope;
    const { roles } = launch;
    try {
      return await this.#write(launch, launchId, now, { before: { ofTenant: roles, ofCourse: roles } });
    } catch (error) {
      if (!rolesDiffer.test(String(error))) throw error;
    }
    return new AuditLog(scope).change(now, async () => {
      const found = await readRolesBefore(scope, this.#compared(launch, launchId));
      const named = { subject: found.subject ?? crypto.randomUUID(), course: found.course ?? uuidv7(now) };
      return {
        entries: roleChanges(found.before, roles, named),
        write: (entries) => this.#write(launch, launchId, now, { before: found.before, named, entries }),
      };
    });
  }

  async #write(
    launch: Launch,
    launchId: string,
    now: number,
    { before, named, entries = [] }: Expected,
  ): Promise<Session> {
    const scope = this.#scope;
    const contextKey = launch.ltiContext?.id ?? "";
    const times = { created_at: now, updated_at: now };
    const opens = launch.placed
      ? { opens_kind: launch.placed.kind, opens_id: launch.placed.id }
      : prepareInherited(scope, launch.history);
    const called = { title: launch.ltiContext?.title ?? null, label: launch.ltiContext?.label ?? null };
    const compared = this.#compared(launch, launchId);
    const { learner, course: context } = compared;
    const link = scope
      .from("resource_links")
      .where("lti_context_id", "=", context.select("id"))
      .where("resource_link_id", "=", launch.resourceLink.id);

    const [learners, contexts] = await scope.batch<[{ id: string; generation: number }, { id: string }, ...unknown[]]>([
      new Learners(scope).prepareFindOrCreate(personOf(launch), now, {
        subjectId: named?.subject ?? crypto.randomUUID(),
        roles: launchedRoles(compared, before, named),
      }),
      scope
        .upsert(
          "lti_contexts",
          {
            id: named?.course ?? uuidv7(now),
            context_id: contextKey,
            ...called,
            sort_key: courseSortKey(called),
            ...times,
          },
          ["context_id"],
          ["title", "label", "sort_key", "updated_at"],
        )
        .returning(["id"]),
      scope.upsert(
        "resource_links",
        {
          id: uuidv7(now),
          lti_context_id: context.select("id"),
          resource_link_id: launch.resourceLink.id,
          title: launch.resourceLink.title ?? null,
          line_item_url: launch.services?.lineItemUrl ?? null,
          ...opens,
          ...times,
        },
        ["lti_context_id", "resource_link_id"],
        // A launch that does not say what its link opens leaves it at what was said before.
        [
          "title",
          "line_item_url",
          "updated_at",
          ...(launch.placed === undefined ? [] : (["opens_kind", "opens_id"] as const)),
        ],
      ),
      scope.upsert(
        "memberships",
        {
          id: uuidv7(now),
          lti_context_id: context.select("id"),
          learner_id: learner.select("id"),
          roles: launch.roles,
          sort_key: sortKey(launch.person.name, launch.subject),
          seen_at: now,
          launched_at: now,
          launched_roles: launch.roles,
          ...times,
        },
        ["lti_context_id", "learner_id"],
        ["roles", "status", "sort_key", "seen_at", "launched_at", "launched_roles", "updated_at"],
      ),
      new LtiServices(scope).prepareKeep(context.select("id"), launch.deploymentRowId, launch.services, now),
      // The id is random, so what stands in the way can only be a first try of this very launch.
      scope.upsert(
        "learning_sessions",
        {
          id: launchId,
          learner_id: learner.select("id"),
          deployment_id: launch.deploymentRowId,
          course_context: context.select("id"),
          resource_link_id: link.select("id"),
          roles: launch.roles,
          locale: launch.locale ?? null,
          session_start: now,
          expires_at: now + SESSION_LIFETIME_MS,
        },
        ["id"],
        [],
      ),
      scope
        .update("deployments")
        .set((eb) => ({ first_launch_at: eb.fn.coalesce("first_launch_at", eb.val(now)), last_launch_at: now }))
        .where("id", "=", launch.deploymentRowId),
      ...(launch.deepLinking === undefined
        ? []
        : [new DeepLinkingRequests(scope).prepareAdd(launchId, launch.deepLinking, now)]),
      ...(launch.history === undefined || !teaches(launch.roles)
        ? []
        : prepareOffers(scope, { contextId: contextKey, ltiUserId: launch.subject }, launch.history.contexts, now)),
      ...entries,
    ]);

    const [person, course] = [learners[0], contexts[0]];
    if (person === undefined || course === undefined)
      throw new Error("A launch was written and its rows did not come back.");
    return {
      launchId,
      tenantId: launch.tenantId,
      learnerId: person.id,
      ltiContextId: course.id,
      deploymentRowId: launch.deploymentRowId,
      roles: launch.roles,
      generation: person.generation,
      expiresAt: now + SESSION_LIFETIME_MS,
    };
  }

  #compared({ subject, roles, ltiContext }: Launch, launchId: string): ComparedLaunch {
    const scope = this.#scope;
    const learner = scope.from("learner_profiles").where("lti_user_id", "=", subject);
    const course = scope.from("lti_contexts").where("context_id", "=", ltiContext?.id ?? "");
    const member = scope
      .from("memberships")
      .where("lti_context_id", "=", course.select("id"))
      .where("learner_id", "=", learner.select("id"));
    const written = scope
      .from("learning_sessions")
      .where("id", "=", launchId)
      .where("learner_id", "=", learner.select("id"));
    const isOver = expressionBuilder<OwnedTables>().exists(written.select("id"));
    return { roles, learner, course, member, isOver, isOverInCourse: isOver };
  }
}

function personOf({ subject, person, roles }: Launch): Person {
  return {
    ltiUserId: subject,
    displayName: person.name,
    givenName: person.givenName,
    email: person.email,
    testUser: isTestUser(roles),
  };
}
