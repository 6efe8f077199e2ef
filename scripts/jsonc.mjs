/**
 * Where each string of a JSON document with comments stands, so that one can be replaced and all else be left alone.
 * @param {string} text
 * @returns {{ path: string, value: string, start: number, end: number }[]} path: keys and places, "d1_databases.0.binding";
 *   start and end: of the string with its quotes
 */
export function jsoncStrings(text) {
  const tokens = text.matchAll(/\/\/.*|\/\*[\s\S]*?\*\/|"(?:[^"\\]|\\.)*"|[{}[\],:]/g);
  /** @type {{ array: boolean, key: string | number }[]} the objects and lists that are open */
  const open = [];
  const found = [];
  let awaitsKey = false;
  for (const { 0: token, index } of tokens) {
    const inside = open.at(-1);
    if (token === "{" || token === "[") {
      open.push({ array: token === "[", key: token === "[" ? 0 : "" });
      awaitsKey = token === "{";
    } else if (token === "}" || token === "]") {
      open.pop();
      awaitsKey = false;
    } else if (token === "," && inside) {
      if (inside.array) inside.key = Number(inside.key) + 1;
      awaitsKey = !inside.array;
    } else if (token.startsWith('"') && inside) {
      if (awaitsKey) [inside.key, awaitsKey] = [JSON.parse(token), false];
      else {
        const path = open.map(({ key }) => key).join(".");
        found.push({ path, value: JSON.parse(token), start: index, end: index + token.length });
      }
    }
  }
  return found;
}
