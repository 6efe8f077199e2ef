const INDEXED =
  "Which material it is, or may be, is said by the course beside it, and a passage lies in the course of its material: the predicate lets " +
  "SQLite find the passages by their index.";

const MATCHED = "What is read is matched with the flags by its id: the predicate keeps small what is read for it.";

/** Mutants that no test can catch, or none needs to, by their ids; and why. */
export const survivors: Readonly<Record<string, string>> = {
  "db/tenant-guard.ts · check of the tenant guard · never: if (this.#passed.has(node))":
    "It saves checking a query again that was let through: without it the same queries pass, and take longer.",
  "db/migrations/0007_services.sql · tenant predicate in SQL · a tenant of no matter: p.tenant_id = memberships.tenant_id":
    "It fills a new column of rows that were there before the migration, once. Tests migrate an empty database.",
  'db/course-places.ts · predicate of the learner or the course · without .where("lti_context_id", "=", this.#ltiContextId)':
    INDEXED,
  'db/course-places.ts · predicate of the learner or the course · without .where("passages.lti_context_id", "=", this.#ltiContextId)':
    INDEXED,
  'db/course.ts · predicate of the learner or the course · without .where("lti_context_id", "=", this.#ltiContextId)':
    INDEXED,
  'db/course.ts · predicate of the learner or the course · without .where("lti_context_id", "=", this.#ltiContextId) #2':
    INDEXED,
  'db/course.ts · predicate of the learner or the course · without .where("passages.lti_context_id", "=", this.#ltiContextId)':
    INDEXED,
  'db/crisis-flags.ts · predicate of the learner or the course · without .where("id", "in", ids("learner_id"))':
    MATCHED,
  'db/crisis-flags.ts · predicate of the learner or the course · without .where("id", "in", ids("lti_context_id"))':
    MATCHED,
  'db/material-versions.ts · predicate of the learner or the course · without .where("lti_context_id", "=", this.#ltiContextId)':
    "Nothing is changed where the version was not kept, and it is kept of a material of this course alone.",
  'db/materials.ts · predicate of the learner or the course · without .where("lti_context_id", "=", this.#ltiContextId)':
    "Before it is deleted, the material was found among those of the course, and its course is frozen.",
};
