import { Link } from "react-router";
import {
  type CourseUse,
  type ModelPrice,
  USED_LOOKED_AT,
  type UsageQuery,
  type UsageSort,
  writeUsageQuery,
} from "#app/guide/model-usage.ts";
import { m } from "#app/paraglide/messages.js";
import { LONGEST_TITLE_SOUGHT } from "#app/tenancy/course-list.ts";
import { FilterSearch, ListFilter } from "../list-filter.tsx";
import { NoneSuch } from "../none-such.tsx";
import { TableFrame } from "../table-frame.tsx";
import { SoughtSoFar } from "./sought-so-far.tsx";
import { CostHeading, UseCells } from "./use-cells.tsx";

type Props = {
  courses: readonly CourseUse[];
  /** Whether the page is not full, and more may be behind what was looked at. */
  isCut: boolean;
  query: UsageQuery;
  price: ModelPrice | undefined;
};

const sortNames: Record<UsageSort, () => string> = { messages: m.usage_messages, tokens: m.usage_tokens };

/** What each course took this month, the most first; each leads to its days. */
export function UsageCourses({ courses, isCut, query, price }: Props) {
  const search = writeUsageQuery(query);
  const isEmpty = courses.length === 0;
  const isFirst = query.after === undefined;
  return (
    <div className="own-data">
      <h2 id="usage-courses">{m.minors_courses()}</h2>
      <ListFilter search={search} beside={new URLSearchParams(query.course && { course: query.course })}>
        <FilterSearch label={m.courses_search()} sought={query.sought} longest={LONGEST_TITLE_SOUGHT} />
      </ListFilter>
      {!isEmpty && <UsedCourses courses={courses} query={query} price={price} />}
      {isEmpty && isFirst && !isCut && (
        <NoneSuch words={m.usage_none_such()} to={`?${writeUsageQuery({ ...query, sought: "" })}`} />
      )}
      {isEmpty && !isFirst && query.sought === "" && <NoneSuch to={`?${search}`} />}
      {query.sought !== "" && <SoughtSoFar isCut={isCut} isEmpty={isEmpty} isFirst={isFirst} count={USED_LOOKED_AT} />}
    </div>
  );
}

function UsedCourses({ courses, query, price }: Omit<Props, "isCut">) {
  return (
    <TableFrame labelledBy="usage-courses">
      <thead>
        <tr>
          <th scope="col">{m.minors_course()}</th>
          {(["messages", "tokens"] as const).map((sort) => (
            <th key={sort} scope="col" className="number" aria-sort={query.sort === sort ? "descending" : undefined}>
              {query.sort === sort ? (
                sortNames[sort]()
              ) : (
                <Link to={`?${writeUsageQuery({ ...query, sort })}`}>{sortNames[sort]()}</Link>
              )}
            </th>
          ))}
          <CostHeading price={price} />
        </tr>
      </thead>
      <tbody>
        {courses.map(({ id, title, isGone, ...use }) => (
          <tr key={id}>
            <th scope="row">
              {isGone ? (
                m.usage_gone()
              ) : (
                <Link to={`?${writeUsageQuery({ ...query, course: id })}`} dir="auto">
                  {title ?? m.app_name()}
                </Link>
              )}
            </th>
            <UseCells use={use} price={price} />
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}
