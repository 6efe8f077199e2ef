/** Longer than this, a platform's key set is not waited for; larger than this, it is not read. */
const LONGEST_WAIT_MS = 2_000;
const LARGEST = 64 * 1024;
/** Sent with every request: some platforms refuse a request without one. */
const USER_AGENT = "atomic-guide/0.1 (LTI 1.3 tool)";

/**
 * Fetches a platform's key set: no redirects, at most 2 s and 64 KB.
 * @throws Error that says which bound was crossed
 */
export async function fetchKeySetDocument(jwksUri: string): Promise<unknown> {
  const response = await fetch(jwksUri, {
    headers: { accept: "application/json", "user-agent": USER_AGENT },
    redirect: "manual",
    signal: AbortSignal.timeout(LONGEST_WAIT_MS),
  });
  if (response.status !== 200 || response.body === null) throw new Error(`the key set answered ${response.status}`);
  return JSON.parse(await readAtMost(response.body, LARGEST));
}

async function readAtMost(body: ReadableStream<Uint8Array>, limit: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > limit) throw new Error("the key set is too large");
    chunks.push(chunk);
  }
  return new TextDecoder().decode(await new Blob(chunks as BlobPart[]).arrayBuffer());
}
