import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/**
 * A model's server, over real HTTP, as OpenAI's API streams chat completions. Nothing is kept between requests: what it
 * does is told by the name of the model, `<behaviour>` or `<behaviour>:<figure>`; what it says are its own few words, or those of
 * `say:<base64url>`, three letters at a time; `long:<times>` and `hangs-after:<times>` say their own so often, each piece by itself as it comes
 * from a model that takes its time. Runs in Node, beside the tests that run in workerd.
 */
export async function startModelServer(): Promise<{ url: string; stop: () => Promise<void> }> {
  const server = createServer((request, response) => {
    void answer(request, response).catch(() => response.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

type Asked = { model: string; messages: { role: string; content: string }[] };

const OWN_WORDS = ["A p-value ", "says how ", "surprising ", "the data ", "would be [1]. ", "Read on there."];

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  let body = "";
  for await (const chunk of request) body += String(chunk);
  if (request.method !== "POST" || !request.url?.endsWith("/chat/completions")) {
    response.writeHead(404).end();
    return;
  }
  const asked = JSON.parse(body) as Asked;
  const [behaviour = "", figure = ""] = asked.model.split(":");
  const words = wordsOf(behaviour, figure, asked);
  const status = { unauthorized: 401, "too-many": 429, broken: 500 }[behaviour];
  if (status !== undefined) {
    response.writeHead(status, { "content-type": "application/json", ...(status === 429 && { "retry-after": "7" }) });
    response.end(JSON.stringify({ error: { message: `It is ${behaviour}.`, type: "error", code: status } }));
    return;
  }
  response.writeHead(200, { "content-type": "text/event-stream" });
  response.flushHeaders();
  const say = (content: string) => response.write(event({ delta: { content } }));
  response.write(event({ delta: { role: "assistant", content: "" } }));
  if (behaviour === "slow-first") await pause(Number(figure));
  for (const [index, word] of words.entries()) {
    if (behaviour === "cut-after" && index === Number(figure)) {
      // What was said arrives before the connection breaks.
      await pause(30);
      response.socket?.destroy();
      return;
    }
    if (behaviour === "malformed" && index === Number(figure)) response.write("data: {this is no JSON\n\n");
    if (behaviour === "empty") break;
    if (behaviour === "paced") await pause(Number(figure));
    if (isLong(behaviour, figure)) await pause(1);
    say(word);
  }
  if (behaviour === "huge") for (let size = 0; size < 100 * 1024; size += 1024) say("All of it. ".repeat(94));
  if (behaviour === "hangs-after") return;
  response.write(event({ delta: {}, finish_reason: "stop" }));
  if (behaviour !== "no-usage")
    response.write(
      `data: ${JSON.stringify({ choices: [], usage: { prompt_tokens: 100, completion_tokens: 20, total_tokens: 120 } })}\n\n`,
    );
  if (behaviour !== "no-done") response.write("data: [DONE]\n\n");
  response.end();
}

function wordsOf(behaviour: string, figure: string, { messages }: Asked): string[] {
  if (behaviour === "echo") return [messages.at(-1)?.content ?? ""];
  if (behaviour === "say") return inPieces(Buffer.from(figure, "base64url").toString());
  return isLong(behaviour, figure) ? inPieces(`${OWN_WORDS.join("")} `.repeat(Number(figure))) : OWN_WORDS;
}

function isLong(behaviour: string, figure: string): boolean {
  return behaviour === "long" || (behaviour === "hangs-after" && figure !== "");
}

function inPieces(words: string): string[] {
  return words.match(/.{1,3}/gsu) ?? [];
}

function event(choice: { delta: object; finish_reason?: string }): string {
  return `data: ${JSON.stringify({ id: "c-1", object: "chat.completion.chunk", choices: [{ index: 0, ...choice }] })}\n\n`;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
