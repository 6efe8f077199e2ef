import { Link } from "react-router";
import { m } from "#app/paraglide/messages.js";
import { TableFrame } from "../table-frame.tsx";
import type { HealthState, PartInWords } from "./health-words.ts";

const states: Record<HealthState, { say: () => string; looks: string }> = {
  well: { say: m.health_well, looks: "active" },
  watch: { say: m.health_watch, looks: "pending" },
  ailing: { say: m.health_ailing, looks: "disabled" },
  waiting: { say: m.health_not_yet, looks: "unlisted" },
  unused: { say: m.health_unused, looks: "unlisted" },
  unasked: { say: m.health_unasked, looks: "unlisted" },
};

type Props = { labelledBy: string; what: string; rows: (PartInWords & { name: string })[]; page: string };

/** Each part or job, how it is, what that means, and what to do. @param what the rows are @param page the console's own address */
export function HealthTable({ labelledBy, what, rows, page }: Props) {
  return (
    <TableFrame labelledBy={labelledBy}>
      <thead>
        <tr>
          <th scope="col">{what}</th>
          <th scope="col">{m.health_state()}</th>
          <th scope="col">{m.health_meaning()}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, title, state, says, remedy, below }) => (
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
