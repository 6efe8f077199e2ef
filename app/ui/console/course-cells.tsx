import { Link } from "react-router";
import { m } from "#app/paraglide/messages.js";
import { Moment } from "../moment.tsx";

/** @property to where the course leads */
type Props = { course: { title: string | undefined; knownSince: number }; to: string };

/** What a course is called and since when it is known, as the first cells of a row: see CourseHeading. */
export function CourseCells({ course: { title, knownSince }, to }: Props) {
  return (
    <>
      <th scope="row">
        <Link to={to} dir="auto">
          {title ?? m.app_name()}
        </Link>
      </th>
      <td>
        <Moment at={knownSince} />
      </td>
    </>
  );
}
