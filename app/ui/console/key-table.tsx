import { m } from "#app/paraglide/messages.js";
import type { RingStanding } from "#app/tenancy/key-ring.ts";
import { Moment } from "../moment.tsx";
import { TableFrame } from "../table-frame.tsx";

const states: Record<RingStanding["state"], { say: () => string; looks: string; when: (() => string) | undefined }> = {
  signs: { say: m.keys_signs, looks: "active", when: m.keys_since },
  coming: { say: m.keys_coming, looks: "pending", when: m.keys_from },
  published: { say: m.keys_published, looks: "unlisted", when: m.keys_until },
  retired: { say: m.keys_retired, looks: "unlisted", when: undefined },
  withdrawn: { say: m.keys_withdrawn, looks: "disabled", when: m.keys_at },
};

/** The tool's own keys, newest first: by their ids, as an LMS reads them. */
export function KeyTable({ ring }: { ring: readonly RingStanding[] }) {
  return (
    <TableFrame labelledBy="tool-keys">
      <thead>
        <tr>
          <th scope="col">{m.keys_kid()}</th>
          <th scope="col">{m.health_state()}</th>
          <th scope="col">{m.keys_made()}</th>
        </tr>
      </thead>
      <tbody>
        {ring.map(({ kid, state, madeAt, at }) => {
          const { say, looks, when } = states[state];
          return (
            <tr key={kid}>
              <th scope="row">
                <code>{kid}</code>
              </th>
              <td>
                <span className={`status status-${looks}`}>{say()}</span>
                {when !== undefined && at !== undefined && (
                  <span className="cell-note">
                    {when()} <Moment at={at} />
                  </span>
                )}
              </td>
              <td>{madeAt === undefined ? m.keys_made_unknown() : <Moment at={madeAt} />}</td>
            </tr>
          );
        })}
      </tbody>
    </TableFrame>
  );
}
