import { Refusal } from "#app/lti/refusal.ts";

/** Room for the longest id_token and its companions. */
const LARGEST_FORM = 256 * 1024;

/**
 * Reads a posted form, at most 256 KB of it.
 * @throws Refusal content_type_unsupported, body_too_large
 */
export async function readForm(request: Request): Promise<URLSearchParams> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/x-www-form-urlencoded") throw new Refusal("content_type_unsupported", type);
  let text = "";
  const decoder = new TextDecoder();
  for await (const chunk of request.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > LARGEST_FORM) throw new Refusal("body_too_large");
  }
  return new URLSearchParams(text + decoder.decode());
}
