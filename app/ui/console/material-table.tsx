import { Link } from "react-router";
import { m } from "#app/paraglide/messages.js";
import {
  type MaterialEntry,
  type MaterialQuery,
  type MaterialSort,
  writeMaterialQuery,
} from "#app/tenancy/course-list.ts";
import { otherOrder } from "#app/tenancy/time-order.ts";
import { Moment } from "../moment.tsx";
import { TableFrame } from "../table-frame.tsx";
import { TimeHeading } from "../time-heading.tsx";
import { figure } from "./figures.ts";

type Props = { materials: readonly MaterialEntry[]; query: MaterialQuery };

/** A page of a course's material: what it is called and how it stands, not its text. */
export function MaterialTable({ materials, query }: Props) {
  if (materials.length === 0) return <NoMaterial query={query} />;
  const to = (sort: MaterialSort) => `?${writeMaterialQuery({ ...query, sort })}`;
  const order = query.sort === "place" ? undefined : query.sort;
  return (
    <TableFrame labelledBy="course-material">
      <thead>
        <tr>
          <th scope="col" className="number" aria-sort={query.sort === "place" ? "ascending" : undefined}>
            {query.sort === "place" ? m.material_place() : <Link to={to("place")}>{m.material_place()}</Link>}
          </th>
          <th scope="col">{m.material_title()}</th>
          <th scope="col">{m.courses_material_state()}</th>
          <th scope="col" className="number">
            {m.courses_version()}
          </th>
          <th scope="col" className="number">
            {m.courses_passages()}
          </th>
          <TimeHeading name={m.courses_changed()} order={order} to={to(otherOrder(order))} />
        </tr>
      </thead>
      <tbody>
        {materials.map(({ id, title, status, position, version, passages, changedAt }) => (
          <tr key={id}>
            <td className="number">{figure(position)}</td>
            <th scope="row">
              <bdi>{title}</bdi>
            </th>
            <td>
              <span className={`status ${status === "visible" ? "status-active" : "status-inactive"}`}>
                {status === "visible" ? m.courses_state_published() : m.courses_state_draft()}
              </span>
            </td>
            <td className="number">{version === undefined ? "–" : figure(version)}</td>
            <td className="number">{figure(passages)}</td>
            <td>
              <Moment at={changedAt} />
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

function NoMaterial({ query: { status, after } }: Pick<Props, "query">) {
  if (status === undefined && after === undefined) return <p className="empty">{m.courses_no_material()}</p>;
  return (
    <p className="empty">
      {m.courses_no_such_material()} <Link to="?">{m.courses_all_material()}</Link>
    </p>
  );
}
