import { m } from "#app/paraglide/messages.js";
import { lacks, type TriedTable } from "#app/tenancy/restore-trial.ts";
import { TableFrame } from "../table-frame.tsx";
import { figure } from "./figures.ts";

/** The institution's rows, table by table: in the backup, and now. What is empty in both is left out. */
export function TriedTables({ tables, isOpen }: { tables: readonly TriedTable[]; isOpen: boolean }) {
  return (
    <details open={isOpen}>
      <summary id="tried-tables">{m.trial_tables()}</summary>
      <TableFrame labelledBy="tried-tables">
        <thead>
          <tr>
            <th scope="col">{m.trial_table()}</th>
            <th scope="col" className="number">
              {m.trial_in_backup()}
            </th>
            <th scope="col" className="number">
              {m.trial_now()}
            </th>
            <th scope="col" className="number">
              {m.trial_older()}
            </th>
          </tr>
        </thead>
        <tbody>
          {tables
            .filter(({ inBackup, now }) => inBackup + now > 0)
            .map((table) => (
              <tr key={table.name}>
                <th scope="row">
                  <code>{table.name}</code>
                  {lacks(table) && <span className="cell-note">{m.trial_table_lacks()}</span>}
                </th>
                <td className="number">{figure(table.inBackup)}</td>
                <td className="number">{figure(table.now)}</td>
                <td className="number">{table.older === undefined ? m.trial_untold() : figure(table.older)}</td>
              </tr>
            ))}
        </tbody>
      </TableFrame>
    </details>
  );
}
