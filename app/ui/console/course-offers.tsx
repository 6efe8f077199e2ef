import { Form, Link } from "react-router";
import { m } from "#app/paraglide/messages.js";
import { LONGEST_TITLE_SOUGHT } from "#app/tenancy/course-list.ts";
import { type CourseOffer, writeCourseOffer } from "#app/tenancy/course-quotas.ts";
import { ListPager } from "../list-pager.tsx";
import { SoughtSoFar } from "./sought-so-far.tsx";

type Props = {
  /** Undefined where nobody looks for one. */
  offer:
    | { courses: readonly { id: string; title: string | undefined }[]; next: string | undefined; isCut: boolean }
    | undefined;
  asked: CourseOffer;
  /** The query of the list on the same page. */
  beside: URLSearchParams;
  /** The console's address. */
  page: string;
};

/** Finds a course by its title, to give it limits of its own. */
export function CourseOffers({ offer, asked, beside, page }: Props) {
  return (
    <section>
      <h2 id="course-offers">{m.quota_add()}</h2>
      <search>
        <Form method="get" className="filter" key={asked.find} preventScrollReset>
          {[...beside].map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <label>
            {m.courses_search()}
            <input
              name="find"
              type="search"
              defaultValue={asked.find}
              maxLength={LONGEST_TITLE_SOUGHT}
              className="field"
              dir="auto"
            />
          </label>
          <button className="button">{m.quota_find()}</button>
        </Form>
      </search>
      {offer && <Offered {...offer} asked={asked} beside={beside} page={page} />}
    </section>
  );
}

type OfferedProps = NonNullable<Props["offer"]> & Omit<Props, "offer">;

function Offered({ courses, next, isCut, asked, beside, page }: OfferedProps) {
  const [isEmpty, isFirst] = [courses.length === 0, asked.behind === undefined];
  return (
    <>
      {isEmpty && isFirst && !isCut && <p className="empty">{m.courses_none_such()}</p>}
      {!isEmpty && (
        <ul className="course-offers" aria-labelledby="course-offers">
          {courses.map(({ id, title }) => (
            <li key={id}>
              <Link to={`${page}/quota/${id}`} dir="auto">
                {title ?? m.app_name()}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <SoughtSoFar isCut={isCut} isEmpty={isEmpty} isFirst={isFirst} />
      <ListPager
        of={m.quota_add()}
        search={new URLSearchParams([...beside, ...writeCourseOffer(asked)])}
        place="behind"
        isFirst={isFirst}
        next={next}
      />
    </>
  );
}
