import type { Deployment } from "./deployment.ts";
import type { TimeOrder } from "./time-order.ts";

/** On one page. */
export const DEPLOYMENTS_PER_PAGE = 50;

const statuses = ["pending", "active", "disabled"] as const satisfies Deployment["status"][];
const sorts = ["name", "newest", "oldest"] as const satisfies ("name" | TimeOrder)[];
/** By name, or by when they were launched last. */
export type DeploymentSort = (typeof sorts)[number];

/** Which deployments are looked at, as it stands in the address. */
export type DeploymentQuery = {
  status: Deployment["status"] | undefined;
  sort: DeploymentSort;
  /** The last one of the page before, by its row's id. */
  after: string | undefined;
};

/** What stands in an address and means nothing is left out. */
export function readDeploymentQuery(search: URLSearchParams): DeploymentQuery {
  const [status, sort] = [search.get("status"), search.get("sort")];
  return {
    status: statuses.find((each) => each === status),
    sort: sorts.find((each) => each === sort) ?? "name",
    after: search.get("after") ?? undefined,
  };
}

/** The same again, without the place in the list. */
export function writeDeploymentQuery({ status, sort }: Omit<DeploymentQuery, "after">): URLSearchParams {
  return new URLSearchParams({ ...(status && { status }), ...(sort !== "name" && { sort }) });
}

/** By when they were launched last: what was not yet is the longest without. */
const byTime: Record<DeploymentSort, (a: Deployment, b: Deployment) => number> = {
  name: () => 0,
  newest: (a, b) => (b.lastLaunchAt ?? 0) - (a.lastLaunchAt ?? 0),
  oldest: (a, b) => (a.lastLaunchAt ?? 0) - (b.lastLaunchAt ?? 0),
};
const nameOf = ({ label, deploymentId }: Deployment) => label || deploymentId;

/** Those that are looked at, in the order in which they are. */
export function sortDeployments<Each extends Deployment>(
  all: readonly Each[],
  { status, sort }: Pick<DeploymentQuery, "status" | "sort">,
): Each[] {
  return all
    .filter((each) => status === undefined || each.status === status)
    .toSorted(
      (a, b) =>
        byTime[sort](a, b) ||
        nameOf(a).localeCompare(nameOf(b), undefined, { numeric: true }) ||
        a.id.localeCompare(b.id),
    );
}

/**
 * One page of a tenant's deployments. There are five hundred that wait at most, and as many others as somebody added.
 * @returns `next` the key of the page after; undefined where this is the last
 */
export function pageOfDeployments<Each extends Deployment>(
  all: readonly Each[],
  query: DeploymentQuery,
): { rows: Each[]; next: string | undefined } {
  const sorted = sortDeployments(all, query);
  // One that is gone meanwhile is no place to go on from: then it begins again.
  const begin = sorted.findIndex(({ id }) => id === query.after) + 1;
  const rows = sorted.slice(begin, begin + DEPLOYMENTS_PER_PAGE);
  return { rows, next: begin + rows.length < sorted.length ? rows.at(-1)?.id : undefined };
}
