const INDEXED =
  "Which material it is, or may be, is said by the course beside it, and a passage lies in the course of its material: the predicate lets " +
  "SQLite find the passages by their index.";

const MATCHED = "What is read is matched with the flags by its id: the predicate keeps small what is read for it.";

const REMADE =
  "A later migration makes this table anew: what the first one said of it stands in no database that is migrated.";

/** Mutants that no test can catch, or none needs to, by their ids; and why. */
export const survivors: Readonly<Record<string, string>> = {
  'workers/placing.ts · predicate of the learner or the course · without .where("lti_context_id", "=", session.ltiContextId)':
    "The set was made a statement before, with a new random id: there is no other of it.",
  'workers/concept-authoring.ts · predicate of the learner or the course · without .where("lti_context_id", "=", ltiContextId)':
    "The concept was found in this course, or made with a new random id, a moment before: of two who take one out at once that another course has as well, the second says nothing.",
  "app/middleware/require-role.ts · check at the door · without: appointedByCopy === undefined":
    "It saves asking the record again that has let them in just now: asked twice, it says the same.",
  "app/middleware/require-role.ts · check at the door · never: if (!(error instanceof Refusal))":
    "What is no refusal is a mistake in the code: taken for one, it has no sentence, and the request ends with an error all the same.",
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
  "db/migrations/0001_foundation.sql · key with the tenant · no foreign key: , FOREIGN KEY (tenant_id, learner_id) REFERENCES learner_pro…id, id) ON DELETE CASCADE #4":
    REMADE,
  "db/migrations/0001_foundation.sql · key with the tenant · no foreign key: , FOREIGN KEY (tenant_id, learning_session_id) REFERENCES le…id, id) ON DELETE CASCADE":
    REMADE,
  "db/migrations/0001_foundation.sql · key with the tenant · no foreign key: , FOREIGN KEY (tenant_id, concept) REFERENCES knowledge_grap…id, id) ON DELETE CASCADE #4":
    REMADE,
  "db/migrations/0001_foundation.sql · key with the tenant · no foreign key: , FOREIGN KEY (tenant_id, learner_id) REFERENCES learner_pro…id, id) ON DELETE CASCADE #5":
    REMADE,
  "db/migrations/0001_foundation.sql · key with the tenant · no foreign key: , FOREIGN KEY (tenant_id, struggle_event_id) REFERENCES stru…id, id) ON DELETE CASCADE":
    REMADE,
  "db/migrations/0001_foundation.sql · key with the tenant · unique among all tenants: PRIMARY KEY (tenant_id, id) #14":
    REMADE,
  "db/migrations/0001_foundation.sql · key with the tenant · unique among all tenants: PRIMARY KEY (tenant_id, id) #15":
    REMADE,
  "db/migrations/0016_practice.sql · key with the tenant · no foreign key: , FOREIGN KEY (tenant_id, lti_context_id) REFERENCES lti_con…id, id) ON DELETE CASCADE #2":
    REMADE,
  "db/migrations/0016_practice.sql · key with the tenant · unique among all tenants: PRIMARY KEY (tenant_id, lti_context_id, kind, subject)":
    REMADE,
  "db/migrations/0021_course_struggles.sql · tenant predicate in SQL · a tenant of no matter: session.tenant_id = former.tenant_id":
    "It carried rows into a table that was made anew, once. Tests migrate an empty database.",
  "db/migrations/0018_reply_ratings.sql · key with the tenant · no foreign key: , FOREIGN KEY (tenant_id, conversation_id) REFERENCES chat_c…id, id) ON DELETE CASCADE":
    "The key of the reply, beside it, holds the same conversation: with it goes the reply, and with that what is said of it.",
  "app/middleware/enter-tenant.ts · check at the door · never: if (session === undefined)":
    "Without a session and without a code that stands for one, the line before has refused already: this tells the compiler so.",
};
