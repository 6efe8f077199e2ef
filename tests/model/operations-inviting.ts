import * as fc from "fast-check";
import { sentInvitationStates } from "#app/tenancy/sent-invitation.ts";
import { SentInvitations } from "#db/sent-invitations.ts";
import { sha256 } from "#db/sha256.ts";
import { by, type Holdings, log } from "./holdings.ts";
import { type Commands, operation } from "./operation.ts";
import * as pool from "./pools.ts";
import { HOUR } from "./seed.ts";
import type { At } from "./world.ts";

const ids = ["sent-1", "sent-2", "sent-3"];
const secretOf = (id: string) => `secret of ${id}`;
const hashes = new Map(await Promise.all(ids.map(async (id) => [id, await sha256(secretOf(id))] as const)));
const anyHash = fc.constantFrom("hash-1", ...hashes.values(), "hash-of-nothing");
const invitations = ({ scope }: At) => new SentInvitations(scope);

export const sentInvitations: Record<string, Record<string, Commands>> = {
  SentInvitations: {
    list: operation({
      args: fc.record({
        state: fc.option(fc.constantFrom(...sentInvitationStates), { nil: undefined }),
        sort: fc.constantFrom("newest" as const, "oldest" as const),
        after: fc.option(pool.sent, { nil: undefined }),
        limit: pool.limit,
      }),
      call: (at, args) => invitations(at).list(args, at.now),
      should: (held, { state, sort, after, limit }, { now }) =>
        held.sent_invitations
          .filter((row) => state === undefined || state === stateIn(row, now))
          .filter(({ id }) => after === undefined || (sort === "newest" ? id < after : id > after))
          .toSorted((one, other) => (one.id < other.id ? -1 : 1) * (sort === "newest" ? -1 : 1))
          .slice(0, limit)
          .map((row) => ({
            id: row.id,
            name: row.name,
            createdAt: row.created_at,
            expiresAt: row.expires_at,
            usedAt: row.used_at ?? undefined,
            withdrawnAt: row.withdrawn_at ?? undefined,
          })),
    }),
    send: operation({
      args: fc.record({
        id: pool.sent,
        name: pool.word,
        lasts: fc.constantFrom(0, HOUR),
        most: pool.limit,
        mostADay: fc.constantFrom(1, 2, 10),
      }),
      call: (at, { id, name, lasts, ...most }) =>
        invitations(at).send(
          { id, name, secret: secretOf(id), expiresAt: at.now + lasts },
          { actor: "operator", ...most },
          at.now,
        ),
      should(held, { id, name, lasts, most, mostADay }, at) {
        const open = held.sent_invitations.filter(
          (row) => row.used_at === null && row.withdrawn_at === null && row.expires_at > at.now,
        );
        if (open.length >= most) return "full";
        const newest = held.sent_invitations.toSorted(by((row) => row.id)).toReversed();
        if ((newest[mostADay - 1]?.created_at ?? -Infinity) > at.now - 24 * HOUR) return "enough";
        log(held, { actor: "operator", action: "invitation.sent", detail: { invitation: id } }, at.now);
        if (held.sent_invitations.some((row) => row.id === id)) return "sent";
        held.sent_invitations.push({
          id,
          secret_hash: hashes.get(id) ?? "",
          name,
          expires_at: at.now + lasts,
          created_at: at.now,
          used_at: null,
          withdrawn_at: null,
        });
        return "sent";
      },
    }),
    withdraw: operation({
      args: fc.record({ id: pool.sent, actor: pool.actor }),
      call: (at, { id, actor }) => invitations(at).withdraw(id, actor, at.now),
      should(held, { id, actor }, at) {
        const row = held.sent_invitations.find((each) => each.id === id);
        if (row === undefined) return { outcome: "gone" };
        const withdrawn = { outcome: "withdrawn", secretHash: row.secret_hash };
        if (row.withdrawn_at !== null) return withdrawn;
        if (row.used_at !== null || row.expires_at <= at.now) return { outcome: "over" };
        row.withdrawn_at = at.now;
        log(held, { actor, action: "invitation.withdrawn", detail: { invitation: id } }, at.now);
        return withdrawn;
      },
    }),
    use: operation({
      args: anyHash,
      call: (at, args) => invitations(at).use(args, at.now),
      should(held, args, at) {
        const row = held.sent_invitations.find((each) => each.secret_hash === args && each.withdrawn_at === null);
        if (row !== undefined) row.used_at = at.now;
        return row !== undefined;
      },
    }),
    giveBack: operation({
      args: fc.record({ hash: anyHash, isOwn: fc.boolean() }),
      call: (at, { hash, isOwn }) => invitations(at).giveBack(hash, isOwn ? usedAt(at, hash) : 1),
      should(held, { hash, isOwn }) {
        const row = held.sent_invitations.find((each) => each.secret_hash === hash);
        if (row !== undefined && isOwn) row.used_at = null;
      },
    }),
  },
};

/** When somebody began to register with it; 1 where nobody did. */
function usedAt({ before }: At, hash: string): number {
  return before.sent_invitations.find((row) => row.secret_hash === hash)?.used_at ?? 1;
}

/** What became of it, said here by itself. */
function stateIn(row: Holdings["sent_invitations"][number], now: number): string {
  if (row.used_at !== null) return "used";
  if (row.withdrawn_at !== null) return "withdrawn";
  return row.expires_at > now ? "open" : "expired";
}
