/** Mutants that no test can catch, or none needs to, by their ids; and why. */
export const survivors: Readonly<Record<string, string>> = {
  "db/tenant-guard.ts · check of the tenant guard · never: if (this.#passed.has(node))":
    "It saves checking a query again that was let through: without it the same queries pass, and take longer.",
  "db/migrations/0007_services.sql · tenant predicate in SQL · a tenant of no matter: p.tenant_id = memberships.tenant_id":
    "It fills a new column of rows that were there before the migration, once. Tests migrate an empty database.",
};
