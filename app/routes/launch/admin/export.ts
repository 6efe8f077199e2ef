import { orRefusal } from "#app/middleware/refuse-visit.ts";
import { readDeploymentQuery, sortDeployments } from "#app/tenancy/deployment-list.ts";
import { readLaunchQuery } from "#app/tenancy/launch-history.ts";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { refusalTitle } from "#app/ui/refusal-sentences.ts";
import { answerNotFound } from "#app/ui/static-page.tsx";
import { answerCsv, csvTime } from "../../csv-answer.ts";
import { courseFiles } from "./course-files.ts";
import { crisisFiles } from "./crisis-files.ts";
import { invitationFiles } from "./invitation-files.ts";
import { learnerFiles } from "./learner-files.ts";
import { supportFiles } from "./support-files.ts";
import { searchOfRest, type TableFile } from "./table-file.ts";
import { usageFiles } from "./usage-files.ts";
import type { Route } from "./+types/export.ts";

/** So many rows in one file: what a request can write. The file says where the next one begins. */
const ROWS = 2_000;

const exports: Record<string, TableFile> = {
  ...courseFiles,
  ...crisisFiles,
  ...invitationFiles,
  ...learnerFiles,
  ...supportFiles,
  ...usageFiles,
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
};

/** A table of the console as CSV, as it was filtered and sorted. */
export async function loader({ request, params, context }: Route.LoaderArgs): Promise<Response> {
  const tenant = context.get(tenantContext);
  if (!Object.hasOwn(exports, params.file)) return answerNotFound();
  const { searchParams } = new URL(request.url);
  return orRefusal(context, async () => exports[params.file]?.(tenant, searchParams) ?? answerNotFound());
}
