/** What a statement is called in figures and logs, and its text without values. */
export type QueryShape = { name: string; text: string };

const known = new Map<string, QueryShape>();
/** Longer texts are worked out again each time. */
const KEPT_LENGTH = 8_000;
/** More than the product has: working out one of 2 KB took 58 µs in Node, finding it 2, and some requests ask twenty. */
const KEPT = 1_000;

/**
 * Names a statement: verb, table and four hex digits of its normalised text, in which literals are placeholders and a list
 * of placeholders has no length. So the same statement with one more value in its list keeps its name.
 */
export function queryShape(sql: string): QueryShape {
  const shape = known.get(sql) ?? shapeOf(sql);
  if (sql.length > KEPT_LENGTH) return shape;
  // The last to be asked for stands last: what is asked again and again stays, however many others come by.
  if (!known.delete(sql) && known.size >= KEPT) known.delete(known.keys().next().value ?? "");
  known.set(sql, shape);
  return shape;
}

/** A batch is one question: one round trip, one transaction. Its name does not tell how often a statement stands in it. */
export function batchShape(statements: readonly string[]): QueryShape {
  const shapes = new Map(statements.map((sql) => queryShape(sql)).map((shape) => [shape.name, shape]));
  const [first] = shapes.values();
  const table = first?.name.split(" ")[1] ?? "";
  return {
    name: `batch ${table} ${digits([...shapes.keys()].join())}`,
    text: [...shapes.values()].map((shape) => shape.text).join("; "),
  };
}

function shapeOf(sql: string): QueryShape {
  const text = withoutValues(sql);
  const verb = /^\w+/.exec(text)?.[0].toLowerCase() ?? "";
  const table = /\b(?:from|into|update|table)\s+"?(\w+)/i.exec(text)?.[1] ?? "";
  return { name: `${verb} ${table} ${digits(text)}`, text };
}

/** Quoted texts, numbers and comments can hold what somebody wrote; in double quotes stands a name, or what SQLite takes for a text. */
const pieces = /'(?:[^']|'')*(?:'|$)|"(?:[^"]|"")*(?:"|$)|--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|\?\d+|\b\d+(?:\.\d+)?\b|\s+/g;

function withoutValues(sql: string): string {
  return sql
    .replaceAll(pieces, (piece) => {
      if (/^(\s|--|\/\*)/.test(piece)) return " ";
      return /^"\w+"$/.test(piece) ? piece : "?";
    })
    .replaceAll(/ {2,}/g, " ")
    .replaceAll(/\?(?: ?, ?\?)+/g, "?…")
    .replaceAll(/(\([^()]*\))(?: ?, ?\1)+/g, "$1…")
    .trim();
}

/** FNV-1a, folded to 16 bits. */
function digits(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (((hash >>> 16) ^ hash) & 0xffff).toString(16).padStart(4, "0");
}
