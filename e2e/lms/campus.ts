import type { Fault } from "./fault.ts";
import { readFaults } from "./fault-list.ts";
import type { Course, Institution, ResourceLink } from "./institution.ts";
import { harbour } from "./institutions/harbour.ts";
import { labInstitution } from "./institutions/lab.ts";
import { maplewood } from "./institutions/maplewood.ts";
import type { KeySet } from "./key-set.ts";
import { madeOnce, plainKeySet } from "./key-set.ts";
import { labKeySets } from "./lab-key-sets.ts";
import { PendingLaunches } from "./pending-launches.ts";
import { RecentMap } from "./recent-map.ts";
import type { RegisteredTool } from "./registered-tool.ts";
import { placedTool } from "./registered-tool.ts";
import { ServiceDesk } from "./advantage/service-desk.ts";
import type { SigningKey } from "./signing-key.ts";
import { makeRsaKey } from "./signing-key.ts";
import { VisitBook } from "./visit-book.ts";

/** One LTI platform: an institution with an address, keys and launches under way. */
export interface Platform {
  institution: Institution;
  /** As its tokens say; Blackboard says the same for everybody. */
  issuer: string;
  /** Below which its pages, endpoints and services stand. */
  address: string;
  keys: KeySet;
  keyVisits: VisitBook;
  /** Visits to the address that a redirecting JWKS points to: nobody should come. */
  strayVisits: VisitBook;
  launches: PendingLaunches;
  usedNonces: RecentMap<true>;
  /** By client id; the first one is placed in every course. */
  tools: Map<string, RegisteredTool>;
  /** Each registers one tool. */
  registrationTokens: RecentMap<"fresh" | "read" | "used">;
  /** Who asked for its openid-configuration. */
  configurationVisits: VisitBook;
  /** What it gives a tool that asks in a course's name: people and grades. */
  desk: ServiceDesk;
  /** Courses that were copied from others, see course-copies.ts. */
  copies: Course[];
  /** Links that were placed by deep linking, by their course's id. */
  placedLinks: Map<string, ResourceLink[]>;
}

/** All platforms of the practice LMS, and the tool that they launch. */
export interface Campus {
  origin: string;
  toolOrigin: string;
  platforms: Platform[];
  faults: Map<string, Fault>;
  /** A key that no platform publishes; only the trap, which no tool should visit, shows it. */
  unpublishedKey: () => Promise<SigningKey>;
  trapVisits: VisitBook;
}

/** Opens the campus at an origin, for one tool. Fresh keys; nothing is kept between runs. */
export function openCampus(origin: string, toolOrigin: string): Campus {
  const lab = Object.entries(labKeySets).map(([name, keys]) =>
    openPlatform(origin, toolOrigin, labInstitution(name), keys()),
  );
  return {
    origin,
    toolOrigin,
    platforms: [
      openPlatform(origin, toolOrigin, maplewood, plainKeySet()),
      openPlatform(origin, toolOrigin, harbour, plainKeySet()),
      ...lab,
    ],
    faults: readFaults(),
    unpublishedKey: madeOnce(makeRsaKey),
    trapVisits: new VisitBook(),
  };
}

/** The platform whose slug begins this path, with the rest of the path. */
export function findPlatform(campus: Campus, path: string): { platform: Platform; rest: string } | undefined {
  const platform =
    campus.platforms.find(({ institution }) => `${path}/`.startsWith(`/${institution.slug}/`)) ?? openLab(campus, path);
  return platform && { platform, rest: path.slice(platform.institution.slug.length + 1) };
}

const labPath = /^\/lab\/(?<name>(?<kind>[a-z]+)-[a-z0-9]{1,32})(\/|$)/;

/** A lab platform of one's own, such as `/lab/down-x7`: its first visit opens it, with keys and counters of its own. */
function openLab(campus: Campus, path: string): Platform | undefined {
  const { name = "", kind = "" } = labPath.exec(path)?.groups ?? {};
  const keys = Object.hasOwn(labKeySets, kind) ? labKeySets[kind] : undefined;
  if (!keys) return undefined;
  const platform = openPlatform(campus.origin, campus.toolOrigin, labInstitution(name), keys());
  campus.platforms.push(platform);
  return platform;
}

function openPlatform(origin: string, toolOrigin: string, institution: Institution, keys: KeySet): Platform {
  return {
    institution,
    issuer: `${origin}/${institution.sharedIssuer ?? institution.slug}`,
    address: `${origin}/${institution.slug}`,
    keys,
    keyVisits: new VisitBook(),
    strayVisits: new VisitBook(),
    launches: new PendingLaunches(),
    usedNonces: new RecentMap(20_000),
    tools: new Map([[institution.clientId, placedTool(toolOrigin, institution)]]),
    registrationTokens: new RecentMap(1_000),
    configurationVisits: new VisitBook(),
    desk: new ServiceDesk(institution),
    copies: [],
    placedLinks: new Map(),
  };
}

/** The tool of this client id, or the one that is placed in every course. */
export function toolOf({ tools, institution }: Platform, clientId = institution.clientId): RegisteredTool {
  const tool = tools.get(clientId);
  if (!tool) throw new Error(`${institution.name} knows no tool ${clientId}.`);
  return tool;
}

/** Another institution than this one, for tokens that come from the wrong house. */
export function otherPlatform(campus: Campus, platform: Platform): Platform {
  const other = campus.platforms.find((candidate) => candidate !== platform);
  if (!other) throw new Error("A campus has at least two platforms.");
  return other;
}
