import type { AliasNode, OperationNode, QueryNode, SelectionNode, SelectQueryNode, WithNode } from "kysely";
import { ownedTables } from "../owned-tables.ts";
import { checkCondition, checkExpression, checkOrderBy } from "./expressions.ts";
import { refuse } from "./refusal.ts";
import { checkSources } from "./sources.ts";
import { nameOf, unwrapped, type Walk } from "./walk.ts";

/** Parts of a query that SQLite does not have, or that could say anything. */
const foreign = ["distinctOn", "endModifiers", "explain", "fetch", "onDuplicateKey", "output", "top"] as const;

/** Checks a query that selects, wherever it stands. @throws TenantGuardError */
export function checkSelect(node: SelectQueryNode, outside: Walk): void {
  refuseForeign(node);
  const walk = withCtes(node.with, outside);
  for (const { modifier } of node.frontModifiers ?? [])
    if (modifier !== "Distinct") refuse("A select has a modifier that is not DISTINCT.");
  if (node.where !== undefined) checkCondition(node.where.where, walk);
  checkSources(node.from?.froms ?? [], node.joins, node.where?.where, walk);
  checkSelections(node.selections, walk);
  for (const { groupBy } of node.groupBy?.items ?? []) checkExpression(groupBy, walk);
  if (node.having !== undefined) checkCondition(node.having.having, walk);
  checkOrderBy(node.orderBy, walk);
  if (node.limit !== undefined) checkExpression(node.limit.limit, walk);
  if (node.offset !== undefined) checkExpression(node.offset.offset, walk);
  for (const { expression } of node.setOperations ?? []) walk.select(selectIn(expression), walk);
}

/** Checks what a query selects or returns. @throws TenantGuardError */
export function checkSelections(selections: readonly SelectionNode[] | undefined, walk: Walk): void {
  for (const { selection } of selections ?? []) {
    if (selection.kind === "AliasNode" && (selection as AliasNode).alias.kind !== "IdentifierNode")
      refuse("A selection has raw SQL for its name: name it by `as`.");
    checkExpression(selectedBy(selection), walk);
  }
}

/** @returns what is selected, without the name that it is given */
export function selectedBy(selection: OperationNode): OperationNode {
  // Safe: asked by kind.
  return selection.kind === "AliasNode" ? (selection as AliasNode).node : selection;
}

/** @returns the query that stands where one is expected @throws TenantGuardError when something else does */
export function selectIn(node: OperationNode): SelectQueryNode {
  const plain = unwrapped(node);
  if (plain.kind !== "SelectQueryNode")
    refuse(`A ${plain.kind} stands where a query is expected: build it with TenantScope.`);
  // Safe: asked by kind.
  return plain as SelectQueryNode;
}

/** Checks the common table expressions of a query. @returns the walk with their names @throws TenantGuardError */
export function withCtes(node: WithNode | undefined, outside: Walk): Walk {
  if (node === undefined) return outside;
  const ctes = new Set(outside.ctes);
  const walk = { ...outside, ctes };
  for (const { name, expression } of node.expressions) {
    const called = nameOf(name.table.table.identifier);
    if (called === "tenants" || ownedTables.has(called))
      refuse(`A common table expression is called "${called}", as a table of tenants is: give it another name.`);
    // It may name itself.
    ctes.add(called);
    walk.select(selectIn(expression), walk);
  }
  return walk;
}

export function refuseForeign(node: QueryNode): void {
  const found = foreign.find((part) => part in node && Object(node)[part] !== undefined);
  if (found !== undefined) refuse(`A query has "${found}", which the tenant guard does not let through.`);
}
