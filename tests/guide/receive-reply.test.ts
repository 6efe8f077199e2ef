import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Part } from "#app/guide/conversation.ts";
import { encodeEvent, END_OF_EVENTS, eventsOf } from "#app/guide/reply-events.ts";
import { receiveReply, stopReply } from "#app/ui/receive-reply.ts";

const question = { id: "question-0001", text: "What is a p-value?" };
const parts: Part[] = [
  { type: "text", text: "A p-value says how surprising the data would be if nothing were there." },
];
const events = [...eventsOf({ id: "reply", parts })].map((event, index) => encodeEvent(event, index + 1));
const whole = () => new Response(events.join("") + END_OF_EVENTS);
const asked: string[] = [];
let told: Part[][];
let losses: number;

/** The network, answer by answer; undefined is a connection that fails. */
function network(...answers: (Response | undefined)[]) {
  vi.spyOn(globalThis, "fetch").mockImplementation(async (address, init) => {
    asked.push(`${init?.method ?? "GET"} ${String(address)}`);
    const answer = answers.shift();
    if (answer === undefined) throw new TypeError("no connection");
    return answer;
  });
}

/** So many events, and then the connection breaks. */
function cutAfter(count: number): Response {
  let sent = 0;
  return new Response(
    new ReadableStream<Uint8Array>({
      pull(controller) {
        const event = events[sent++];
        if (sent > count || event === undefined) controller.error(new TypeError("broken off"));
        else controller.enqueue(new TextEncoder().encode(event));
      },
    }),
  );
}

const receive = () =>
  receiveReply("/talk", question, { onParts: (now) => told.push(now), onLost: () => (losses += 1) });

beforeEach(() => {
  asked.length = 0;
  told = [];
  losses = 0;
  vi.spyOn(globalThis, "setTimeout").mockImplementation(((run: () => void) => {
    queueMicrotask(run);
    return 0;
  }) as unknown as typeof setTimeout); // Safe: nothing here looks at what it returns.
});
afterEach(() => vi.restoreAllMocks());

test("a reply is told as it grows, and returned whole", async () => {
  network(whole());
  expect(await receive()).toEqual({ id: "reply", parts });
  expect(told.length).toBeGreaterThan(1);
  expect(told.at(-1)).toEqual(parts);
});

test("a connection that breaks is read on behind the last event that came", async () => {
  network(cutAfter(3), new Response(events.slice(3).join("") + END_OF_EVENTS));
  expect(await receive()).toEqual({ id: "reply", parts });
  expect(asked).toEqual(["POST /talk/messages", "GET /talk/stream?after=3"]);
  expect(losses).toBe(1);
});

test("where the reply is over by then, the same question is asked again, and nothing shown becomes less", async () => {
  network(cutAfter(3), undefined, new Response(null, { status: 204 }), whole());
  expect(await receive()).toEqual({ id: "reply", parts });
  const sizes = told.map((now) => JSON.stringify(now).length);
  expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
});

test("a connection that never was is told at once; one that does not come back, in the end", async () => {
  network(undefined);
  expect(await receive()).toBe("unreachable");
  expect(asked).toHaveLength(1);
  network(cutAfter(3));
  expect(await receive()).toBe("unreachable");
  expect(losses).toBe(5);
});

test.each([
  [401, "session"],
  [409, "busy"],
  [422, "question"],
  [500, "fault"],
])("an answer %i is the problem %s", async (status, problem) => {
  network(Response.json({}, { status }));
  expect(await receive()).toBe(problem);
});

test("stop is tried until there is something to stop, and no longer than the reply is made", async () => {
  network(Response.json({ stopped: false }), undefined, Response.json({ stopped: true }));
  await stopReply("/talk", () => false);
  expect(asked).toEqual(Array.from({ length: 3 }, () => "POST /talk/stop"));
  asked.length = 0;
  network();
  await stopReply("/talk", () => true);
  expect(asked).toEqual([]);
});
