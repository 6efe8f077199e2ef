import { Refusal } from "#app/lti/refusal.ts";

/**
 * Reads posted JSON.
 * @param largest bytes; more is not read
 * @returns undefined where it is no JSON
 * @throws Refusal content_type_unsupported, body_too_large
 */
export async function readJson(request: Request, largest: number): Promise<unknown> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") throw new Refusal("content_type_unsupported", type);
  let text = "";
  let size = 0;
  const decoder = new TextDecoder();
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > largest) throw new Refusal("body_too_large", String(size));
    text += decoder.decode(chunk, { stream: true });
  }
  try {
    return JSON.parse(text + decoder.decode());
  } catch {
    return undefined;
  }
}
