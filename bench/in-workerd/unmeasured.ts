import { cases } from "./repository-cases.ts";

/** Classes of db/ that send nothing to the record by themselves, and what is thrown. */
const asksNothing = new Set([
  "AtOnceD1Dialect",
  "BackupRefused",
  "BrokenAuditChain",
  "Budget",
  "CircuitBreaker",
  "QueryLog",
  "RecordUnavailable",
  "RequestTimings",
  "TenantGuard",
  "TenantGuardError",
  "TenantScope",
  "TimeUp",
]);

/** @returns the methods of classes that ask the record and have no case here, as "Class.method" */
export function unmeasured(): string[] {
  const modules = import.meta.glob<Record<string, unknown>>("../../db/**/*.ts", { eager: true });
  const classes = Object.values(modules).flatMap((module) => Object.values(module).filter(isClass));
  return classes
    .filter(({ name }) => !asksNothing.has(name))
    .flatMap(({ name, prototype }) =>
      methodsOf(prototype)
        .filter((method) => cases[name]?.[method] === undefined)
        .map((method) => `${name}.${method}`),
    );
}

function methodsOf(prototype: object): string[] {
  return Object.getOwnPropertyNames(prototype).filter((name) => name !== "constructor");
}

function isClass(value: unknown): value is { name: string; prototype: object } {
  return typeof value === "function" && String(value).startsWith("class");
}
