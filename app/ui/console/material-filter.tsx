import { Link } from "react-router";
import { m } from "#app/paraglide/messages.js";
import { type CourseFigures, type MaterialQuery, writeMaterialQuery } from "#app/tenancy/course-list.ts";
import { figure } from "./figures.ts";

type Props = { query: MaterialQuery; course: Pick<CourseFigures, "published" | "drafts"> };

/** Which of the material is looked at: it stands in the address. */
export function MaterialFilter({ query, course: { published, drafts } }: Props) {
  const choices = [
    { wanted: undefined, name: m.deployments_all(), count: published + drafts },
    { wanted: "visible", name: m.courses_published(), count: published },
    { wanted: "hidden", name: m.courses_drafts(), count: drafts },
  ] as const;
  return (
    <nav className="console-filter" aria-label={m.deployments_filter()}>
      {choices.map(({ wanted, name, count }) => (
        <Link
          key={name}
          to={`?${writeMaterialQuery({ ...query, status: wanted })}`}
          aria-current={query.status === wanted ? "true" : undefined}
        >
          {name} <span>{figure(count)}</span>
        </Link>
      ))}
    </nav>
  );
}
