/** The longest question, in characters. A file of its own, because the page needs it and not the schema. */
export const LONGEST_QUESTION = 4000;
