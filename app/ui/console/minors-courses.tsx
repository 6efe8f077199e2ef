import { type MinorLearners, minorsStates } from "#app/learner/minor-learners.ts";
import { m } from "#app/paraglide/messages.js";
import { type CourseSort, LONGEST_TITLE_SOUGHT } from "#app/tenancy/course-list.ts";
import { type CourseOfMinors, type MinorsQuery, writeMinorsQuery } from "#app/tenancy/minors-choice.ts";
import { FilterChoice, FilterSearch, ListFilter } from "../list-filter.tsx";
import { NoneSuch } from "../none-such.tsx";
import { TableFrame } from "../table-frame.tsx";
import { CourseCells } from "./course-cells.tsx";
import { CourseHeading } from "./course-heading.tsx";
import { SoughtSoFar } from "./sought-so-far.tsx";
import { minorsStateWords, minorsWords } from "./minors-words.ts";

type Props = {
  courses: readonly CourseOfMinors[];
  /** Whether the page is not full, and more may be behind what was looked at. */
  isCut: boolean;
  ofTenant: MinorLearners;
  query: MinorsQuery;
  page: string;
};

/** The tenant's courses, each with what holds in it; each leads to its own form. */
export function MinorsCourses({ courses, isCut, ofTenant, query, page }: Props) {
  const isFirst = query.after === undefined;
  const headings = { chosen: query.sort, to: (sort: CourseSort) => `?${writeMinorsQuery({ ...query, sort })}` };
  const isFiltered = query.sought !== "" || query.state !== undefined || !isFirst;
  return (
    <div className="own-data">
      <h2 id="minors-courses">{m.minors_courses()}</h2>
      {(courses.length > 0 || isFiltered) && <MinorsFilter query={query} />}
      {courses.length === 0 ? (
        isFiltered ? (
          isFirst && !isCut && <NoneSuch words={m.courses_none_such()} />
        ) : (
          <p className="empty">{m.minors_courses_none()}</p>
        )
      ) : (
        <TableFrame labelledBy="minors-courses">
          <thead>
            <tr>
              <CourseHeading of="title" {...headings} />
              <CourseHeading of="newest" {...headings} />
              <th scope="col">{m.minors_state()}</th>
            </tr>
          </thead>
          <tbody>
            {courses.map((course) => (
              <tr key={course.id}>
                <CourseCells course={course} to={`${page}/${course.id}`} />
                <td>{minorsWords([ofTenant, course.said])}</td>
              </tr>
            ))}
          </tbody>
        </TableFrame>
      )}
      <SoughtSoFar isCut={isCut} isEmpty={courses.length === 0} isFirst={isFirst} />
    </div>
  );
}

function MinorsFilter({ query }: Pick<Props, "query">) {
  return (
    <ListFilter search={writeMinorsQuery(query)}>
      <FilterSearch label={m.courses_search()} sought={query.sought} longest={LONGEST_TITLE_SOUGHT} />
      <FilterChoice
        label={m.minors_state()}
        name="state"
        chosen={query.state}
        choices={minorsStates.map((value) => ({ value, words: minorsStateWords[value]() }))}
      />
    </ListFilter>
  );
}
