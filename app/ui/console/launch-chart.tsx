import { m } from "#app/paraglide/messages.js";
import type { LaunchDay } from "#app/tenancy/launch-history.ts";
import { TableFrame } from "../table-frame.tsx";
import { dayName, figure } from "./figures.ts";

/** Of a day, in units of the picture. */
const [WIDTH, BAR, HEIGHT] = [10, 7, 100];

/** How many came on each day, those who were let in below and those who were refused on top; the table beside says the same. */
export function LaunchChart({ days }: { days: readonly LaunchDay[] }) {
  const most = Math.max(1, ...days.map(({ admitted, refused }) => admitted + refused));
  const [first, last] = [days[0]?.day ?? 0, days.at(-1)?.day ?? 0];
  return (
    <figure className="launch-chart">
      <figcaption>
        <strong id="launches-by-day">{m.launches_by_day()}</strong>
        <span className="launch-admitted">{m.launches_admitted()}</span>
        <span className="launch-refused">{m.launches_refused()}</span>
        <span>{m.launches_most({ count: figure(most) })}</span>
      </figcaption>
      <svg viewBox={`0 0 ${days.length * WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        {days.map(({ day, admitted, refused }, index) => {
          const [below, above] = [(admitted / most) * HEIGHT, (refused / most) * HEIGHT];
          const place = { x: index * WIDTH + (WIDTH - BAR) / 2, width: BAR };
          return (
            <g key={day}>
              <title>{`${dayName(day)}: ${figure(admitted)} / ${figure(refused)}`}</title>
              <rect className="launch-bar" {...place} y={HEIGHT - below} height={below} />
              <rect className="launch-bar-refused" {...place} y={HEIGHT - below - above} height={above} />
            </g>
          );
        })}
      </svg>
      <p className="launch-days">
        <span>{dayName(first)}</span>
        <span>{dayName(last)}</span>
      </p>
      <details>
        <summary>{m.launches_as_table()}</summary>
        <TableFrame labelledBy="launches-by-day">
          <thead>
            <tr>
              <th scope="col">{m.launches_day()}</th>
              <th scope="col" className="number">
                {m.launches_admitted()}
              </th>
              <th scope="col" className="number">
                {m.launches_refused()}
              </th>
            </tr>
          </thead>
          <tbody>
            {days.toReversed().map(({ day, admitted, refused }) => (
              <tr key={day}>
                <th scope="row">{dayName(day)}</th>
                <td className="number">{figure(admitted)}</td>
                <td className="number">{figure(refused)}</td>
              </tr>
            ))}
          </tbody>
        </TableFrame>
      </details>
    </figure>
  );
}
