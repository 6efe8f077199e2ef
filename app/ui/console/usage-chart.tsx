import { Link } from "react-router";
import type { DailyUse, ModelPrice, MonthlyUse } from "#app/guide/model-usage.ts";
import { m } from "#app/paraglide/messages.js";
import { TableFrame } from "../table-frame.tsx";
import { figure } from "./figures.ts";
import { CostHeading, UseCells } from "./use-cells.tsx";

const [WIDTH, HEIGHT, BAR] = [620, 120, 14];
const STEP = WIDTH / 31;

/** @property page the console's address */
type Props = { days: readonly DailyUse[]; of: MonthlyUse["of"]; price: ModelPrice | undefined; page: string };

/** Tokens by day; the table below the bars says the same, and how many replies they were. */
export function UsageChart({ days, of, price, page }: Props) {
  const most = Math.max(1, ...days.map(({ tokens }) => tokens));
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
      <p className="field-note">{m.usage_most({ tokens: figure(most) })}</p>
      <svg className="usage-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        {days.map(({ day, tokens }, index) => {
          const height = (tokens / most) * HEIGHT;
          return <rect key={day} x={index * STEP} y={HEIGHT - height} width={BAR} height={height} />;
        })}
        <path d={`M0 ${HEIGHT - 0.5}H${WIDTH}`} />
      </svg>
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
                <th scope="row">{day}</th>
                <UseCells use={use} price={price} />
              </tr>
            ))}
          </tbody>
        </TableFrame>
      </details>
    </div>
  );
}
