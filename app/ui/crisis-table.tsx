import { Form, Link } from "react-router";
import { type CrisisQuery, type CrisisState, crisisStates, writeCrisisQuery } from "#app/guide/crisis-list.ts";
import { CRISIS_FLAG_DAYS, type CrisisFlag } from "#app/guide/crisis-policy.ts";
import { m } from "#app/paraglide/messages.js";
import { otherOrder } from "#app/tenancy/time-order.ts";
import { FilterChoice, ListFilter } from "./list-filter.tsx";
import { ListPager } from "./list-pager.tsx";
import { Moment } from "./moment.tsx";
import { NoneSuch } from "./none-such.tsx";
import { TableFrame } from "./table-frame.tsx";
import { TimeHeading } from "./time-heading.tsx";

type Props = {
  flags: readonly CrisisFlag[];
  next: string | undefined;
  query: CrisisQuery;
  of: { id: string; title: string | undefined } | undefined;
  /** Those who look at it are told of nobody. */
  isOff: boolean;
  /** Where an administrator decides that. */
  settings?: string;
  /** All of them as CSV. */
  file?: string;
  showsCourse?: boolean;
};

const stateNames: Record<CrisisState, () => string> = { open: m.crises_open, settled: m.crises_acknowledged };

/** Who may be in danger, and whether somebody looks after them. */
export function CrisisTable({ flags, next, query, of, isOff, settings, file, showsCourse = false }: Props) {
  const isFiltered = query.state !== undefined || query.course !== undefined || query.after !== undefined;
  const turned = writeCrisisQuery({ ...query, sort: otherOrder(query.sort) });
  return (
    <>
      {isOff && (
        <p>
          {m.crises_off()} {settings !== undefined && <Link to={settings}>{m.crises_settings()}</Link>}
        </p>
      )}
      {(flags.length > 0 || isFiltered) && <CrisisFilter query={query} of={of} />}
      {flags.length > 0 && (
        <TableFrame labelledBy="page-title">
          <thead>
            <tr>
              <th scope="col">{m.crises_who()}</th>
              {showsCourse && <th scope="col">{m.minors_course()}</th>}
              <TimeHeading name={m.privacy_seen_when()} order={query.sort} to={`?${turned}`} />
              <th scope="col">{m.crises_state()}</th>
            </tr>
          </thead>
          <tbody>
            {flags.map(({ id, name, course, courseId, at, acknowledgedAt }) => (
              <tr key={id}>
                <th scope="row">
                  <bdi>{name ?? m.crises_unnamed()}</bdi>
                </th>
                {showsCourse && (
                  <td>
                    <Link to={`?${writeCrisisQuery({ ...query, course: courseId })}`} dir="auto">
                      {course ?? m.app_name()}
                    </Link>
                  </td>
                )}
                <td>
                  <Moment at={at} />
                </td>
                <td>
                  {acknowledgedAt === undefined ? (
                    <Form method="post">
                      <button className="button" name="flag" value={id}>
                        {m.crises_acknowledge()} <span className="visually-hidden">{name}</span>
                      </button>
                    </Form>
                  ) : (
                    <>
                      {m.crises_acknowledged()} · <Moment at={acknowledgedAt} />
                    </>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </TableFrame>
      )}
      {flags.length === 0 && isFiltered && <NoneSuch />}
      {flags.length === 0 && !isFiltered && !isOff && (
        <p className="empty">{m.crises_none({ days: CRISIS_FLAG_DAYS })}</p>
      )}
      <ListPager
        search={writeCrisisQuery(query)}
        isFirst={query.after === undefined}
        next={next}
        file={flags.length > 0 ? file : undefined}
      />
    </>
  );
}

/** The course is chosen in the list: here it can be given up. */
function CrisisFilter({ query, of }: Pick<Props, "query" | "of">) {
  return (
    <ListFilter search={writeCrisisQuery(query)}>
      <FilterChoice
        label={m.crises_state()}
        name="state"
        chosen={query.state}
        choices={crisisStates.map((value) => ({ value, words: stateNames[value]() }))}
      />
      {query.course !== undefined && (
        <FilterChoice
          label={m.minors_course()}
          name="course"
          chosen={query.course}
          choices={[{ value: query.course, words: of?.title ?? m.app_name() }]}
        />
      )}
    </ListFilter>
  );
}
