import { DurableObject } from "cloudflare:workers";
import type { CopyFormat, CopyState } from "#app/learner/own-copy.ts";
import { TenantScope } from "#db/tenant-scope.ts";
import { readOwnCopyObjectName } from "./object-names.ts";
import { COPY_KEPT_MS, OwnCopyLog } from "./own-copy-log.ts";
import { FIRST_PLACE, readPiece } from "./own-copy-piece.ts";
import { recordOf } from "./record.ts";

/** A step that failed is tried again after so long. */
const RETRY_MS = 5_000;

const encoder = new TextEncoder();

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

  /** @returns undefined while there is none that is ready */
  async file(format: CopyFormat): Promise<ReadableStream<Uint8Array> | undefined> {
    if (this.#log.state().state !== "ready") return undefined;
    let last = 0;
    return new ReadableStream<Uint8Array>({
      type: "bytes",
      pull: (controller) => {
        const piece = this.#log.piece(last, format);
        if (piece === undefined) return controller.close();
        last = piece.n;
        controller.enqueue(encoder.encode(piece.text));
      },
    });
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
    }
  }
}
