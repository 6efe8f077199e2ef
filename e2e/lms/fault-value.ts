/** What a fault's values may refer to: addresses and ids by name, public keys by name, the time. */
export interface FaultScope {
  names: Record<string, string>;
  keys: Record<string, object>;
  nowSeconds: number;
}

/**
 * Turns a value of a fault file into the value that is sent. Beside plain JSON there are:
 *
 * - `{"secondsFromNow": -3600}`, with `"asText": true` for a string of digits
 * - `{"repeatText": "x", "times": 300}`
 * - `{"fill": "{issuer}/"}`: text with the names of the scope in braces
 * - `{"join": [...]}`: several such texts, one after the other
 * - `{"key": "unpublished"}`: a public key as a JWK
 *
 * Throws when a name or key is not in the scope: a fault with a spelling mistake must not pass.
 */
export function faultValue(value: unknown, scope: FaultScope): unknown {
  if (Array.isArray(value)) return value.map((item) => faultValue(item, scope));
  if (typeof value !== "object" || value === null) return value;
  // A JSON object's members are all that is read here.
  const form = value as Record<string, unknown>;
  if (typeof form.secondsFromNow === "number") {
    const time = scope.nowSeconds + form.secondsFromNow;
    return form.asText ? String(time) : time;
  }
  if (typeof form.repeatText === "string") return form.repeatText.repeat(Number(form.times));
  if (typeof form.fill === "string") return fill(form.fill, scope.names);
  if (Array.isArray(form.join)) return form.join.map((part) => faultValue(part, scope)).join("");
  if (typeof form.key === "string") return known(scope.keys, form.key);
  return faultValues(form, scope);
}

/** Does the same for each member of an object. */
export function faultValues(members: Record<string, unknown>, scope: FaultScope): Record<string, unknown> {
  const entries = Object.entries(members).map(([name, value]) => [name, faultValue(value, scope)]);
  return Object.fromEntries(entries);
}

function fill(text: string, names: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (_match, name: string) => known(names, name));
}

function known<Value>(values: Record<string, Value>, name: string): Value {
  const value = values[name];
  if (value === undefined) throw new Error(`A fault refers to "${name}", which is not known.`);
  return value;
}
