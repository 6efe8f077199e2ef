import type { IncomingMessage } from "node:http";

const bodyLimit = 1_000_000;

/** One request to the LMS, read to its end. */
export interface Call {
  method: string;
  /** The path, without the query. */
  path: string;
  query: URLSearchParams;
  /** The body as it came. */
  body: string;
  /** The form of the body; empty where there is none. */
  form: URLSearchParams;
  authorization: string;
  cookies: Map<string, string>;
  userAgent: string;
  /** As they came. */
  headers: Headers;
}

/** Reads a request. A body over 1 MB throws: nobody who means well sends one. */
export async function readCall(request: IncomingMessage): Promise<Call> {
  const url = new URL(request.url ?? "/", "http://lms.invalid");
  const body = await readBody(request);
  return {
    method: request.method ?? "GET",
    path: url.pathname,
    query: url.searchParams,
    body,
    form: new URLSearchParams(body),
    authorization: request.headers.authorization ?? "",
    cookies: readCookies(request.headers.cookie ?? ""),
    userAgent: request.headers["user-agent"] ?? "",
    headers: new Headers(
      Object.entries(request.headers).flatMap(([name, value]) =>
        [value ?? []].flat().map((one): [string, string] => [name, one]),
      ),
    ),
  };
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > bodyLimit) throw new Error("The body is over 1 MB.");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function readCookies(header: string): Map<string, string> {
  const pairs = header.split(";").flatMap((part): [string, string][] => {
    const [name, ...value] = part.trim().split("=");
    return name ? [[name, value.join("=")]] : [];
  });
  // The browser sends the cookie of the longest path first: that one counts.
  return new Map(pairs.reverse());
}
