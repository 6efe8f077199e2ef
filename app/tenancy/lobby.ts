import { createContext } from "react-router";
import type { DeploymentStanding, LaunchPorts } from "#app/lti/verify-launch.ts";
import type { LoginPorts } from "#app/lti/login.ts";
import type { Launch } from "#app/lti/launch.ts";
import type { Connecting } from "./connecting.ts";
import type { Health } from "./health.ts";
import type { LaunchOutcome } from "./launch-record.ts";
import type { Registration } from "./registration.ts";
import type { Seal } from "./seal.ts";
import type { Session } from "./session.ts";
import type { TenantContext } from "./tenant-context.ts";

export type { DeploymentStanding };

/** What a request may do before its tenant is known. */
export type Lobby = Pick<
  LaunchPorts,
  | "registrations"
  | "platformKey"
  | "deployment"
  | "newDeployment"
  | "admitsAnonymous"
  | "redeem"
  | "wasRedeemed"
  | "loopbackAllowed"
> &
  Pick<LoginPorts, "random" | "stateSeal"> & {
    sessionSeal: Seal;
    /** Marks a one-time code as used that nobody needed: behind the answer, and not waited for. */
    spend(codeId: string, expiresAt: number): void;
    now(): number;
    /** Our own origins, the first one being where launches are posted to. @param requestOrigin used where none is set */
    origins(requestOrigin: string): readonly string[];
    /** Whether an address that came from outside may be one of an LMS. */
    isReachable(address: string): boolean;
    /** Connecting an LMS with an invitation, before its tenant is there. */
    connecting: Connecting;
    /** Counts what became of a launch, behind the answer: an administrator can see it for thirty days. */
    note(tenantId: string, outcome: LaunchOutcome): void;
    /** Our public keys, as the platform reads them. */
    publicKeys(): Promise<{ keys: readonly object[] }>;
    /**
     * Writes the learner, the course, the membership and the launch in one batch: all of it or nothing. While the record
     * cannot be written, a learner and a course that are known are let in, and the launch waits where it is safe.
     * @returns the new session
     * @throws Refusal record_unavailable, changes_too_many
     */
    admit(launch: Launch, registration: Registration): Promise<Session>;
    /**
     * Counts a change that is asked for, before anything is read for it.
     * @throws Refusal changes_too_many: of this launch, or of its institution
     */
    countChange(session: Session): Promise<void>;
    /**
     * Everything that the session's tenant allows, if the session is still good: its tenant, deployment and learner are
     * active, and the learner's generation is the session's.
     * @throws Refusal session_over, registration_disabled, deployment_disabled, record_unavailable
     */
    enter(session: Session): Promise<TenantContext>;
    /**
     * The same by the record alone, which is waited for: a copy appoints nobody, and who was appointed is no stranger.
     * @throws Refusal session_over, registration_disabled, deployment_disabled, record_unavailable
     */
    enterByRecord(session: Session): Promise<TenantContext>;
    /** Whether each part answers, for /health. */
    health(): Promise<Health>;
  };

/** Set once, by the Worker. No default: reading it where it was not set throws. */
export const lobbyContext = createContext<Lobby>();

/** The one-time code that stood in the request's address, if there was one. Set once, by the Worker, which takes it off. */
export const shownCodeContext = createContext<string | undefined>();
