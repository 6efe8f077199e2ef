/** Classes in db/ that are no repositories, and why: none of them gives or takes a tenant's rows. */
const noRepositories = new Set([
  // The scope itself, and its guard: tenant-scope.test.ts, tenant-guard.test.ts.
  "TenantScope",
  "TenantGuard",
  "TenantGuardError",
  // How the record is asked, and what is known of the asking.
  "AtOnceD1Dialect",
  "Budget",
  "CircuitBreaker",
  "MetricsWriter",
  "QueryLog",
  "RequestTimings",
  // Of no tenant yet: invitations.test.ts.
  "Invitations",
  // What is thrown.
  "BackupRefused",
  "BrokenAuditChain",
  "RecordUnavailable",
  "TimeUp",
]);

/** @returns the names of all public methods of each repository, by its name */
export function repositoryMethods(): Record<string, string[]> {
  const modules = import.meta.glob<Record<string, unknown>>("../db/**/*.ts", { eager: true });
  const classes = Object.values(modules).flatMap((module) => Object.values(module).filter(isClass));
  const repositories = classes.filter(({ name }) => !noRepositories.has(name));
  return Object.fromEntries(repositories.map((repository) => [repository.name, methodsOf(repository)]));
}

function methodsOf({ prototype }: { prototype: object }): string[] {
  return Object.getOwnPropertyNames(prototype)
    .filter((name) => name !== "constructor")
    .toSorted();
}

function isClass(value: unknown): value is { name: string; prototype: object } {
  return typeof value === "function" && String(value).startsWith("class");
}
