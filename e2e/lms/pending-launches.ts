import type { Course, Person, ResourceLink } from "./institution.ts";
import { RecentMap } from "./recent-map.ts";
import type { RegisteredTool } from "./registered-tool.ts";

/** A launch that the LMS has begun: who goes where, and which fault it shall have. */
export interface PendingLaunch {
  id: string;
  person: Person;
  course: Course;
  link: ResourceLink;
  tool: RegisteredTool;
  faultId: string | undefined;
  /** The LMS asks what to place; `asked`: the settings as they were sent, until the tool has answered. */
  deepLinking?: { asked?: Record<string, unknown> };
  /** The hints as the login form sent them; the tool owes them back, byte for byte. */
  loginHint: string;
  messageHint: string | undefined;
}

/** The last 5000 launches of a platform, found again by the hints that the tool brings back. */
export class PendingLaunches {
  readonly #byId = new RecentMap<PendingLaunch>(5000);
  readonly #byMessageHint = new RecentMap<PendingLaunch>(5000);
  readonly #byLoginHint = new RecentMap<PendingLaunch>(5000);

  remember(launch: PendingLaunch): void {
    this.#byId.set(launch.id, launch);
    this.#byLoginHint.set(launch.loginHint, launch);
    if (launch.messageHint !== undefined) this.#byMessageHint.set(launch.messageHint, launch);
  }

  /** Found by its own id, while it is among the last. */
  withId(id: string): PendingLaunch | undefined {
    return this.#byId.get(id);
  }

  withMessageHint(hint: string): PendingLaunch | undefined {
    return this.#byMessageHint.get(hint);
  }

  withLoginHint(hint: string): PendingLaunch | undefined {
    return this.#byLoginHint.get(hint);
  }
}
