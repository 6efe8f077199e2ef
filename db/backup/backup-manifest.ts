import { z } from "zod";
import { sha256 } from "../sha256.ts";
import { BackupRefused } from "./backup-refused.ts";
import type { BackupStore } from "./backup-store.ts";

const count = z.number().int().nonnegative();

const tableSchema = z.strictObject({
  name: z.string(),
  columns: z.array(z.string()),
  key: z.array(z.string()),
  rows: count,
  /** Of the lines, before they are compressed. */
  bytes: count,
  parts: count,
  /** SHA-256, chained over the parts: see db/backup/backup-digest.ts. */
  digest: z.string(),
  /** Looked at again when everything was read: how many rows there were then, and how many bore a time after the start. */
  afterwards: z.strictObject({ rows: count, changed: count.nullable(), toldBy: z.string().nullable() }),
});

/** What a backup is, written last: without it there is no backup. */
const manifestSchema = z.strictObject({
  format: z.literal(1),
  name: z.string(),
  /** ms. Between the two the tables were read one after the other: a backup is no point in time. */
  startedAt: z.number().int(),
  finishedAt: z.number().int(),
  /** Time Travel bookmarks of the primary, where it gave some. */
  bookmarks: z.strictObject({ started: z.string().nullable(), finished: z.string().nullable() }),
  migrations: z.array(z.strictObject({ name: z.string(), sha256: z.string().nullable() })),
  /** In the order in which they were read: children before parents. */
  tables: z.array(tableSchema),
  /** Entries of the list of erasures beside it, when it was sealed. The list only grows: one with fewer is cut, or another's. */
  erasures: count,
});

export type Manifest = z.infer<typeof manifestSchema>;
export type TableManifest = z.infer<typeof tableSchema>;

const signedSchema = manifestSchema.extend({ signature: z.string() });

/** What the signature says. */
export const sealedSchema = z.strictObject({ backup: z.string(), sha256: z.string() });
export type Sealed = z.infer<typeof sealedSchema>;
export type SignBackup = (sealed: Sealed) => Promise<string>;
/** @returns what was signed; undefined when it was not signed by us */
export type ReadSignature = (signature: string) => Promise<Sealed | undefined>;

const nameSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}(T\d{2}-\d{2}-\d{2}Z)?$/);

/** The day of a scheduled backup ("2026-11-22"), or the moment of another one ("2026-11-22T14-05-09Z"). */
export function isBackupName(name: string): boolean {
  return nameSchema.safeParse(name).success;
}

export function manifestName(backup: string): string {
  return `backups/${backup}/manifest.json`;
}

export async function writeManifest(store: BackupStore, manifest: Manifest, sign: SignBackup): Promise<void> {
  const signature = await sign({ backup: manifest.name, sha256: await sha256(JSON.stringify(manifest)) });
  const text = `${JSON.stringify({ ...manifest, signature }, null, 2)}\n`;
  await store.put(manifestName(manifest.name), new TextEncoder().encode(text));
}

/** @throws BackupRefused when there is none, or it is not word for word what was signed */
export async function readManifest(store: BackupStore, backup: string, verify: ReadSignature): Promise<Manifest> {
  const name = manifestName(backup);
  const bytes = await store.get(name);
  if (bytes === undefined)
    throw new BackupRefused(`There is no ${name}: the backup does not exist, or was not finished.`, {
      isMissing: true,
    });
  const read = signedSchema.safeParse(parsed(new TextDecoder().decode(bytes))).data;
  if (read === undefined) throw new BackupRefused(`${name} is cut, or is no manifest that this version can read.`);
  const { signature, ...manifest } = read;
  const sealed = await verify(signature);
  if (sealed === undefined)
    throw new BackupRefused(
      `${name} was not signed by one of the tool's keys: if another installation made it, give its public keys with --jwks.`,
    );
  const genuine = sealed.backup === backup && sealed.sha256 === (await sha256(JSON.stringify(manifest)));
  if (!genuine || manifest.name !== backup) throw new BackupRefused(`${name} was changed after it was signed.`);
  return manifest;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
