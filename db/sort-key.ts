/** Behind every name. */
const UNNAMED = "\uffff";

/**
 * By what people stand in order in a list: their name without case and accents, then what the LMS calls them. Who has no
 * name comes last.
 */
export function sortKey(name: string | undefined, subject: string): string {
  const folded = name?.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase().trim();
  return `${folded || UNNAMED} ${subject}`;
}
