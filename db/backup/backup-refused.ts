/** A backup is not what was written, or cannot go where it was meant to go: in one sentence that names what is wrong. */
export class BackupRefused extends Error {
  override readonly name = "BackupRefused";
}
