import { Link } from "react-router";
import type { TimeOrder } from "#app/tenancy/time-order.ts";

/** Heads the column by whose times the list stands in order, and leads to the other order. @param to its address */
export function TimeHeading({ name, order, to }: { name: string; order: TimeOrder; to: string }) {
  return (
    <th scope="col" aria-sort={order === "oldest" ? "ascending" : "descending"}>
      <Link to={to}>{name}</Link>
    </th>
  );
}
