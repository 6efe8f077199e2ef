/** What was taken out of a text. */
export type Redacted = "email" | "phone" | "id";

const UUID = /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/giu;
const EMAIL =
  /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]{1,64}(?:@|\s?[[(](?:at|AT)[\])]\s?)[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/gu;
/** +49 30 1234567; (555) 123-4567; 555-123-4567; 030/1234567. Never a list of figures: those have no such shape. */
const PHONES = [
  /(?<![\p{L}\p{N}])\+\d{1,3}(?:[ ./()-]{0,2}\d){6,14}(?![\d])/gu,
  /(?<![\p{L}\p{N}.,])\(\d{2,5}\)[ ./-]?\d{3,4}(?:[ ./-]?\d{3,5})(?!\d)/gu,
  /(?<![\p{L}\p{N}.,])\d{3}[-.]\d{3}[-.]\d{4}(?![\d.,]\d)/gu,
  /(?<![\p{L}\p{N}.,])0\d{2,4}(?:\/| ?- ?| )\d{3,}(?:[ -]?\d{2,}){0,3}(?![\d])/gu,
  /(?<![\p{L}\p{N}.,])0\d{9,11}(?!\d)/gu,
];
/** 123-45-6789; DE89 3704 0044 0532 0130 00; 4111 1111 1111 1111. Looked for before phone numbers, which are less shapely. */
const SHAPED_IDS = [
  /(?<![\p{L}\p{N}])\d{3}-\d{2}-\d{4}(?!\d)/gu,
  /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?(?![\p{L}\p{N}])/gu,
  /(?<!\d)\d{4}(?:[ -]\d{4}){3}(?!\d)/gu,
];
/** s1234567, and any run of eight digits or more. */
const IDS = [
  /(?<![\p{L}\p{N}])\p{L}{1,3}\d{6,}(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}.,^])\d{8,}(?![\d]|[.,]\d|\s?[-+*/×·÷=^%])/gu,
];
/** "student id: 48213", "Matrikelnummer 48213". */
const NAMED_ID =
  /(?<![\p{L}\p{N}])((?:(?:student|personal|passport|user|account|national|employee)[ -]?(?:id|no\.?|number|nr\.?)|id[ -]?(?:number|no\.?)|ssn|matrikel(?:nummer|[ -]?nr\.?)|personalausweis(?:nummer)?|ausweis(?:nummer|[ -]?nr\.?)|kontonummer|(?:número|numéro) d[e'] ?(?:estudiante|étudiant)|dni|nif)\s*(?:is|ist|es|est|lautet|:|=|#)?\s*)(?=[\p{L}\p{N}-]*\d)[\p{L}\p{N}-]{4,}/giu;

/** @returns what was left of a redacted text: the words to search by */
export function withoutRedactions(text: string): string {
  return text.replaceAll(/\[(?:email|phone|id)\]/gu, " ");
}

/**
 * Takes out what names a person: addresses of e-mail, phone numbers, ids. Done before a text is stored or sent anywhere.
 * Figures of a task stay: lists, decimals, thousands, and numbers that are calculated with.
 * @returns the text with [email], [phone], [id] in their places, and which of these it has
 */
export function redact(text: string): { text: string; redacted: Redacted[] } {
  const found = new Set<Redacted>();
  const taking = (what: Redacted) => {
    found.add(what);
    return `[${what}]`;
  };
  let rest = text.replaceAll(UUID, () => taking("id")).replaceAll(EMAIL, () => taking("email"));
  rest = rest.replaceAll(NAMED_ID, (_, words: string) => words + taking("id"));
  for (const pattern of SHAPED_IDS) rest = rest.replaceAll(pattern, () => taking("id"));
  for (const pattern of PHONES) rest = rest.replaceAll(pattern, () => taking("phone"));
  for (const pattern of IDS) rest = rest.replaceAll(pattern, () => taking("id"));
  return { text: rest, redacted: [...found] };
}
