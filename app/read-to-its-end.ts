/** More than this is not worth reading to be polite: the connection may break. */
const MOST_UNREAD = 1024 * 1024;

/**
 * Reads to its end what a refusal left unread of a request, up to 1 MB. A body that is left lying breaks the next request on
 * the same connection where a server, as the local one, reuses it.
 */
export async function readToItsEnd({ body, bodyUsed }: Request): Promise<void> {
  if (body === null || bodyUsed || body.locked) return;
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > MOST_UNREAD) break;
  }
}
