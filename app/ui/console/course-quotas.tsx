import type { QuotaPeriod, Used } from "#app/guide/quota.ts";
import { m } from "#app/paraglide/messages.js";
import { LONGEST_TITLE_SOUGHT } from "#app/tenancy/course-list.ts";
import {
  type CourseQuota,
  type CourseQuotaQuery,
  type CourseQuotaSort,
  writeCourseQuotaQuery,
} from "#app/tenancy/course-quotas.ts";
import { otherOrder } from "#app/tenancy/time-order.ts";
import { FilterSearch, ListFilter } from "../list-filter.tsx";
import { ListPager } from "../list-pager.tsx";
import { NoneSuch } from "../none-such.tsx";
import { TableFrame } from "../table-frame.tsx";
import { TimeHeading } from "../time-heading.tsx";
import { CourseCells } from "./course-cells.tsx";
import { CourseHeading } from "./course-heading.tsx";
import { SoughtSoFar } from "./sought-so-far.tsx";
import { sayReplies, sayTokens } from "./use-words.ts";

type Props = {
  courses: readonly CourseQuota[];
  next: string | undefined;
  /** Whether the page is not full, and more may be behind what was looked at. */
  isCut: boolean;
  query: CourseQuotaQuery;
  /** The query of the courses that are offered. */
  beside: URLSearchParams;
  /** The console's address. */
  page: string;
};

/** The courses that may take more or less of the model than each course; each leads to its own form. */
export function CourseQuotas({ courses, next, isCut, query, beside, page }: Props) {
  const [isEmpty, isFirst] = [courses.length === 0, query.after === undefined];
  const isFiltered = query.sought !== "" || !isFirst;
  const search = writeCourseQuotaQuery(query);
  return (
    <section>
      <h2 id="course-quotas">{m.quota_courses()}</h2>
      <p>{m.quota_courses_note()}</p>
      {(!isEmpty || isFiltered || isCut) && (
        <ListFilter search={search} beside={beside}>
          <FilterSearch label={m.courses_search()} sought={query.sought} longest={LONGEST_TITLE_SOUGHT} />
        </ListFilter>
      )}
      {!isEmpty && <CourseQuotaTable courses={courses} query={query} beside={beside} page={page} />}
      {isEmpty && !isFiltered && !isCut && <p className="empty">{m.quota_courses_none()}</p>}
      {isEmpty && isFiltered && isFirst && !isCut && <NoneSuch words={m.courses_none_such()} to={`?${beside}`} />}
      <SoughtSoFar isCut={isCut} isEmpty={isEmpty} isFirst={isFirst} />
      <ListPager
        of={m.quota_courses()}
        search={new URLSearchParams([...search, ...beside])}
        isFirst={isFirst}
        next={next}
        file={isEmpty && !isCut ? undefined : `${page}/export/quotas.csv`}
      />
    </section>
  );
}

type TableProps = Pick<Props, "courses" | "query" | "beside" | "page">;

function CourseQuotaTable({ courses, query, beside, page }: TableProps) {
  const to = (sort: CourseQuotaSort) =>
    `?${new URLSearchParams([...writeCourseQuotaQuery({ ...query, sort }), ...beside])}`;
  const order = query.sort === "title" ? undefined : query.sort;
  return (
    <TableFrame labelledBy="course-quotas">
      <thead>
        <tr>
          <CourseHeading of="title" chosen={query.sort} to={to} />
          <TimeHeading name={m.courses_known_since()} order={order} to={to(otherOrder(order))} />
          <th scope="col" className="number">
            {m.quota_a_day()}
          </th>
          <th scope="col" className="number">
            {m.quota_a_month()}
          </th>
        </tr>
      </thead>
      <tbody>
        {courses.map((course) => (
          <tr key={course.id}>
            <CourseCells course={course} to={`${page}/quota/${course.id}`} />
            <Limits limits={course.limits} period="day" />
            <Limits limits={course.limits} period="month" />
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

function Limits({ limits, period }: { limits: Record<QuotaPeriod, Used>; period: QuotaPeriod }) {
  const { messages, tokens } = limits[period];
  return (
    <td className="number">
      {sayReplies(messages)}
      <span className="cell-note">{sayTokens(tokens)}</span>
    </td>
  );
}
