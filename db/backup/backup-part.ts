import { z } from "zod";
import { BackupRefused } from "./backup-refused.ts";
import { sha256 } from "../sha256.ts";

/** The first line of a part: whose it is, so that one part cannot stand for another. `previous`: the table's digest before it. */
const headerSchema = z.strictObject({
  backup: z.string(),
  table: z.string(),
  part: z.number().int().positive(),
  rows: z.number().int().positive(),
  previous: z.string(),
});
export type PartHeader = z.infer<typeof headerSchema>;

/** Six figures, so that names sort as numbers do. */
export function partName({ backup, table, part }: Pick<PartHeader, "backup" | "table" | "part">): string {
  return `backups/${backup}/${table}-${String(part).padStart(6, "0")}.jsonl.gz`;
}

/** The header and the rows as lines of JSON, compressed. @returns digest: SHA-256 of the rows' lines */
export async function packPart(header: PartHeader, lines: readonly string[]) {
  const text = textOf(lines);
  const stream = new Blob([JSON.stringify(header), "\n", text]).stream().pipeThrough(new CompressionStream("gzip"));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  return { bytes, digest: await sha256(text) };
}

/**
 * @param expected what the part's place in its backup says of it
 * @throws BackupRefused when it is cut, changed, or another one
 */
export async function unpackPart(bytes: Uint8Array<ArrayBuffer>, expected: Omit<PartHeader, "rows">) {
  const name = partName(expected);
  const [first = "", ...lines] = (await unzip(bytes, name)).split("\n");
  // The text ends with the end of a line.
  if (lines.pop() !== "") throw new BackupRefused(`${name} is cut: its last line has no end.`);
  const header = headerSchema.safeParse(parsed(first)).data;
  if (header === undefined) throw new BackupRefused(`${name} does not begin as a part of a backup does.`);
  if (header.backup !== expected.backup || header.table !== expected.table || header.part !== expected.part)
    throw new BackupRefused(`${name} is another part: ${partName(header)}.`);
  if (header.previous !== expected.previous) throw new BackupRefused(`${name} does not follow the part before it.`);
  if (header.rows !== lines.length)
    throw new BackupRefused(`${name} has ${lines.length} rows, and should have ${header.rows}.`);
  return { lines, digest: await sha256(textOf(lines)) };
}

export function textOf(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join("");
}

async function unzip(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<string> {
  try {
    return await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).text();
  } catch {
    throw new BackupRefused(`${name} cannot be read: it is cut or changed.`);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
