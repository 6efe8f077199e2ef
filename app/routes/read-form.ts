import { Refusal } from "#app/lti/refusal.ts";

/** Room for the longest id_token and its companions. */
const LARGEST_FORM = 256 * 1024;
/** What is too large is read to here, and thrown away, so that the sender gets its answer. */
const LARGEST_READ = 2 * 1024 * 1024;

/**
 * Reads a posted form, at most 256 KB of it.
 * @throws Refusal content_type_unsupported, body_too_large
 */
export async function readForm(request: Request): Promise<URLSearchParams> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/x-www-form-urlencoded") throw new Refusal("content_type_unsupported", type);
  let text = "";
  let size = 0;
  const decoder = new TextDecoder();
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size <= LARGEST_FORM) text += decoder.decode(chunk, { stream: true });
    if (size > LARGEST_READ) break;
  }
  if (size > LARGEST_FORM) throw new Refusal("body_too_large", String(size));
  return new URLSearchParams(text + decoder.decode());
}
