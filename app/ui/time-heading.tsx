import { Link } from "react-router";
import type { TimeOrder } from "#app/tenancy/time-order.ts";

/**
 * @property order in which the list stands by the times of this column; undefined: it stands by another one
 * @property to the address of the other order
 */
type Props = { name: string; order: TimeOrder | undefined; to: string };

const orders = { newest: "descending", oldest: "ascending" } as const;

/** Heads the column of times by which a list stands in order, and leads to the other order. */
export function TimeHeading({ name, order, to }: Props) {
  return (
    <th scope="col" aria-sort={order && orders[order]}>
      <Link to={to}>{name}</Link>
    </th>
  );
}
