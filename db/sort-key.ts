/** Behind every name. */
const UNNAMED = "\uffff";

/** A name without case and accents, as it stands in order in a list. What has no name comes last. */
export function sortName(name: string | undefined): string {
  const folded = name?.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase().trim();
  return folded || UNNAMED;
}

/** By what people stand in order in a list: their name, then what the LMS calls them. */
export function sortKey(name: string | undefined, subject: string): string {
  return `${sortName(name)} ${subject}`;
}

/** By what a course stands in order in a list. */
export function courseSortKey({ title, label }: { title: string | null; label: string | null }): string {
  return sortName(title ?? label ?? undefined);
}
