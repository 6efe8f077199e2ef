import { jsoncStrings } from "./jsonc.mjs";

/** @typedef {"d1" | "kv" | "r2"} Kind */
/** @typedef {{ kind: Kind, binding: string, name: string, id?: string }} Resource what the account has to have; R2 knows no ids */

/** The lists of wrangler.jsonc that name what an account has, and which field holds its name and its id. */
const lists = {
  d1: { list: "d1_databases", name: "database_name", id: "database_id" },
  kv: { list: "kv_namespaces", id: "id" },
  r2: { list: "r2_buckets", name: "bucket_name" },
};

/** Whether an id only holds the place of one: local development needs nothing better. */
export function isPlaceholder(/** @type {string | undefined} */ id) {
  return id === undefined || /^0{20}/.test(id.replaceAll("-", ""));
}

/**
 * What the configuration binds: databases, then namespaces, then buckets.
 * @param {string} text of wrangler.jsonc
 * @returns {Resource[]} id: undefined as long as a placeholder stands there
 */
export function resourcesIn(text) {
  const strings = new Map(jsoncStrings(text).map(({ path, value }) => [path, value]));
  return Object.entries(lists).flatMap(([kind, fields]) =>
    placesOf(strings, fields.list).map((place) => {
      const binding = strings.get(`${place}.binding`) ?? "";
      const id = "id" in fields ? strings.get(`${place}.${fields.id}`) : undefined;
      // A namespace's title is the account's own business; ours is made from the names of the Worker and the binding.
      const title = `${strings.get("name")}-${binding.toLowerCase().replaceAll("_", "-")}`;
      const name = "name" in fields ? (strings.get(`${place}.${fields.name}`) ?? "") : title;
      return { kind: /** @type {Kind} */ (kind), binding, name, id: isPlaceholder(id) ? undefined : id };
    }),
  );
}

/**
 * The configuration with the id of one binding replaced, and not one other character.
 * @param {string} text of wrangler.jsonc
 * @param {{ kind: "d1" | "kv", binding: string, id: string }} resource
 */
export function withId(text, { kind, binding, id }) {
  const strings = jsoncStrings(text);
  const values = new Map(strings.map(({ path, value }) => [path, value]));
  const fields = lists[kind];
  const place = placesOf(values, fields.list).find((each) => values.get(`${each}.binding`) === binding);
  const field = strings.find(({ path }) => place !== undefined && path === `${place}.${fields.id}`);
  if (field === undefined) throw new Error(`wrangler.jsonc has no "${fields.id}" for the binding ${binding}.`);
  return text.slice(0, field.start) + JSON.stringify(id) + text.slice(field.end);
}

/** @returns {string[]} "kv_namespaces.0", … as long as there is a binding */
function placesOf(/** @type {Map<string, string>} */ strings, /** @type {string} */ list) {
  const places = [];
  for (let index = 0; strings.has(`${list}.${index}.binding`); index++) places.push(`${list}.${index}`);
  return places;
}
