import { administers, teaches } from "#app/lti/roles.ts";
import type { Session } from "#app/tenancy/session.ts";
import type { TenantContext } from "#app/tenancy/tenant-context.ts";
import type { Visit } from "#app/tenancy/visit.ts";
import { Conversations } from "#db/conversations.ts";
import { Course } from "#db/course.ts";
import { Deployments } from "#db/deployments.ts";
import { TenantScope } from "#db/tenant-scope.ts";
import { conversationObjectName } from "./object-names.ts";

/** Builds all that a session allows. Tenant, learner and course come from the session alone. */
export function tenantContextOf(env: Env, session: Session, visit: Visit): TenantContext {
  const scope = new TenantScope(env.DB, session.tenantId);
  const course = new Course(scope, session.ltiContextId);
  const conversations = new Conversations(scope, session);
  const talk = () => env.CHAT_CONVERSATIONS.getByName(conversationObjectName(session.tenantId, session));
  return {
    session,
    visit,
    course: {
      sections: () => course.sections(teaches(session.roles)),
      passage: (id) => course.passage(id),
      concepts: () => course.concepts(),
    },
    conversations: {
      latest: () => conversations.latest(),
      messages: (id) => conversations.messages(id),
    },
    guide: {
      ask: (conversationId, question) => talk().ask(conversationId, question),
      waiting: () => talk().waiting(),
    },
    deployments: async () => (administers(session.roles) ? new Deployments(scope).list() : []),
  };
}
