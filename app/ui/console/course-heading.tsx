import { Link } from "react-router";
import { m } from "#app/paraglide/messages.js";
import type { CourseSort } from "#app/tenancy/course-list.ts";
import type { TimeOrder } from "#app/tenancy/time-order.ts";

type Props = {
  of: CourseSort;
  /** In which order the list stands. */
  chosen: CourseSort | TimeOrder;
  /** @returns the address of another order */
  to(sort: CourseSort): string;
};

const names: Record<CourseSort, () => string> = { title: m.minors_course, newest: m.courses_known_since };
const orders = { title: "ascending", newest: "descending" } as const;

/** Heads a column of courses by which their list stands in order, or leads to that order. */
export function CourseHeading({ of, chosen, to }: Props) {
  return (
    <th scope="col" aria-sort={chosen === of ? orders[of] : undefined}>
      {chosen === of ? names[of]() : <Link to={to(of)}>{names[of]()}</Link>}
    </th>
  );
}
