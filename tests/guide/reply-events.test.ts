import { describe, expect, test } from "vitest";
import type { Part } from "#app/guide/conversation.ts";
import { addEvent, encodeEvent, END_OF_EVENTS, eventsOf } from "#app/guide/reply-events.ts";
import { readReplyEvents } from "#app/ui/read-reply-events.ts";

const citation = { passageId: "p-1", label: "1.1", heading: "What is a median", section: "Centre" };
const long = "A median splits the data in half.\n\n  It is a place, not a size;  \t\n it minds no outliers — “none”.";
const replies: [string, Part[]][] = [
  ["a quotation", [{ type: "text", text: long, providerMetadata: { course: citation } }]],
  [
    "two quotations",
    [
      { type: "text", text: long, providerMetadata: { course: citation } },
      { type: "text", text: "Half.", providerMetadata: { course: { ...citation, passageId: "p-2" } } },
    ],
  ],
  ["words of its own", [{ type: "text", text: "One two three four five six seven." }]],
  ["concepts", [{ type: "data-nearest", data: { concepts: [{ id: "c-1", name: "Median" }] } }]],
  ["an empty text", [{ type: "text", text: "" }]],
  ["white space", [{ type: "text", text: " \n\n data: [DONE]\n\n " }]],
  ["nothing", []],
];

describe("a reply of", () => {
  test.each(replies)("%s arrives as it was sent", (_, parts) => {
    const events = [...eventsOf({ id: "reply-1", parts })];
    expect(events.reduce<Part[]>(addEvent, [])).toEqual(parts);
    expect(events[0]).toEqual({ type: "start", messageId: "reply-1" });
    expect(events.at(-1)).toEqual({ type: "finish" });
  });

  test.each(replies)("%s arrives as it was sent, also when its bytes come one by one", async (_, parts) => {
    const text =
      [...eventsOf({ id: "reply-1", parts })].map((event, index) => encodeEvent(event, index + 1)).join("") +
      END_OF_EVENTS;
    const bytes = new TextEncoder().encode(text);
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    let arrived: Part[] = [];
    for await (const event of readReplyEvents(body)) arrived = addEvent(arrived, event);
    expect(arrived).toEqual(parts);
  });
});

test("a long text comes a few words at a time", () => {
  const events = [...eventsOf({ id: "reply-1", parts: [{ type: "text", text: "word ".repeat(20).trim() }] })];
  expect(events.filter(({ type }) => type === "text-delta")).toHaveLength(4);
});

test("a delta without a text before it changes nothing", () => {
  expect(addEvent([], { type: "text-delta", id: "0", delta: "lost" })).toEqual([]);
});

test("adding an event leaves the parts that were there as they were", () => {
  const parts: Part[] = [{ type: "text", text: "A" }];
  expect(addEvent(parts, { type: "text-delta", id: "0", delta: " median" })).toEqual([
    { type: "text", text: "A median" },
  ]);
  expect(parts).toEqual([{ type: "text", text: "A" }]);
});
