import { DurableObject } from "cloudflare:workers";
import type { CopyFormat, CopyState } from "#app/learner/own-copy.ts";
import { TenantScope } from "#db/tenant-scope.ts";
import { readOwnCopyObjectName } from "./object-names.ts";
import { COPY_KEPT_MS, OwnCopyLog } from "./own-copy-log.ts";
import { FIRST_PLACE, readPiece } from "./own-copy-piece.ts";
import { deliverMetrics, recordOf } from "./record.ts";

/** Pieces that are given at once: some 2 MB of a long copy, and a few ms of CPU (bench). */
const PART = 8;
/** A step that failed is tried again after so long. */
const RETRY_MS = 5_000;

/** @property madeAt which copy it is of @property last its last piece */
export type CopyPart = { madeAt: number; bytes: Uint8Array<ArrayBuffer>; last: number; isOver: boolean };

/**
 * Makes a copy of all that is kept of one learner, one piece an invocation, and keeps it for a day. Where it was stands beside
 * the pieces: after a restart the alarm goes on from there.
 */
export class OwnCopyDO extends DurableObject<Env> {
  readonly #whose = readOwnCopyObjectName(this.ctx.id.name);
  readonly #log = new OwnCopyLog(this.ctx.storage);

  /** Begins a copy of how it is now. One that is being made goes on. @param locale of its readable form */
  async begin(locale: string): Promise<CopyState> {
    if (this.#log.state().state !== "making") this.#log.begin(locale, FIRST_PLACE, Date.now());
    await this.ctx.storage.setAlarm(Date.now());
    return this.#log.state();
  }

  async state(): Promise<CopyState> {
    return this.#log.state();
  }

  /**
   * A part of the file: each is an invocation of its own, however long the copy is.
   * @param after the last piece that is known; 0: from the beginning
   * @returns undefined while there is none that is ready
   */
  async part(format: CopyFormat, after: number): Promise<CopyPart | undefined> {
    const state = this.#log.state();
    if (state.state !== "ready") return undefined;
    const pieces = this.#log.pieces(format, after, PART);
    const bytes = new Uint8Array(await new Blob(pieces.map((piece) => piece.bytes)).arrayBuffer());
    return { madeAt: state.madeAt, bytes, last: pieces.at(-1)?.n ?? after, isOver: pieces.length < PART };
  }

  /** The learner was erased: nothing of theirs stays here. */
  async forget(): Promise<void> {
    this.#log.forget();
    await this.ctx.storage.deleteAlarm();
  }

  override async alarm(): Promise<void> {
    const making = this.#log.making();
    if (making === undefined) return;
    if (making.place === undefined) return this.forget();
    const { tenantId, learnerId } = this.#whose;
    try {
      const scope = new TenantScope(recordOf(this.env).patient, tenantId);
      const piece = await readPiece({ scope, learnerId, now: Date.now() }, making.place, making.locale);
      // Erased meanwhile, or begun anew.
      if (this.#log.state().state !== "making") return;
      this.#log.add(piece, piece.next, Date.now());
      await this.ctx.storage.setAlarm(Date.now() + (piece.next === undefined ? COPY_KEPT_MS : 0));
    } catch (error) {
      console.warn("a copy of a learner's data waits: the record cannot be read", String(error));
      await this.ctx.storage.setAlarm(Date.now() + RETRY_MS);
    } finally {
      this.ctx.waitUntil(deliverMetrics(this.env));
    }
  }
}
