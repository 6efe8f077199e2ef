/** A backup is not what was written, or cannot go where it was meant to go: in one sentence that names what is wrong. */
export class BackupRefused extends Error {
  override readonly name = "BackupRefused";
  /** What is wrong is that something is not there. */
  readonly isMissing: boolean;

  constructor(sentence: string, { isMissing = false } = {}) {
    super(sentence);
    this.isMissing = isMissing;
  }
}
