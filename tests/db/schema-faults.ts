/** Asks a database: D1 here, Node's own SQLite where migrations are tried that have a fault. */
export type Ask = <Row>(sql: string) => Promise<Row[]>;

type Column = { name: string; type: string; pk: number };
type ForeignKey = { id: number; table: string; from: string; to: string };
type Index = { name: string; unique: number };
type Master = { type: string; name: string; tbl_name: string; sql: string };

/** Columns that are called after a row, and name something of the platform's, or of a course's file: no row of ours. */
const foreignNames = new Set([
  "deployments.deployment_id",
  "learner_profiles.lti_user_id",
  // Only this column maps it to a person.
  "learner_profiles.subject_id",
  "lti_contexts.context_id",
  "resource_links.resource_link_id",
  // What it opens may be gone: then the course opens.
  "resource_links.opens_id",
  "knowledge_graph.concept_id",
  "concept_courses.concept_id",
  "line_items.resource_id",
  // What was asked then, and may be gone: evidence of a learner outlives a question.
  "answers.concept",
  "answers.question_id",
  "answers.practice_set",
]);
/** Their figures may be the installation's, which is no tenant. */
const pointingAtNothing = new Set(["metrics"]);
/** Their rows are another's, by whose id they go. */
const borrowedIds = new Set(["deep_linking_requests", "course_copies"]);
const namesRow = /(_id|^concept|^prerequisite|^course_context|^practice_set)$/;

/** @returns what in the structure of the tables would let two tenants meet, in words; nothing when they cannot */
export async function schemaFaults(ask: Ask): Promise<string[]> {
  const masters = await ask<Master>("SELECT type, name, tbl_name, sql FROM sqlite_master WHERE sql IS NOT NULL");
  const tables = masters.filter(({ type, name }) => type === "table" && !/^(sqlite|_cf|d1)_/.test(name));
  const owned = new Set<string>();
  const faults = await Promise.all(
    tables.map(async ({ name }) => {
      const columns = await ask<Column>(`PRAGMA table_info(${name})`);
      if (!columns.some((column) => column.name === "tenant_id")) return [];
      owned.add(name);
      const found = [
        ...keyFaults(columns),
        ...foreignKeyFaults(name, columns, await ask<ForeignKey>(`PRAGMA foreign_key_list(${name})`)),
        ...(await uniqueFaults(ask, name)),
        ...(masters.some((master) => freezes(name, master)) ? [] : ["its rows can be given to another tenant"]),
      ];
      return found.map((fault) => `${name}: ${fault}`);
    }),
  );
  const straying = masters.filter((master) => master.type === "trigger" && strays(master, owned));
  return [...faults.flat(), ...straying.map(({ name }) => `${name}: the trigger looks at rows of any tenant`)];
}

/** Whether a trigger reads, changes or deletes rows of a table without saying that they are of the row's own tenant. */
function strays({ sql }: Master, owned: ReadonlySet<string>): boolean {
  const named = [...sql.matchAll(/\b(?:FROM|JOIN|UPDATE) (\w+)/g)].filter(([, table = ""]) => owned.has(table));
  const bound = [...sql.matchAll(/\btenant_id = (?:NEW|OLD)\.tenant_id\b/g)];
  return bound.length < named.length;
}

function keyFaults(columns: readonly Column[]): string[] {
  return columns.find(({ pk }) => pk === 1)?.name === "tenant_id"
    ? []
    : ["its primary key does not begin with tenant_id"];
}

function foreignKeyFaults(table: string, columns: readonly Column[], keys: readonly ForeignKey[]): string[] {
  if (pointingAtNothing.has(table)) return [];
  const stray = [...Map.groupBy(keys, ({ id }) => id).values()].filter(
    (key) =>
      !key.some(({ from, to }) => from === "tenant_id" && to === (key[0]?.table === "tenants" ? "id" : "tenant_id")),
  );
  const held = new Set(keys.map(({ from }) => from));
  const loose = columns.filter(
    ({ name, type }) =>
      type === "TEXT" &&
      (namesRow.test(name) || (name === "id" && borrowedIds.has(table))) &&
      !held.has(name) &&
      !foreignNames.has(`${table}.${name}`),
  );
  return [
    ...(keys.length === 0 ? ["it points at nothing, not even its tenant"] : []),
    ...stray.map((key) => `it points at ${key[0]?.table} of any tenant`),
    ...loose.map(({ name }) => `no foreign key holds ${name}`),
  ];
}

async function uniqueFaults(ask: Ask, table: string): Promise<string[]> {
  const indexes = (await ask<Index>(`PRAGMA index_list(${table})`)).filter(({ unique }) => unique === 1);
  const columns = await Promise.all(indexes.map(({ name }) => ask<{ name: string }>(`PRAGMA index_info(${name})`)));
  return columns
    .map((of) => of.map(({ name }) => name))
    .filter((names) => names[0] !== "tenant_id")
    .map((names) => `${names.join(", ")} is unique among all tenants`);
}

/** No row changes its tenant, or no row changes at all. */
function freezes(table: string, { type, tbl_name, sql }: Master): boolean {
  return (
    type === "trigger" &&
    tbl_name === table &&
    /\bBEFORE UPDATE (OF tenant_id )?ON \w+( WHEN NEW\.tenant_id IS NOT OLD\.tenant_id)?\s+BEGIN\s+SELECT RAISE\(ABORT,/.test(
      sql,
    )
  );
}
