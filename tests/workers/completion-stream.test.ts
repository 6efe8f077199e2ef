import { describe, expect, test } from "vitest";
import type { Utterance } from "#app/guide/voice.ts";
import { utterancesIn } from "#workers/completion-stream.ts";

const never = new AbortController().signal;
const said = (content: string) => `data: ${JSON.stringify({ choices: [{ delta: { content } }] })}\n\n`;
const END = `data: ${JSON.stringify({ choices: [{ delta: {}, finish_reason: "stop" }] })}\n\n`;

/** A stream as a server sends it. @param pieces each by itself @param stays whether the connection is left open behind them */
function streamOf(pieces: (string | Uint8Array)[], stays = false): ReadableStream<Uint8Array> {
  const { readable, writable } = new IdentityTransformStream();
  const writer = writable.getWriter();
  const bytes = pieces.map((piece) => (typeof piece === "string" ? new TextEncoder().encode(piece) : piece));
  void (async () => {
    for (const piece of bytes) await writer.write(piece);
    if (!stays) await writer.close();
  })().catch(() => {});
  return readable;
}

async function heard(stream: ReadableStream<Uint8Array>, signal = never) {
  const utterances: Utterance[] = [];
  let failure: unknown;
  try {
    for await (const utterance of utterancesIn(stream, signal)) utterances.push(utterance);
  } catch (error) {
    failure = error;
  }
  const words = utterances.map((one) => (one.type === "words" ? one.text : "")).join("");
  return { words, utterances, failure };
}

describe("what a model says", () => {
  test.each([
    ["OpenAI's form", [said("Look "), said("there."), END, "data: [DONE]\n\n"]],
    ["in one piece", [[said("Look "), said("there."), END].join("")]],
    [
      "with other line ends, and a server's comments",
      [": wait\r\n\r\n", said("Look there.").replaceAll("\n", "\r\n"), END],
    ],
    ["without the empty line behind the last event", [said("Look there."), END.trimEnd()]],
    ["without a reason to stop, and with the stream's own end", [said("Look there."), "data: [DONE]\n\n"]],
    ["Workers AI's form", ['data: {"response":"Look "}\n\ndata: {"response":"there."}\n\n', "data: [DONE]\n\n"]],
    ["events without words", ["data: {}\n\ndata: null\n\n", said(""), said("Look there."), END]],
  ])("%s", async (_, pieces) => {
    expect(await heard(streamOf(pieces))).toMatchObject({ words: "Look there.", failure: undefined });
  });

  test("letters of several bytes, wherever they are cut", async () => {
    const bytes = new TextEncoder().encode(said("Größe: 3 µm 🎈") + END);
    const { words, failure } = await heard(streamOf([...bytes].map((byte) => Uint8Array.of(byte))));
    expect({ words, failure }).toEqual({ words: "Größe: 3 µm 🎈", failure: undefined });
  });

  test("in a stream that is not of bytes", async () => {
    const pieces = [said("Look "), said("there."), END].map((piece) => new TextEncoder().encode(piece));
    const stream = new ReadableStream<Uint8Array>({
      pull(controller) {
        const piece = pieces.shift();
        if (piece === undefined) controller.close();
        else controller.enqueue(piece);
      },
    });
    expect(await heard(stream)).toMatchObject({ words: "Look there.", failure: undefined });
  });

  test("in a stream of bytes that hands over its last ones with its end", async () => {
    const stream = new ReadableStream({
      type: "bytes",
      start(controller) {
        controller.enqueue(new TextEncoder().encode(said("Look ").repeat(20)));
        controller.enqueue(new TextEncoder().encode(END));
        controller.close();
      },
    });
    expect(await heard(stream)).toMatchObject({ words: "Look ".repeat(20), failure: undefined });
  });

  test("a number, as Workers AI says one", async () => {
    const { words } = await heard(
      streamOf(['data: {"response":"It is "}\n\ndata: {"response":5}\n\ndata: [DONE]\n\n']),
    );
    expect(words).toBe("It is 5");
  });

  test("what it took, also behind the end", async () => {
    const usage = 'data: {"choices":[],"usage":{"prompt_tokens":100,"completion_tokens":20}}\n\n';
    const { utterances } = await heard(streamOf([said("Look there."), END, usage, "data: [DONE]\n\n"]));
    expect(utterances.at(-1)).toEqual({ type: "usage", usage: { input: 100, output: 20 } });
  });

  test("nothing behind the stream's end, of which nobody waits for the connection to close", async () => {
    const stream = streamOf([`${said("Look there.")}${END}data: [DONE]\n\n${said(" And there.")}`], true);
    expect(await heard(stream)).toMatchObject({ words: "Look there.", failure: undefined });
  });

  test("a long answer comes in few utterances, its first words by themselves", async () => {
    const { utterances, words } = await heard(streamOf([...Array.from({ length: 300 }, () => said("more ")), END]));
    expect(words).toBe("more ".repeat(300));
    expect(utterances.slice(0, 2)).toEqual([
      { type: "words", text: "more " },
      { type: "words", text: "more " },
    ]);
    expect(utterances.length).toBeLessThan(30);
    const longest = Math.max(...utterances.map((one) => (one.type === "words" ? one.text.length : 0)));
    expect(longest).toBeLessThanOrEqual("more ".length * 26);
  });
});

describe("what is none of an answer", () => {
  test.each([
    ["no JSON", "data: {this is no JSON\n\n", "malformed"],
    ["words that are no text", 'data: {"choices":[{"delta":{"content":{"a":1}}}]}\n\n', "malformed"],
    ["an event that has no end", `data: ${"x".repeat(300 * 1024)}`, "malformed"],
    ["an error", 'data: {"error":{"message":"Overloaded"}}\n\n', "broken: Overloaded"],
    ["an error in a word", 'data: {"error":"Overloaded"}\n\n', "broken: Overloaded"],
    ["no end", "", "cut"],
    [
      "no end, but each event says that there is no reason for one",
      'data: {"choices":[{"finish_reason":""}]}\n\n',
      "cut",
    ],
  ])("%s, behind the words that came before it", async (_, piece, failure) => {
    const answer = await heard(streamOf([said("Look there.") + piece]));
    expect(answer.words).toBe("Look there.");
    expect(String(answer.failure)).toContain(failure);
  });

  test("a connection that breaks", async () => {
    const { readable, writable } = new IdentityTransformStream();
    const writer = writable.getWriter();
    const hearing = heard(readable);
    await writer.write(new TextEncoder().encode(said("Look there.")));
    await writer.abort(new Error("reset"));
    expect(String((await hearing).failure)).toContain("cut");
  });
});

test("who waits for more stops waiting when nobody wants it any more", async () => {
  const stopping = new AbortController();
  const hearing = heard(streamOf([said("Look there.")], true), stopping.signal);
  setTimeout(() => stopping.abort(new Error("stopped")), 50);
  expect(await hearing).toMatchObject({ words: "Look there.", failure: new Error("stopped") });
});
