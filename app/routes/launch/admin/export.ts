import { orRefusal } from "#app/middleware/refuse-visit.ts";
import { readDeploymentQuery, sortDeployments } from "#app/tenancy/deployment-list.ts";
import { readLaunchQuery } from "#app/tenancy/launch-history.ts";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { refusalTitle } from "#app/ui/refusal-sentences.ts";
import { answerNotFound } from "#app/ui/static-page.tsx";
import { answerCsv, csvTime } from "../../csv-answer.ts";
import { courseFiles } from "./course-files.ts";
import { learnerFiles } from "./learner-files.ts";
import { supportFiles } from "./support-files.ts";
import { searchOfRest, type TableFile } from "./table-file.ts";
import type { Route } from "./+types/export.ts";

/** So many rows in one file: what a request can write. The file says where the next one begins. */
const ROWS = 2_000;

const exports: Record<string, TableFile> = {
  ...courseFiles,
  ...learnerFiles,
  ...supportFiles,
  "deployments.csv": async ({ deployments }, search) => {
    const columns = ["deployment_id", "label", "status", "first_launch", "last_launch"];
    const rows = sortDeployments(await deployments.list(), readDeploymentQuery(search)).map((each) => ({
      deployment_id: each.deploymentId,
      label: each.label,
      status: each.status,
      first_launch: csvTime(each.firstLaunchAt),
      last_launch: csvTime(each.lastLaunchAt),
      last_refusal: csvTime(each.lastRefusal?.at),
      last_refusal_code: each.lastRefusal?.code ?? "",
      service_problem: each.serviceProblem?.said ?? "",
    }));
    const refused = ["last_refusal", "last_refusal_code", "service_problem"];
    return answerCsv("deployments.csv", [...columns, ...refused], rows);
  },
  "launches.csv": async ({ launches }, search) => {
    const { launches: page, next } = await launches.page(readLaunchQuery(search), ROWS);
    const rows = page.map(({ at, deploymentId, code, count }) => ({
      last_at: csvTime(at),
      outcome: code === undefined ? "admitted" : "refused",
      code: code ?? "",
      reason: code === undefined ? "" : refusalTitle(code),
      deployment_id: deploymentId ?? "",
      times: count,
    }));
    const columns = ["last_at", "outcome", "code", "reason", "deployment_id", "times"];
    return answerCsv("launches.csv", columns, rows, searchOfRest(search, "before", next));
  },
  "invitations.csv": async ({ invitations }, search) => {
    const { invitations: page, next } = await invitations.list(search.get("before") ?? undefined);
    const rows = page.map(({ name, by, state, ...at }) => ({
      name,
      sent_by: by ?? "",
      sent: csvTime(at.createdAt),
      valid_until: csvTime(at.expiresAt),
      state,
      used: csvTime(at.usedAt),
      withdrawn: csvTime(at.withdrawnAt),
    }));
    const columns = ["name", "sent_by", "sent", "valid_until", "state", "used", "withdrawn"];
    return answerCsv("invitations.csv", columns, rows, next === undefined ? undefined : `before=${next}`);
  },
};

/** A table of the console as CSV, as it was filtered and sorted. */
export async function loader({ request, params, context }: Route.LoaderArgs): Promise<Response> {
  const tenant = context.get(tenantContext);
  if (!Object.hasOwn(exports, params.file)) return answerNotFound();
  const { searchParams } = new URL(request.url);
  return orRefusal(context, async () => exports[params.file]?.(tenant, searchParams) ?? answerNotFound());
}
