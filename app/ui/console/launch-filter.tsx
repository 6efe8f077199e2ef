import { m } from "#app/paraglide/messages.js";
import { type LaunchQuery, writeLaunchQuery } from "#app/tenancy/launch-history.ts";
import { FilterChoice, ListFilter } from "../list-filter.tsx";
import { refusalTitle } from "../refusal-sentences.ts";

type Props = { query: LaunchQuery; deployments: readonly { deploymentId: string; label: string }[] };

/** Which of the launches are looked at: it stands in the address. */
export function LaunchFilter({ query, deployments }: Props) {
  const { outcome, deployment } = query;
  const code = typeof outcome === "object" ? outcome.code : undefined;
  // Of one that was removed there may still be launches.
  const isKnown = deployments.some(({ deploymentId }) => deploymentId === deployment);
  return (
    <ListFilter search={writeLaunchQuery(query)}>
      <FilterChoice
        label={m.launches_outcome()}
        name="outcome"
        chosen={code ?? (typeof outcome === "string" ? outcome : undefined)}
        choices={[
          { value: "admitted", words: m.launches_admitted() },
          { value: "refused", words: m.launches_refused() },
          ...(code === undefined ? [] : [{ value: code, words: `${m.launches_refused()}: ${refusalTitle(code)}` }]),
        ]}
      />
      <FilterChoice
        label={m.launches_deployment()}
        name="deployment"
        chosen={deployment}
        choices={[
          ...(deployment === undefined || isKnown ? [] : [{ value: deployment, words: deployment }]),
          ...deployments.map(({ deploymentId, label }) => ({
            value: deploymentId,
            words: label ? `${label} (${deploymentId})` : deploymentId,
          })),
        ]}
      />
    </ListFilter>
  );
}
