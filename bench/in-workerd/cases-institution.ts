import { CourseOverview } from "#db/course-overview.ts";
import { CourseQuotas } from "#db/course-quotas.ts";
import { CourseSettings } from "#db/course-settings.ts";
import { Courses } from "#db/courses.ts";
import { Deployments } from "#db/deployments.ts";
import { Settings } from "#db/settings.ts";
import { TenantDirectory } from "#db/tenant-directory.ts";
import { TenantRegistry } from "#db/tenant-registry.ts";
import { type Cases, COURSE, NOBODY, NOW, ordinary, TENANT, type Turn } from "./measured-case.ts";
import { named } from "./population.ts";

const registration = (mark: string) => ({
  name: "A new institution",
  iss: `https://${mark.toLowerCase()}.example.edu`,
  clientId: "atomic-guide",
  deploymentKey: "",
  status: "active" as const,
  authorizationEndpoint: "https://new.example.edu/a",
  tokenEndpoint: "https://new.example.edu/t",
  jwksUri: "https://new.example.edu/k",
  origins: ["https://new.example.edu"],
  deploymentIds: ["1"],
});
const directory = ({ db }: Turn) => new TenantDirectory(db);
const registry = ({ db }: Turn) => new TenantRegistry(db);

const byTitle = { sort: "title", after: undefined, limit: 50 } as const;
const allQuotas = { sort: "newest", after: undefined, limit: 26 } as const;
const allCourses = { sought: "", lacksMaterial: false, sort: "title", after: undefined, limit: 51 } as const;

export const ofInstitutions: Cases = {
  TenantDirectory: {
    findTenantsByIssuer: { run: (at) => directory(at).findTenantsByIssuer("https://lms-1.example.edu") },
    findTenantByIssAndClientId: {
      run: (at) => directory(at).findTenantByIssAndClientId("https://lms-1.example.edu", "atomic-guide"),
    },
    getTenantById: { run: (at) => directory(at).getTenantById(TENANT) },
    isReadable: { run: (at) => directory(at).isReadable() },
    listTenants: { run: (at) => directory(at).listTenants({ after: "", limit: 10 }) },
  },
  TenantRegistry: {
    createTenant: { run: (at) => registry(at).createTenant(registration(at.mark), NOW) },
    setTenantStatus: {
      run: (at) => registry(at).setTenantStatus(named.tenant(3), at.turn % 2 ? "disabled" : "active", NOW),
    },
    rekey: { run: (at) => registry(at).rekey(named.tenant(4), { clientId: at.mark }, NOW) },
  },
  Courses: {
    list: { run: ({ scope }) => new Courses(scope).list({ ...byTitle, sought: NOBODY }) },
    [ordinary("list")]: {
      run: ({ scope }) => new Courses(scope).list({ ...byTitle, sought: "" }),
    },
    find: { run: ({ scope }) => new Courses(scope).find(COURSE) },
    titles: { run: ({ scope }) => new Courses(scope).titles([COURSE]) },
  },
  CourseOverview: {
    list: { run: ({ scope }) => new CourseOverview(scope).list({ ...allCourses, sought: NOBODY }) },
    [ordinary("list")]: { run: ({ scope }) => new CourseOverview(scope).list(allCourses) },
    find: { run: ({ scope }) => new CourseOverview(scope).find(COURSE) },
    materials: {
      run: ({ scope }) =>
        new CourseOverview(scope).materials(COURSE, {
          status: undefined,
          sort: "newest",
          after: undefined,
          limit: 51,
        }),
    },
  },
  Deployments: {
    list: { run: ({ scope }) => new Deployments(scope).list() },
    find: { run: ({ scope }) => new Deployments(scope).find("1") },
    addDeployments: {
      run: ({ other, mark }) => new Deployments(other).addDeployments([{ id: mark, deploymentId: mark }], NOW),
    },
    prepareAdd: {
      run: ({ other, mark }) => other.batch([new Deployments(other).prepareAdd({ id: mark, deploymentId: mark }, NOW)]),
    },
    meetDeployment: {
      run: ({ other, mark }) => new Deployments(other).meetDeployment({ id: mark, deploymentId: mark }, "pending", NOW),
    },
    labelDeployment: { run: ({ scope, mark }) => new Deployments(scope).labelDeployment("1", mark, NOW) },
    setDeploymentStatus: {
      run: ({ scope, turn }) => new Deployments(scope).setDeploymentStatus("1", turn % 2 ? "disabled" : "active", NOW),
    },
    removeDeployment: {
      prepare: ({ other, mark }) =>
        new Deployments(other).addDeployments([{ id: `removed ${mark}`, deploymentId: `removed ${mark}` }], NOW),
      run: ({ other, mark }) => new Deployments(other).removeDeployment(`removed ${mark}`, "operator", NOW),
    },
  },
  CourseQuotas: {
    list: { run: ({ scope }) => new CourseQuotas(scope).list({ ...allQuotas, sought: NOBODY }) },
    [ordinary("list")]: { run: ({ scope }) => new CourseQuotas(scope).list({ ...allQuotas, sought: "" }) },
    "list, by title": { run: ({ scope }) => new CourseQuotas(scope).list({ ...allQuotas, sort: "title", sought: "" }) },
  },
  CourseSettings: {
    all: { run: ({ scope }) => new CourseSettings(scope, COURSE).all() },
    get: { run: ({ scope }) => new CourseSettings(scope, COURSE).get("guide.answers") },
    set: {
      prepare: ({ scope }) => scope.delete("course_settings").where("lti_context_id", "=", COURSE).execute(),
      run: ({ scope }) =>
        new CourseSettings(scope, COURSE).set("guide.answers", null, { actor: "operator", version: 0 }, NOW),
    },
  },
  Settings: {
    all: { run: ({ scope }) => new Settings(scope).all() },
    get: { run: ({ scope }) => new Settings(scope).get("retention.metrics") },
    set: {
      run: ({ scope, turn }) =>
        new Settings(scope).set("retention.metrics", 30, { actor: "operator", version: 1 + turn }, NOW),
    },
    setAll: {
      prepare: ({ scope }) => scope.delete("tenant_settings").where("name", "=", "retention.launch_records").execute(),
      run: ({ scope }) => {
        const by = { actor: "operator", versions: { "retention.launch_records": 0 } };
        return new Settings(scope).setAll({ "retention.launch_records": 60 }, by, NOW);
      },
    },
  },
};
