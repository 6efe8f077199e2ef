import type { FlavourName } from "../flavour.ts";

/** How a platform's services differ from the plain specification, as real ones do. */
export interface ServiceFlavour {
  /** The token endpoint's answers call themselves HTML. */
  tokenAsHtml?: true;
  /** Whoever sends no User-Agent is sent away. */
  needsUserAgent?: true;
  /** Whom an assertion must be for, where that is not the token endpoint. */
  assertionAudience?: string;
  /** The status for a score of somebody whom the course does not know. */
  unknownUser: 400 | 404;
  /** Roles in the list of members are short names. */
  shortRoles?: true;
  /** The most people of one page; without it, `limit` alone decides. */
  pageSize?: number;
  scored: 200 | 204;
  /** Asked for one person's result, it leaves the comment out. */
  dropsComment?: true;
}

export const serviceFlavours: Record<FlavourName, ServiceFlavour> = {
  spec: { unknownUser: 404, pageSize: 100, scored: 204 },
  moodle: { unknownUser: 404, tokenAsHtml: true, shortRoles: true, scored: 200 },
  canvas: { unknownUser: 404, needsUserAgent: true, pageSize: 50, scored: 200 },
  brightspace: {
    unknownUser: 404,
    assertionAudience: "https://api.brightspace.com/auth/token",
    pageSize: 100,
    scored: 200,
  },
  blackboard: { unknownUser: 400, pageSize: 1000, scored: 200, dropsComment: true },
};
