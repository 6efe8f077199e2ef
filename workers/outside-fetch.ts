import { requireReachable } from "#app/lti/reachable.ts";

/** Sent with every request: some platforms refuse a request without one. */
export const USER_AGENT = "atomic-guide/0.1 (LTI 1.3 tool)";

/** How an address outside is asked. */
export type OutsideRequest = {
  method?: "GET" | "POST" | "PUT" | "DELETE";
  headers?: Record<string, string>;
  body?: string;
  /** Longer than this it is not waited for, to the end of its body, ms. */
  waitMs: number;
  /** More than this of its answer is not read, bytes. */
  largest: number;
  loopbackAllowed: boolean;
};

/**
 * The one way out of the Worker to an address that came from outside: only where the guard lets it, no redirects, and within
 * the bounds of time and size.
 * @throws Error that says which bound was crossed
 */
export async function fetchOutside(
  address: string,
  { method = "GET", headers, body, waitMs, largest, loopbackAllowed }: OutsideRequest,
): Promise<{ status: number; headers: Headers; text: string }> {
  const response = await fetch(requireReachable(address, loopbackAllowed), {
    method,
    headers: { accept: "application/json", ...headers, "user-agent": USER_AGENT },
    ...(body !== undefined && { body }),
    redirect: "manual",
    signal: AbortSignal.timeout(waitMs),
  });
  if (response.status >= 300 && response.status < 400) {
    await response.body?.cancel();
    throw new Error(`${new URL(address).host} answered a redirect`);
  }
  return { status: response.status, headers: response.headers, text: await readAtMost(response.body, largest) };
}

async function readAtMost(stream: ReadableStream<Uint8Array> | null, limit: number): Promise<string> {
  const chunks: BlobPart[] = [];
  let size = 0;
  for await (const chunk of stream ?? []) {
    size += chunk.byteLength;
    if (size > limit) throw new Error(`an answer is larger than ${limit} bytes`);
    chunks.push(chunk as Uint8Array<ArrayBuffer>);
  }
  return new TextDecoder().decode(await new Blob(chunks).arrayBuffer());
}
