import type { KnownPerson } from "./people-list.ts";

/** @property isSelf whether it is whoever asks: they erase themselves elsewhere, and never by accident */
export type ErasablePerson = KnownPerson & { isSelf: boolean };

/** @property receipt signed, see ErasureReceipt; undefined where no key signs */
export type PersonErasure =
  | { outcome: "erased"; receipt: string | undefined }
  | { outcome: "own" }
  | { outcome: "gone" };

/** Erasing somebody who cannot do it themselves, for those who administer the tenant. All of it: @throws Refusal role_required */
export type ErasingPeople = {
  /** @returns undefined where the tenant has no such person @throws Refusal record_unavailable */
  find(id: string): Promise<ErasablePerson | undefined>;
  /**
   * Erases them, everywhere, as they would erase themselves: the log says who did it.
   * @throws Refusal record_unavailable: then it is not known to be done, and asking again tells
   */
  erase(id: string): Promise<PersonErasure>;
};
