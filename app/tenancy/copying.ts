/** Taking over the material of the course that this one was copied from. It is asked once, of those who teach both. */
export type Copying = {
  /** @returns undefined where there is nothing to ask, and while nobody can tell */
  offer(): Promise<{ status: "offered" | "copying"; sourceTitle: string | undefined } | undefined>;
  /**
   * Copies for as long as a request may work. One that was interrupted goes on.
   * @returns whether there is more: then it is called again
   * @throws Refusal role_required; record_unavailable: what is there stays, and it can be called again
   */
  accept(): Promise<boolean>;
  /** @throws Refusal role_required, record_unavailable */
  decline(): Promise<void>;
};
