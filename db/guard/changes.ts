import type {
  ColumnNode,
  ColumnUpdateNode,
  DeleteQueryNode,
  InsertQueryNode,
  OnConflictNode,
  OperationNode,
  PrimitiveValueListNode,
  ReferenceNode,
  SelectQueryNode,
  UpdateQueryNode,
  ValueListNode,
  ValuesNode,
} from "kysely";
import { checkCondition, checkExpression, checkOrderBy } from "./expressions.ts";
import { isThisTenant } from "./predicate.ts";
import { readRaw } from "./raw-sql.ts";
import { refuse } from "./refusal.ts";
import { checkSelections, refuseForeign, selectedBy, selectIn, withCtes } from "./selects.ts";
import { checkSources, readTable } from "./sources.ts";
import { unwrapped, type Walk } from "./walk.ts";

/** Each row is stamped with this tenant, and a row that stands in the way is looked for in this tenant. */
export function checkInsert(node: InsertQueryNode, outside: Walk): void {
  refuseForeign(node);
  const walk = withCtes(node.with, outside);
  if (node.into === undefined) refuse("An insert names no table.");
  // A common table expression takes no rows, and the list of tenants has no column for a stamp.
  const { name: table } = readTable(node.into, new Set());
  if (node.replace === true || node.orAction !== undefined)
    refuse(`An insert into "${table}" replaces or ignores rows: say with TenantScope.upsert what happens to them.`);

  const columns = (node.columns ?? []).map((column) => column.column.name.toLowerCase());
  const place = columns.indexOf("tenant_id");
  if (place !== columns.lastIndexOf("tenant_id")) refuseUnstamped(table);
  if (node.values?.kind === "ValuesNode") checkRows((node.values as ValuesNode).values, place, table, walk);
  else if (node.values !== undefined) checkStampedSelect(selectIn(node.values), place, table, walk);
  else refuseUnstamped(table);

  if (node.onConflict !== undefined) checkConflict(node.onConflict, table, walk);
  checkSelections(node.returning?.selections, walk);
}

/** It reaches this tenant's rows alone, and leaves them to it. */
export function checkUpdate(node: UpdateQueryNode, outside: Walk): void {
  refuseForeign(node);
  const walk = withCtes(node.with, outside);
  if (node.table === undefined) refuse("An update names no table.");
  checkChange(node, [node.table, ...(node.from?.froms ?? [])], walk);
  checkUpdates(node.updates ?? [], walk);
}

/** It reaches this tenant's rows alone. */
export function checkDelete(node: DeleteQueryNode, outside: Walk): void {
  refuseForeign(node);
  const walk = withCtes(node.with, outside);
  checkChange(node, [...node.from.froms, ...(node.using?.tables ?? [])], walk);
}

function checkChange(node: UpdateQueryNode | DeleteQueryNode, sources: readonly OperationNode[], walk: Walk): void {
  if (node.where !== undefined) checkCondition(node.where.where, walk);
  checkSources(sources, node.joins, node.where?.where, walk);
  checkSelections(node.returning?.selections, walk);
  checkOrderBy(node.orderBy, walk);
  if (node.limit !== undefined) checkExpression(node.limit.limit, walk);
}

function checkRows(
  rows: readonly (ValueListNode | PrimitiveValueListNode)[],
  place: number,
  table: string,
  walk: Walk,
): void {
  for (const row of rows) {
    if (row.kind === "PrimitiveValueListNode") {
      if (row.values[place] !== walk.tenantId) refuseUnstamped(table);
      continue;
    }
    if (!isThisTenant(row.values[place], walk)) refuseUnstamped(table);
    for (const value of row.values) if (value.kind !== "DefaultInsertValueNode") checkExpression(value, walk);
  }
}

/** Columns are matched by their place: so every query of a UNION selects the tenant there, and nothing shifts it. */
function checkStampedSelect(node: SelectQueryNode, place: number, table: string, walk: Walk): void {
  walk.select(node, walk);
  const selected = (node.selections ?? []).map(({ selection }) => unwrapped(selectedBy(selection)));
  if (!isThisTenant(selected[place], walk) || selected.some(isSeveral)) refuseUnstamped(table);
  const inside = withCtes(node.with, walk);
  for (const { expression } of node.setOperations ?? []) checkStampedSelect(selectIn(expression), place, table, inside);
}

/** Whether a selection can be more than one column. */
function isSeveral(node: OperationNode): boolean {
  // Safe: asked by kind.
  if (node.kind === "RawNode") return readRaw(node as never).text.includes(",");
  return (
    node.kind === "SelectAllNode" ||
    (node.kind === "ReferenceNode" && (node as ReferenceNode).column.kind !== "ColumnNode")
  );
}

function checkConflict(node: OnConflictNode, table: string, walk: Walk): void {
  const target = node.columns?.map(({ column }) => column.name.toLowerCase()) ?? [];
  if (!target.includes("tenant_id"))
    refuse(`A conflict in "${table}" is not looked for inside this tenant: use TenantScope.upsert.`);
  if (node.indexWhere !== undefined) checkCondition(node.indexWhere.where, walk);
  if (node.updateWhere !== undefined) checkCondition(node.updateWhere.where, walk);
  checkUpdates(node.updates ?? [], walk);
}

function checkUpdates(updates: readonly ColumnUpdateNode[], walk: Walk): void {
  for (const { column, value } of updates) {
    const name = columnName(unwrapped(column));
    if (name === undefined) refuse("An update names its column as raw SQL.");
    if (name === "tenant_id" || name === "id") refuse(`A query changes "${name}", which is frozen.`);
    checkExpression(value, walk);
  }
}

function columnName(node: OperationNode): string | undefined {
  // Both casts are safe: asked by kind.
  const column = node.kind === "ReferenceNode" ? (node as ReferenceNode).column : node;
  return column.kind === "ColumnNode" ? (column as ColumnNode).column.name.toLowerCase() : undefined;
}

function refuseUnstamped(table: string): never {
  refuse(`A row for "${table}" is not stamped with this tenant: use TenantScope.insert, insertFrom or upsert.`);
}
