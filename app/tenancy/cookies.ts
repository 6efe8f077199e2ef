/** @param header the value of a request's header Cookie; null where none came @returns each name with its value, in their order */
export function cookiePairs(header: string | null): [name: string, value: string][] {
  return (header ?? "").split(";").flatMap((pair): [string, string][] => {
    const at = pair.indexOf("=");
    return at === -1 ? [] : [[pair.slice(0, at).trim(), pair.slice(at + 1).trim()]];
  });
}
