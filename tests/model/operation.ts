import * as fc from "fast-check";
import { expect, vi } from "vitest";
import { Refused, type Holdings } from "./holdings.ts";
import type { At, World } from "./world.ts";

/** One method of a repository: what it is called with, and what then should be. */
type Operation<Args> = {
  args: fc.Arbitrary<Args>;
  call(at: At, args: Args): Promise<unknown>;
  /**
   * Says what the answer should be, and changes what the tenant holds if it should. What it throws as Refused leaves
   * everything as it was.
   * @param world all tenants, of which `held` is one
   */
  should(held: Holdings, args: Args, at: At, world: Holdings[]): unknown;
  /** What is compared of an answer, where some of it cannot be foreseen. */
  shows?(answer: unknown): unknown;
  /** It may change what can be quoted of a course. */
  teaches?: boolean;
};

/** @property act does it, and checks nothing */
export type Command = fc.AsyncCommand<World, World> & { act(world: World): Promise<unknown> };
/** How often each operation was run, by its outcome. */
export type Tally = Map<string, { done: number; refused: number }>;
/** An operation under its name, made into commands. */
export type Commands = (name: string, tally: Tally) => fc.Arbitrary<Command>;

export function operation<Args>(one: Operation<Args>): Commands {
  return (name, tally) =>
    fc.record({ place: fc.nat({ max: 2 }), args: one.args }).map(({ place, args }) => ({
      check: () => true,
      act: (world) => one.call(world.at(place), args),
      toString: () => `${["Maplewood", "Harbour", "Northfield"][place]}: ${name}(${fc.stringify(args)})`,
      async run(world) {
        const at = world.at(place);
        const drawn = sameChance(at.now);
        const [outcome] = await Promise.allSettled([one.call(at, args)]);
        drawn();
        const draft = structuredClone(world.tenants);
        const held = draft.find(({ tenant }) => tenant.id === at.tenantId);
        if (held === undefined) throw new Error("The tenant is gone.");
        let expected: unknown;
        try {
          expected = one.should(held, args, at, draft);
        } catch (refusal) {
          if (!(refusal instanceof Refused)) throw refusal;
          count(tally, name, "refused");
          expect(outcome).toMatchObject({ status: "rejected" });
          expect(outcome.status === "rejected" && String(outcome.reason)).toMatch(refusal.like);
          if (world.isCareful) await world.check();
          return;
        }
        count(tally, name, "done");
        if (outcome.status === "rejected") throw outcome.reason;
        const named = await world.turnsInto(draft, at.tenantId, one.teaches === true);
        const shows = one.shows ?? ((answer) => answer);
        expect(shows(outcome.value)).toEqual(named(expected));
        if (world.isCareful) await world.check();
      },
    }));
}

/** Each tenant's first operation draws the same, each one's second …: also ids that are made by chance are the same in all. */
function sameChance(now: number): () => void {
  let draws = 0;
  const bytes = vi.spyOn(crypto, "getRandomValues").mockImplementation((array) => {
    draws += 1;
    if (array instanceof Uint8Array) array.fill(draws);
    return array;
  });
  const uuid = vi
    .spyOn(crypto, "randomUUID")
    .mockImplementation(() => `00000000-0000-4000-8000-${String(++draws + (now % 1_000_000) * 100).padStart(12, "0")}`);
  return () => {
    bytes.mockRestore();
    uuid.mockRestore();
  };
}

function count(tally: Tally, name: string, outcome: "done" | "refused"): void {
  const counts = tally.get(name) ?? { done: 0, refused: 0 };
  counts[outcome] += 1;
  tally.set(name, counts);
}
