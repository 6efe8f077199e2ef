import { Link } from "react-router";
import { m } from "#app/paraglide/messages.js";
import type { Health } from "#app/tenancy/health.ts";
import { TableFrame } from "../table-frame.tsx";
import { type HealthState, partsInWords } from "./health-words.ts";

const states: Record<HealthState, { say: () => string; looks: string }> = {
  well: { say: m.health_well, looks: "active" },
  watch: { say: m.health_watch, looks: "pending" },
  ailing: { say: m.health_ailing, looks: "disabled" },
  unused: { say: m.health_unused, looks: "unlisted" },
  unasked: { say: m.health_unasked, looks: "unlisted" },
};

type Props = { health: Health; hasModel: boolean | undefined; page: string };

/** Each part, how it is, what that means, and what to do. @param page the console's own address */
export function HealthTable({ health, hasModel, page }: Props) {
  return (
    <TableFrame labelledBy="health-parts">
      <thead>
        <tr>
          <th scope="col">{m.health_part()}</th>
          <th scope="col">{m.health_state()}</th>
          <th scope="col">{m.health_meaning()}</th>
        </tr>
      </thead>
      <tbody>
        {partsInWords(health, hasModel).map(({ name, title, state, says, remedy, below }) => (
          <tr key={name}>
            <th scope="row">{below === undefined ? title : <Link to={`${page}${below}`}>{title}</Link>}</th>
            <td>
              <span className={`status status-${states[state].looks}`}>{states[state].say()}</span>
            </td>
            <td>
              {says}
              {remedy !== undefined && <span className="cell-note">{remedy}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}
