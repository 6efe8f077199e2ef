import type { HelpKind } from "#app/struggle/choose-help.ts";
import type { Aftermath, HelpEffect } from "#app/struggle/help-effect.ts";
import { m } from "#app/paraglide/messages.js";
import { percent, ShareBar } from "../share-bar.tsx";
import { TableFrame } from "../table-frame.tsx";

const names: Record<HelpKind, () => string> = {
  hint: m.insight_help_hint,
  prerequisite: m.insight_help_prerequisite,
  example: m.insight_help_example,
  break: m.insight_help_break,
  instructor: m.insight_help_instructor,
};

const shareOf = (aftermath: Aftermath | undefined) => (aftermath === undefined ? "–" : percent(aftermath.right));

/** Which help is taken, and how learners go on after it: drawn, and the same as a table. */
export function HelpInsights({ help }: { help: readonly HelpEffect[] }) {
  const drawn = help.flatMap(({ kind, group }) =>
    group?.withIt === undefined ? [] : [{ kind, right: group.withIt.right }],
  );
  return (
    <section>
      <h2 id="help-goes">{m.insight_help()}</h2>
      <p className="field-note">{m.insight_help_lead()}</p>
      {drawn.length > 0 && (
        <figure className="bars" aria-label={m.insight_help_drawn()}>
          {drawn.map(({ kind, right }) => (
            <div key={kind} className="bar-row">
              <span>{names[kind]()}</span>
              <ShareBar share={right} />
            </div>
          ))}
          <figcaption className="field-note">{m.insight_help_legend()}</figcaption>
        </figure>
      )}
      <TableFrame labelledBy="help-goes">
        <thead>
          <tr>
            <th scope="col">{m.insight_help_kind()}</th>
            <th scope="col" className="number">
              {m.insight_help_offered()}
            </th>
            <th scope="col" className="number">
              {m.insight_help_accepted()}
            </th>
            <th scope="col" className="number">
              {m.insight_help_declined()}
            </th>
            <th scope="col" className="number">
              {m.insight_help_with()}
            </th>
            <th scope="col" className="number">
              {m.insight_help_without()}
            </th>
          </tr>
        </thead>
        <tbody>
          {help.map(({ kind, group }) => (
            <tr key={kind}>
              <th scope="row">{names[kind]()}</th>
              {group === undefined ? (
                <td colSpan={5}>{m.insight_too_few()}</td>
              ) : (
                <>
                  <td className="number">{group.offered}</td>
                  <td className="number">{percent(group.accepted / group.offered)}</td>
                  <td className="number">{percent(group.declined / group.offered)}</td>
                  <td className="number">{shareOf(group.withIt)}</td>
                  <td className="number">{shareOf(group.without)}</td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </section>
  );
}
