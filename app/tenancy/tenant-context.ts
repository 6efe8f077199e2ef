import { createContext } from "react-router";
import type { Answering } from "#app/guide/answering.ts";
import type { Conversation, Message } from "#app/guide/conversation.ts";
import type { Concept } from "#app/knowledge/concept.ts";
import type { CourseSection, PassageInSection } from "#app/knowledge/passage.ts";
import type { Deployment } from "./deployment.ts";
import type { Session } from "./session.ts";
import type { Visit } from "./visit.ts";

/**
 * All that a request may do inside its tenant. It exists only by `lobby.enter(session)`, and everything that it reaches
 * is of that session's tenant: there is no argument by which another one could be named.
 */
export type TenantContext = {
  session: Session;
  /** Who is here, where, and in which language, as the launch said. */
  visit: Visit;

  course: {
    /** The course's material by sections, in its order; hidden material only for those who teach. */
    sections(): Promise<CourseSection[]>;
    /** @returns undefined unless it is a visible passage of this course */
    passage(id: string): Promise<PassageInSection | undefined>;
    concepts(): Promise<Concept[]>;
  };

  conversations: {
    /** The learner's last conversation in this course. */
    latest(): Promise<Conversation | undefined>;
    /** Its finished messages, oldest first. */
    messages(id: string): Promise<Message[]>;
  };

  /** The learner's live talk with the Guide in this course. */
  guide: Answering;

  /** For those who administer the tenant. */
  deployments(): Promise<Deployment[]>;
};

/** Set by the middleware enter-tenant and by nothing else. No default: reading it before throws. */
export const tenantContext = createContext<TenantContext>();
