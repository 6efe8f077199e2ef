import { Link } from "react-router";
import { m } from "#app/paraglide/messages.js";
import type { LaunchRecord } from "#app/tenancy/launch-record.ts";
import { Moment } from "./moment.tsx";
import { refusalTitle } from "./refusal-sentences.ts";
import { TableFrame } from "./table-frame.tsx";

/** What became of the last launches, newest first. */
export function LaunchTable({ launches, refusedOnly }: { launches: readonly LaunchRecord[]; refusedOnly: boolean }) {
  return (
    <section>
      <h2 id="launches">{m.launches_title()}</h2>
      <p className="page-lead">
        {m.launches_lead()}{" "}
        {refusedOnly ? <Link to="?">{m.launches_all()}</Link> : <Link to="?show=refused">{m.launches_refused()}</Link>}
      </p>
      {launches.length === 0 ? (
        <p>{refusedOnly ? m.connection_no_refusal() : m.launches_none()}</p>
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolls by itself where the page is narrow
        <TableFrame labelledBy="launches">
          <thead>
            <tr>
              <th scope="col">{m.launches_when()}</th>
              <th scope="col">{m.launches_outcome()}</th>
              <th scope="col">{m.deployment_id()}</th>
              <th scope="col" className="number">
                {m.launches_count()}
              </th>
            </tr>
          </thead>
          <tbody>
            {launches.map((launch) => (
              <tr key={`${launch.at} ${launch.deploymentId} ${launch.code}`}>
                <th scope="row">
                  <Moment at={launch.at} />
                </th>
                <td>
                  {launch.code === undefined ? m.launches_admitted() : refusalTitle(launch.code)}
                  {launch.code !== undefined && (
                    <span className="cell-note">
                      <code>{launch.code}</code>
                    </span>
                  )}
                </td>
                <td>{launch.deploymentId === undefined ? "–" : <code>{launch.deploymentId}</code>}</td>
                <td className="number">{launch.count}</td>
              </tr>
            ))}
          </tbody>
        </TableFrame>
      )}
    </section>
  );
}
