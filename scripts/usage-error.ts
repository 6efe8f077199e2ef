/** Something that the caller can mend, in one sentence. */
export class UsageError extends Error {
  override readonly name = "UsageError";
  readonly usage: string | undefined;

  /** @param usage how the command is meant, where the words themselves were wrong */
  constructor(sentence: string, usage?: string) {
    super(sentence);
    this.usage = usage;
  }
}
