/**
 * Reads a Link header (RFC 8288 §3), as services use it to lead to the next page.
 * @param base the address that was asked: what is relative, is so to it
 * @returns the first address of this relation, exactly as it was sent where it is absolute
 */
export function linkTo(relation: string, header: string | null, base: string): string | undefined {
  for (const [, target = "", parameters = ""] of (header ?? "").matchAll(
    /<([^>]*)>((?:\s*;\s*[^,;"=]+(?:=(?:"[^"]*"|[^,;"]*))?)*)/g,
  )) {
    const [, quoted, bare] = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,"]+))/i.exec(parameters) ?? [];
    const relations = (quoted ?? bare ?? "").toLowerCase().split(/\s+/);
    if (!relations.includes(relation)) continue;
    if (URL.canParse(target)) return target;
    if (URL.canParse(target, base)) return new URL(target, base).href;
  }
  return undefined;
}

/** Whether a link leads to the same host, in no less safe a way: then it may be followed as it is. */
export function isSameHost(link: string, first: string): boolean {
  const [to, from] = [new URL(link), new URL(first)];
  return to.host === from.host && to.protocol === from.protocol && to.username === "" && to.password === "";
}
