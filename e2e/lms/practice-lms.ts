import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

import { readCall } from "./call.ts";
import type { Campus } from "./campus.ts";
import { openCampus } from "./campus.ts";
import { site } from "./site.ts";

/** A running practice LMS. */
export interface PracticeLms {
  origin: string;
  close(): Promise<void>;
}

/**
 * Starts the practice LMS on 127.0.0.1 for the tool at `toolOrigin`; port 0 takes a free one.
 * Rejects with Node's error (`EADDRINUSE`) when the port is taken.
 */
export async function startLms(options: { port: number; toolOrigin: string }): Promise<PracticeLms> {
  let campus: Campus;
  const server = createServer((request, response) => void answer(campus, request, response));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    // Never on another address: its keys and people are for anyone who asks.
    server.listen(options.port, "127.0.0.1", resolve);
  });
  // A server that listens on TCP has an address of this shape.
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  campus = openCampus(origin, options.toolOrigin);
  return {
    origin,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(campus: Campus, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const { status, headers, body, hangUp } = await site(campus, await readCall(request));
    if (hangUp) request.socket.destroy();
    else response.writeHead(status, headers).end(body);
  } catch (error) {
    console.error(error);
    response.writeHead(500, { "content-type": "text/plain; charset=utf-8" }).end(String(error));
  }
}
