import { Refusal } from "#app/lti/refusal.ts";

/** Room for the longest id_token and its companions. */
const LARGEST_FORM = 256 * 1024;
/** What is too large is read to so many times the limit, and thrown away, so that the sender gets its answer. */
const READ_BEYOND = 8;

/**
 * Reads a posted form.
 * @param largest bytes
 * @throws Refusal content_type_unsupported, body_too_large
 */
export async function readForm(request: Request, largest = LARGEST_FORM): Promise<URLSearchParams> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/x-www-form-urlencoded") throw new Refusal("content_type_unsupported", type);
  let text = "";
  let size = 0;
  const decoder = new TextDecoder();
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size <= largest) text += decoder.decode(chunk, { stream: true });
    if (size > READ_BEYOND * largest) break;
  }
  if (size > largest) throw new Refusal("body_too_large", String(size));
  return new URLSearchParams(text + decoder.decode());
}
