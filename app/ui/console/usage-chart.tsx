import { Link } from "react-router";
import type { DailyUse, ModelPrice, MonthlyUse } from "#app/guide/model-usage.ts";
import { m } from "#app/paraglide/messages.js";
import { TableFrame } from "../table-frame.tsx";
import { dayName } from "./figures.ts";
import { CostHeading, UseCells } from "./use-cells.tsx";
import { sayTokens } from "./use-words.ts";

const [WIDTH, HEIGHT, BAR] = [620, 120, 14];

/** @property page the console's address */
type Props = { days: readonly DailyUse[]; of: MonthlyUse["of"]; price: ModelPrice | undefined; page: string };

/** Tokens by day; the table below the bars says the same, and how many replies they were. */
export function UsageChart({ days, of, price, page }: Props) {
  const most = Math.max(1, ...days.map(({ tokens }) => tokens));
  const { first, last, step } = monthOf(days);
  return (
    <div className="own-data">
      <h2 id="usage-days">
        {m.usage_days()}
        {of !== undefined && (
          <>
            : <bdi>{of.title ?? of.id}</bdi>
          </>
        )}
      </h2>
      {of !== undefined && (
        <p>
          <Link to="?">{m.usage_all_courses()}</Link> · <Link to={`${page}/quota/${of.id}`}>{m.quota_of_course()}</Link>
        </p>
      )}
      <p className="field-note">{m.usage_most({ tokens: sayTokens(most) })}</p>
      <div className="usage-chart" aria-hidden="true">
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
          {days.map(({ day, tokens }, index) => {
            const height = (tokens / most) * HEIGHT;
            return <rect key={day} x={index * step} y={HEIGHT - height} width={BAR} height={height} />;
          })}
          <path d={`M0 ${HEIGHT - 0.5}H${WIDTH}`} />
        </svg>
        <p className="launch-days">
          <span>{dayName(first)}</span>
          <span>{dayName(last)}</span>
        </p>
      </div>
      <details>
        <summary className="button button-quiet">{m.usage_table()}</summary>
        <TableFrame labelledBy="usage-days">
          <thead>
            <tr>
              <th scope="col">{m.usage_day()}</th>
              <th scope="col" className="number">
                {m.usage_messages()}
              </th>
              <th scope="col" className="number">
                {m.usage_tokens()}
              </th>
              <CostHeading price={price} />
            </tr>
          </thead>
          <tbody>
            {days.map(({ day, ...use }) => (
              <tr key={day}>
                <th scope="row">{dayName(Date.parse(day))}</th>
                <UseCells use={use} price={price} />
              </tr>
            ))}
          </tbody>
        </TableFrame>
      </details>
    </div>
  );
}

/** The month of the days, all of it. @returns first, last: ms @returns step between two days, in units of the picture */
function monthOf([begin]: readonly DailyUse[]): { first: number; last: number; step: number } {
  const first = Date.parse(begin?.day ?? "1970-01-01");
  const date = new Date(first);
  const last = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0);
  return { first, last, step: WIDTH / new Date(last).getUTCDate() };
}
