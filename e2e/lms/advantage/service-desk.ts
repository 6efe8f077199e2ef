import { randomBytes } from "node:crypto";

import type { Course, Institution, Person, ResourceLink } from "../institution.ts";
import { RecentMap } from "../recent-map.ts";
import { instructor, learner } from "../role.ts";
import { type ServiceFlavour, serviceFlavours } from "./service-flavour.ts";

export const ags = "https://purl.imsglobal.org/spec/lti-ags/scope";
export const nrpsScope = "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly";
export const gradeScopes = [`${ags}/lineitem`, `${ags}/lineitem.readonly`, `${ags}/result.readonly`, `${ags}/score`];

/** A column of a course's gradebook. */
export interface LineItem {
  /** Within its course. */
  number: string;
  label: string;
  scoreMaximum: number;
  resourceId?: string;
  tag?: string;
  resourceLinkId?: string;
}

/** A score as the tool sent it. */
export interface Score {
  userId: string;
  timestamp: string;
  activityProgress: string;
  gradingProgress: string;
  scoreGiven?: number;
  scoreMaximum?: number;
  comment?: string;
}

/** What a service was asked, for tests to read. */
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

/** What a test may change of a platform's services. */
export interface DeskOrders {
  /** Invented learners beside the people of the institution. */
  crowd: number;
  /** Who is not in the list any more, and who is in it as Inactive; by sub. */
  left: string[];
  inactive: string[];
  /** The list of members is not offered: no claim, or a claim and this status. */
  members: "on" | "no-claim" | "403" | "404";
  /** Grade services are not offered: no claim, a claim without the scope of scores, or fewer scopes than asked for in tokens. */
  grades: "on" | "no-claim" | "no-scores" | "read-only";
  /** So many of the next requests of scores are refused so. */
  failing: number;
  failWith: number;
  retryAfter: string;
  /** Its clock is ahead by so many ms: a score that it took has a later time than the tool gave it. */
  ahead: number;
  /** Tokens are refused with this error. */
  tokenError: string;
  /** The next page of members is said to be here. */
  nextPage: string;
  /** Addresses of services carry this, too, and without it lead nowhere: the platform was moved. */
  moved: string;
  /** Members of its openid-configuration that are others than usual, as JSON; null takes one away. */
  configuration: string;
  /** The scopes that a registration is granted, whatever it asked for. */
  grants: string[];
}

/** The people and grades of one platform: what its services know and remember. Nothing is kept between runs. */
export class ServiceDesk {
  readonly flavour: ServiceFlavour;
  readonly tokens = new Map<string, string[]>();
  readonly usedAssertions = new RecentMap<true>(5_000);
  readonly log: Asked[] = [];
  readonly lineItems = new Map<string, LineItem[]>();
  readonly scores = new Map<string, Map<string, Score>>();
  /** Every score that was taken, in the order of its coming. */
  readonly taken: (Score & { lineItem: string })[] = [];
  orders: DeskOrders = {
    crowd: 0,
    left: [],
    inactive: [],
    members: "on",
    grades: "on",
    failing: 0,
    failWith: 503,
    retryAfter: "",
    ahead: 0,
    tokenError: "",
    nextPage: "",
    moved: "",
    configuration: "",
    grants: [],
  };
  readonly #institution: Institution;
  #columns = 100;

  constructor(institution: Institution) {
    this.#institution = institution;
    this.flavour = serviceFlavours[institution.flavour];
    for (const course of institution.courses) this.open(course);
  }

  /** A course's gradebook, with a column for each of its links; of those that were placed, where one was asked for. */
  open({ id, links }: Course): void {
    this.lineItems.set(id, []);
    for (const link of links) this.grade(id, link);
  }

  /** Makes a link's column, where it has one. */
  grade(courseId: string, { id, title, placed }: ResourceLink): void {
    if (placed !== undefined && placed.lineItem === undefined) return;
    const { label = title, scoreMaximum = 100, resourceId, tag } = placed?.lineItem ?? {};
    const column: LineItem = { number: id, label, scoreMaximum, resourceLinkId: id };
    if (resourceId !== undefined) column.resourceId = resourceId;
    if (tag !== undefined) column.tag = tag;
    this.lineItems.set(courseId, [...(this.lineItems.get(courseId) ?? []), column]);
  }

  /** What the address of a service ends in since the platform was moved. */
  movedTo(): string {
    return this.orders.moved && `&moved=${this.orders.moved}`;
  }

  newToken(scopes: string[]): string {
    const token = randomBytes(16).toString("hex");
    this.tokens.set(token, scopes);
    return token;
  }

  newNumber(): string {
    this.#columns += 1;
    return String(this.#columns);
  }

  /** The people of a course, as its list names them. */
  members(_course: Course): Person[] {
    const crowd = Array.from({ length: this.orders.crowd }, (_, index): Person => {
      const number = String(index + 1).padStart(5, "0");
      return {
        key: `crowd${number}`,
        sub: `crowd-${number}`,
        name: `Learner ${number}`,
        givenName: "Learner",
        familyName: number,
        email: `learner.${number}@lms.example.test`,
        locale: "en",
        part: "Learner",
        roles: [learner],
      };
    });
    const listed = this.#institution.people.filter(
      ({ roles }) => roles.includes(learner) || roles.includes(instructor),
    );
    return [...listed, ...crowd].filter(({ sub }) => !this.orders.left.includes(sub));
  }

  scoresOf(courseId: string, number: string): Map<string, Score> {
    const key = `${courseId}/${number}`;
    const scores = this.scores.get(key) ?? new Map<string, Score>();
    this.scores.set(key, scores);
    return scores;
  }
}
