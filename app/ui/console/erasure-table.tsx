import { Link } from "react-router";
import { m } from "#app/paraglide/messages.js";
import {
  type ErasureLine,
  type ErasureQuery,
  type ErasureState,
  erasureStates,
  writeErasureQuery,
} from "#app/tenancy/learner-list.ts";
import { otherOrder } from "#app/tenancy/time-order.ts";
import { FilterChoice, ListFilter } from "../list-filter.tsx";
import { Moment } from "../moment.tsx";
import { NoneSuch } from "../none-such.tsx";
import { TableFrame } from "../table-frame.tsx";
import { TimeHeading } from "../time-heading.tsx";

type Props = { erasures: readonly ErasureLine[]; query: ErasureQuery; page: string };

const stateNames: Record<ErasureState, () => string> = { "under-way": m.erasures_under_way, done: m.erasures_done };

/** Those who were erased: who it was, nobody can tell any more. */
export function ErasureTable({ erasures, query, page }: Props) {
  const isAll = query.state === undefined && query.before === undefined;
  if (erasures.length === 0 && isAll)
    return (
      <p className="empty">
        {m.erasures_none()} <Link to={`${page}/retention`}>{m.retention_title()}</Link>
      </p>
    );
  return (
    <>
      <ListFilter search={writeErasureQuery(query)}>
        <FilterChoice
          label={m.erasures_state()}
          name="state"
          chosen={query.state}
          choices={erasureStates.map((value) => ({ value, words: stateNames[value]() }))}
        />
      </ListFilter>
      {erasures.length === 0 ? <NoneSuch to="?show=erasures" /> : <Lines erasures={erasures} query={query} />}
    </>
  );
}

function Lines({ erasures, query }: Pick<Props, "erasures" | "query">) {
  const turned = writeErasureQuery({ ...query, sort: otherOrder(query.sort) });
  return (
    <TableFrame labelledBy="page-title">
      <thead>
        <tr>
          <TimeHeading name={m.erasures_when()} order={query.sort} to={`?${turned}`} />
          <th scope="col">{m.erasures_subject()}</th>
          <th scope="col">{m.erasures_state()}</th>
        </tr>
      </thead>
      <tbody>
        {erasures.map(({ seq, at, subject, isSettled }) => (
          <tr key={seq}>
            <td>
              <Moment at={at} />
            </td>
            <th scope="row">
              <code>{subject}</code>
            </th>
            <td>
              <span className={`status ${isSettled ? "status-active" : "status-pending"}`}>
                {isSettled ? m.erasures_done() : m.erasures_under_way()}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}
