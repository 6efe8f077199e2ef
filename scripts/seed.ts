// Seeds the local database for the practice LMS: its two institutions, and their courses' material and questions. Safe to run again.
import { readFile } from "node:fs/promises";
import path from "node:path";
import { courseDraftSchema } from "../app/knowledge/course-draft.ts";
import { CourseWriter } from "../db/course-writer.ts";
import { TenantRegistry } from "../db/tenant-registry.ts";
import { TenantScope } from "../db/tenant-scope.ts";
import { openLocalState, whenNotBusy } from "./local-state.ts";
import { seedQuestions } from "./seed-questions.ts";
import { UsageError } from "./usage-error.ts";

const lms = `http://127.0.0.1:${process.env["LMS_PORT"] ?? "4200"}`;

// The course ids collide on purpose, as the deployments do: two institutions that know nothing of each other.
const institutions = [
  {
    slug: "maplewood",
    name: "Maplewood College",
    courses: { "101": "introductory-statistics", "102": "reading-maps" },
  },
  { slug: "harbour", name: "Harbour Institute", courses: { "101": "how-sound-works" } },
];

try {
  if (process.argv.length > 2)
    throw new UsageError("Usage: npm run db:seed. It seeds the local database, and takes no words.");
  await seed();
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  const missing = /no such table/.test(message);
  console.error(missing ? "The database is not set up yet: run `npm run db:migrate` first." : message);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}

async function seed(): Promise<void> {
  const { db, dispose } = await openLocalState();
  try {
    const registry = new TenantRegistry(db);
    for (const { slug, name, courses } of institutions) {
      const registration = {
        name,
        iss: `${lms}/${slug}`,
        clientId: `atomic-guide-${slug}`,
        deploymentKey: "",
        status: "active" as const,
        authorizationEndpoint: `${lms}/${slug}/authorize`,
        tokenEndpoint: `${lms}/${slug}/token`,
        jwksUri: `${lms}/${slug}/jwks`,
        origins: [lms],
        deploymentIds: ["1"],
      };
      const { tenant, created } = await whenNotBusy(() => registry.createTenant(registration, Date.now()));
      if (created) console.log(`registered ${name}`);
      const scope = new TenantScope(db, tenant.tenantId);
      const writer = new CourseWriter(scope);
      for (const [contextId, file] of Object.entries(courses)) {
        const draft = courseDraftSchema.parse(await readJson(file));
        const written = await whenNotBusy(() => writer.write(contextId, draft, Date.now()));
        if (written) console.log(`added "${file}" to ${name}`);
        const questions = await readJson(`${file}.questions`);
        await whenNotBusy(() => seedQuestions(scope, contextId, questions, Date.now()));
      }
    }
    console.log("the demo is in place");
  } finally {
    await dispose();
  }
}

async function readJson(file: string): Promise<unknown> {
  return JSON.parse(await readFile(path.join(import.meta.dirname, "courses", `${file}.json`), "utf8"));
}
