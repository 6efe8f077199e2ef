import { Link } from "react-router";
import { m } from "#app/paraglide/messages.js";

type Props = {
  /** What the list is called, where another one stands on the same page. */
  of?: string;
  /** The query without the place in the list. */
  search: URLSearchParams;
  /** Under which name the place stands in the address. */
  place?: string;
  /** Whether this page begins where the list does. */
  isFirst: boolean;
  next: string | number | undefined;
  /** The address of the whole list as CSV, as it is filtered and sorted; undefined where there is nothing in it. */
  file?: string | undefined;
};

/** The ways from a page of a list: back to its beginning, on, and to the file. */
export function ListPager({ of, search, place = "after", isFirst, next, file }: Props) {
  if (isFirst && next === undefined && file === undefined) return null;
  return (
    <nav className="pager" aria-label={of === undefined ? m.deployments_pages() : `${m.deployments_pages()}: ${of}`}>
      {!isFirst && <Link to={`?${search}`}>{m.people_first_page()}</Link>}
      {next !== undefined && (
        <Link to={`?${new URLSearchParams([...search, [place, String(next)]])}`}>{m.people_next_page()}</Link>
      )}
      {file !== undefined && <a href={`${file}?${search}`}>{m.console_csv()}</a>}
    </nav>
  );
}
