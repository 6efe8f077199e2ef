import { randomBytes } from "node:crypto";

import type { LaunchPlace } from "../http-browser.ts";
import { lms } from "./origins.ts";
import type { Registration, Tenant } from "./tenant.ts";
import { addTenant } from "./tenant.ts";

/** A lab platform that no other test knows, with keys and counters of its own. */
export interface Lab {
  /** Of Blackboard, whose issuer is everybody's: where it stands. */
  issuer: string;
  /** What its administrator would register; options of the tenant command. */
  registration: Registration;
  /** Where launches from it begin. */
  place: LaunchPlace;
  /** Who asked for its keys so far. */
  keyVisits(): Promise<Visits>;
  /** Who followed the redirect of its key set. */
  strayVisits(): Promise<Visits>;
  /** What its services and its token endpoint were asked so far; of one kind of address, if said. */
  asked(part?: string): Promise<Asked[]>;
  /** The scores that its gradebook took, in the order of their coming. */
  scores(): Promise<TakenScore[]>;
  /** Gives one of the orders that only this kind of platform takes, such as `switch?to=off`. */
  order(order: string): Promise<void>;
}

/** As the practice LMS tells it. */
export interface Asked {
  method: string;
  path: string;
  query: string;
  accept: string;
  contentType: string;
  userAgent: string;
  bearer: boolean;
  status: number;
  body: string;
}

export interface TakenScore {
  lineItem: string;
  userId: string;
  timestamp: string;
  activityProgress: string;
  gradingProgress: string;
  scoreGiven?: number;
  scoreMaximum?: number;
}

export interface Visits {
  hits: number;
  userAgents: string[];
}

/** Opens a lab platform; the practice LMS's README lists the kinds. The tool does not know it yet. */
export function openLab(kind: string): Lab {
  const name = `${kind}-${randomBytes(6).toString("hex")}`;
  const issuer = `${lms}/lab/${name}`;
  return {
    issuer,
    registration: {
      name: `Lab ${name}`,
      ...(kind === "blackboard" ? blackboardNames(name) : { issuer, "client-id": `lab-${name}`, "deployment-id": "1" }),
      "authorization-endpoint": `${issuer}/authorize`,
      "token-endpoint": `${issuer}/token`,
      "jwks-uri": `${issuer}/jwks`,
    },
    place: { lms, institution: `lab/${name}`, person: "robin" },
    keyVisits: () => visits(`${issuer}/jwks/hits`),
    strayVisits: () => visits(`${issuer}/jwks/elsewhere/hits`),
    async asked(part = "") {
      // The practice LMS's own answer.
      const all = (await (await fetch(`${issuer}/services/log`)).json()) as Asked[];
      return all.filter(({ path }) => path.endsWith(part));
    },
    async scores() {
      // The practice LMS's own answer.
      return (await (await fetch(`${issuer}/services/scores`)).json()) as TakenScore[];
    },
    async order(order) {
      const { status } = await fetch(`${issuer}/${order}`, { method: "POST" });
      if (status !== 200) throw new Error(`${kind} does not take the order ${order}.`);
    },
  };
}

/** Of one issuer and one client, as all institutions with Blackboard are: the deployment is its key. */
function blackboardNames(name: string): Registration {
  const deployment = `deployment-${name}`;
  const shared = { issuer: `${lms}/lab/blackboard`, "client-id": "lab-blackboard" };
  return { ...shared, "deployment-id": deployment, "deployment-key": deployment };
}

/** Opens a lab platform and registers it at the tool, with options other than its own where given. */
export async function registerLab(kind: string, options: Registration = {}): Promise<Lab & { tenant: Tenant }> {
  const lab = openLab(kind);
  return { ...lab, tenant: await addTenant({ ...lab.registration, ...options }) };
}

/** Registers lab platforms as they are, three at a time: each is a process of its own. */
export async function registerAll(labs: readonly Lab[]): Promise<void> {
  for (let done = 0; done < labs.length; done += 3) {
    await Promise.all(labs.slice(done, done + 3).map(({ registration }) => addTenant(registration)));
  }
}

/** Who came to one of the LMS's counted addresses. */
export async function visits(address: string): Promise<Visits> {
  // The practice LMS's own answer.
  return (await (await fetch(address)).json()) as Visits;
}
