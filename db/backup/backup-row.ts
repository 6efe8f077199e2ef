import { z } from "zod";

/** What D1 gives as a cell: a BLOB comes as an array of bytes. */
export type Cell = string | number | null | number[];
export type Row = Cell[];

/** The values of a primary key, in the order of its columns. */
export const keySchema = z.array(z.union([z.string(), z.number()])).min(1);
export type Key = z.infer<typeof keySchema>;

const lineSchema = z.array(z.union([z.string(), z.number(), z.null(), z.strictObject({ base64: z.string() })]));

/**
 * A row as one line of JSON, a BLOB as {"base64": …}.
 * @throws RangeError for an integer that JavaScript, and so D1's answer, cannot hold exactly
 */
export function toLine(row: Row): string {
  for (const cell of row)
    // Beyond 2^63 it was no integer in the database.
    if (typeof cell === "number" && Number.isInteger(cell) && !Number.isSafeInteger(cell) && Math.abs(cell) <= 2 ** 63)
      throw new RangeError(`The integer ${cell} cannot be backed up exactly.`);
  // Most rows have no BLOB, and need no copy.
  const plain = row.some((cell) => Array.isArray(cell)) ? row.map(wrapBlob) : row;
  return JSON.stringify(plain);
}

function wrapBlob(cell: Cell): Cell | { base64: string } {
  if (!Array.isArray(cell)) return cell;
  return { base64: btoa(cell.map((byte) => String.fromCharCode(byte)).join("")) };
}

/** @returns the cells as they are bound to a statement: a BLOB as its bytes */
export function fromLine(line: string): (string | number | null | ArrayBuffer)[] {
  const cells = lineSchema.parse(JSON.parse(line));
  return cells.map((cell) => {
    if (cell === null || typeof cell !== "object") return cell;
    return Uint8Array.from(atob(cell.base64), (letter) => letter.charCodeAt(0)).buffer;
  });
}

/** @returns the cells of some columns, such as those of the primary key */
export function cellsOf(columns: readonly string[], row: readonly unknown[], wanted: readonly string[]): Key {
  return keySchema.parse(wanted.map((column) => row[columns.indexOf(column)]));
}
