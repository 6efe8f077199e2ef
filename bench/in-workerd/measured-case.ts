import type { TenantScope } from "#db/tenant-scope.ts";
import { named, THEN } from "./population.ts";

/**
 * Where an operation is measured: a database, its large tenant, and a small one beside it.
 * @property turn different in each run of the operation, so that each changes something that has not been changed yet
 * @property mark the same as a name, and different for each operation
 */
export type Turn = { db: D1Database; scope: TenantScope; other: TenantScope; turn: number; mark: string };

/** One operation. What `prepare` does is not measured. */
export type Case = { prepare?(at: Turn): Promise<unknown>; run(at: Turn): Promise<unknown> };

/** Every operation of a family of repositories: by class and method. */
export type Cases = Record<string, Record<string, Case>>;

/** ms: a day after everything was written. */
export const NOW = THEN + 86_400_000;
// Who and what everything is about; and who is about to change, so that each turn finds somebody new. No operation has more
// than 190 turns, and the small database knows 800 people in this tenant.
export const LEARNER = 7;
export const FIRST = 50;
export const EXPIRING = 300;
export const LEAVING = 550;
export const [TENANT, COURSE] = [named.tenant(1), named.courseOf(LEARNER)];
/** A word that is in no name and no title: whoever looks for it looks at all that may be looked at. */
export const NOBODY = "Zzyzx";
/** The name of a second case of a list that can be searched: as it is opened, with nothing sought. */
export const ordinary = (method: string) => `${method}, nothing sought`;
export const owner = { learnerId: named.learner(LEARNER), ltiContextId: COURSE };
export const learnerOf = (turn: number) => named.learner(FIRST + turn);
