import type { LaunchDay } from "../app/tenancy/launch-history.ts";
import type { LaunchRecord } from "../app/tenancy/launch-record.ts";
import type { Deployment } from "../app/tenancy/deployment.ts";
import {
  MOST_SUPPORT_COUNTED,
  stateOfSupport,
  type SupportAccess,
  type SupportCounts,
} from "../app/tenancy/support-access.ts";
import type { TenantSettings } from "../app/tenancy/tenant-settings.ts";
import type { TenantRecord } from "../db/tenant-record.ts";
import type { Answer } from "./tenant-answers.ts";

/** What is read of a tenant once it may be looked at. Never anything that its people are called, wrote, or are known by. */
export type SupportSight = {
  access: SupportAccess;
  counts: SupportCounts;
  deployments: readonly Deployment[];
  days: readonly LaunchDay[];
  refused: readonly LaunchRecord[];
  setUp: { hasMaterial: boolean; hasColumns: boolean };
  settings: TenantSettings;
};

export function supportAsked({ tenantId, name }: TenantRecord, hours: number): Answer {
  const text = [
    `"${name}" is asked for ${hours} ${hours === 1 ? "hour" : "hours"}. One of its administrators answers in the console: Running it, Support.`,
    `Once approved:  npm run tenant -- support-show --id ${tenantId}`,
  ];
  return { json: { tenant: tenantId, asked: true, hours }, text: text.join("\n") };
}

/** Why nothing is shown, in a sentence. */
export function supportRefusal(
  { name, tenantId }: TenantRecord,
  newest: SupportAccess | undefined,
  now: number,
): string {
  const ask = `Ask: npm run tenant -- support-ask --id ${tenantId} --label … --reason … --hours …`;
  if (newest === undefined) return `"${name}" was not asked yet, so nothing of it is shown. ${ask}`;
  switch (stateOfSupport(newest, now)) {
    case "asked":
      return `"${name}" has not answered yet, so nothing of it is shown. It was asked ${iso(newest.askedAt)}.`;
    case "lapsed":
      return `"${name}" did not answer within a week, so nothing of it is shown. ${ask}`;
    case "refused":
      return `"${name}" refused ${iso(newest.answeredAt)}, so nothing of it is shown. ${ask}`;
    case "ended":
      return `"${name}" ended the access ${iso(newest.endsAt)}, so nothing of it is shown. ${ask}`;
    case "over":
    case "approved":
      return `The access to "${name}" ended by itself ${iso(newest.endsAt)}, so nothing of it is shown. ${ask}`;
  }
}

export function supportShown(tenant: TenantRecord, sight: SupportSight): Answer {
  const json = {
    tenant: { id: tenant.tenantId, name: tenant.name, status: tenant.status, issuer: tenant.iss },
    until: iso(sight.access.endsAt),
    counts: sight.counts,
    deployments: sight.deployments.map(shownDeployment),
    launches: sight.days.map(({ day, ...counts }) => ({ day: iso(day).slice(0, "2026-11-22".length), ...counts })),
    refusals: byCode(sight.refused),
    setUp: sight.setUp,
    settings: shownSettings(sight.settings),
  };
  const text = [
    `${tenant.name} (${tenant.status}), shown until ${json.until}. This look stands in its audit log.`,
    ...Object.entries(json.counts).map(([what, count]) => `  ${what.padEnd(14)}${most(count)}`),
    "Deployments",
    ...json.deployments.map((each) => `  ${JSON.stringify(each)}`),
    "Launches of seven days, UTC",
    ...json.launches.map(({ day, admitted, refused }) => `  ${day}  ${admitted} let in, ${refused} refused`),
    "Refusals of seven days, by reason",
    ...json.refusals.map(({ code, times, last }) => `  ${code}  ${times} times, last ${last}`),
    "Set-up and settings",
    ...Object.entries({ ...json.setUp, ...json.settings }).map(
      ([name, value]) => `  ${name}: ${JSON.stringify(value)}`,
    ),
  ];
  return { json, text: text.join("\n") };
}

/** What the LMS said of a failure may name somebody: that there was one is enough. */
function shownDeployment({ deploymentId, status, firstLaunchAt, lastLaunchAt, serviceProblem }: Deployment) {
  return {
    deploymentId,
    status,
    firstLaunch: firstLaunchAt === undefined ? null : iso(firstLaunchAt),
    lastLaunch: lastLaunchAt === undefined ? null : iso(lastLaunchAt),
    lastServiceFailure: serviceProblem === undefined ? null : iso(serviceProblem.at),
  };
}

function byCode(refused: readonly LaunchRecord[]) {
  return [...Map.groupBy(refused, ({ code = "" }) => code)].map(([code, records]) => ({
    code,
    times: records.reduce((sum, { count }) => sum + count, 0),
    last: iso(Math.max(...records.map(({ at }) => at))),
  }));
}

/** Those that are chosen from a list, or are figures; named one by one, so that one which is added later is not shown by itself. */
export function shownSettings(settings: TenantSettings) {
  const { model, quota } = settings;
  const ofModel = model.provider === "none" ? {} : { model: model.model, replyMs: model.replyMs };
  return {
    "retention.learning_sessions": settings["retention.learning_sessions"],
    "retention.conversations": settings["retention.conversations"],
    "retention.audit_log": settings["retention.audit_log"],
    "retention.metrics": settings["retention.metrics"],
    "retention.launch_records": settings["retention.launch_records"],
    "retention.people": settings["retention.people"],
    "launches.new_deployments": settings["launches.new_deployments"],
    "launches.anonymous": settings["launches.anonymous"],
    "guide.answers": settings["guide.answers"],
    "struggle.names": settings["struggle.names"],
    "crisis.flags": settings["crisis.flags"],
    model: { provider: model.provider, ...ofModel },
    quota,
  };
}

function most(count: number): string {
  return count > MOST_SUPPORT_COUNTED ? `more than ${MOST_SUPPORT_COUNTED}` : String(count);
}

function iso(at: number | undefined): string {
  return new Date(at ?? 0).toISOString();
}
