/** The longest note about a reply, in characters. A file of its own, because the page needs it and not the schema. */
export const LONGEST_NOTE = 500;
