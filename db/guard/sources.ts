import type {
  AliasNode,
  FunctionNode,
  IdentifierNode,
  JoinNode,
  OperationNode,
  RawNode,
  SelectQueryNode,
  TableNode,
} from "kysely";
import { ownedTables } from "../owned-tables.ts";
import { checkCondition, checkExpression } from "./expressions.ts";
import { holdsPredicate } from "./predicate.ts";
import { readRaw } from "./raw-sql.ts";
import { refuse } from "./refusal.ts";
import { nameOf, unwrapped, type Walk } from "./walk.ts";

/**
 * Checks what a query reads from: subqueries for themselves, and each table of tenants that stands there bare for its
 * predicate. A joined table may carry it in the join's condition, a left-joined one must: in the WHERE it would take away
 * the rows that have no partner.
 * @param where the WHERE of the query
 */
export function checkSources(
  froms: readonly OperationNode[],
  joins: readonly JoinNode[] | undefined,
  where: OperationNode | undefined,
  walk: Walk,
): void {
  const names = new Set<string>();
  const total = froms.length + (joins?.length ?? 0);
  const bare = (node: OperationNode) => {
    const { name, table } = readSource(node, walk);
    if (names.has(name)) refuse(`Two sources of a query are called "${name}".`);
    names.add(name);
    return table === undefined ? undefined : { name, table, alone: total === 1 };
  };
  for (const node of froms) {
    const source = bare(node);
    if (source !== undefined && !holdsPredicate(where, source, walk)) refuseUnscoped(source.table);
  }
  for (const { joinType, table, on } of joins ?? []) {
    const source = bare(table);
    if (on !== undefined) checkCondition(on.on, walk);
    const inOn = source === undefined || holdsPredicate(on?.on, source, walk);
    switch (joinType) {
      case "InnerJoin":
      case "CrossJoin":
        if (!inOn && !holdsPredicate(where, source, walk)) refuseUnscoped(source.table);
        break;
      case "LeftJoin":
        if (!inOn) refuseUnscoped(source.table);
        break;
      case "RightJoin":
      case "FullJoin":
        // Its rows come even where the condition does not hold.
        if (source !== undefined) refuseUnscoped(source.table);
        break;
      default:
        refuse(`A ${joinType} is unknown to the tenant guard.`);
    }
  }
}

/** @throws TenantGuardError @returns the table of tenants that a node names; undefined when it names a common table expression */
export function readTable(node: OperationNode, ctes: ReadonlySet<string>): { name: string; owned: boolean } {
  if (node.kind !== "TableNode") refuse(`A query has a ${node.kind} where a table is expected: name the table.`);
  // Safe: its kind was asked.
  const { schema, identifier } = (node as TableNode).table;
  const name = nameOf(identifier);
  if (schema !== undefined) refuse(`"${name}" is named with a schema: leave it out.`);
  const owned = name === "tenants" || ownedTables.has(name);
  if (!owned && !ctes.has(name)) refuse(`"${name}" is no table of this tenant's.`);
  return { name, owned };
}

/** @returns the name by which the query calls it, and the table of tenants that stands there bare, if one does */
function readSource(node: OperationNode, walk: Walk): { name: string; table?: string } {
  const plain = unwrapped(node);
  if (plain.kind !== "AliasNode") {
    const { name, owned } = readTable(plain, walk.ctes);
    return owned ? { name, table: name } : { name };
  }
  // Safe: its kind was asked.
  const { node: aliased, alias } = plain as AliasNode;
  if (alias.kind !== "IdentifierNode") refuse("A source of a query has raw SQL for its name: name it by `as`.");
  const name = nameOf(alias as IdentifierNode);
  const inner = unwrapped(aliased);
  switch (inner.kind) {
    case "SelectQueryNode":
      walk.select(inner as SelectQueryNode, walk);
      return { name };
    case "FunctionNode":
      if (!/^json_(each|tree)$/.test((inner as FunctionNode).func)) break;
      checkExpression(inner, walk);
      return { name };
    case "RawNode":
      // The table of a JSON list reaches nothing but its argument.
      if (!/^\s*json_(each|tree)\s*\([^()]*\)\s*$/.test(readRaw(inner as RawNode).text)) break;
      checkExpression(inner, walk);
      return { name };
    default: {
      const { name: table, owned } = readTable(inner, walk.ctes);
      return owned ? { name, table } : { name };
    }
  }
  refuse(`The source "${name}" of a query is raw SQL: begin it with TenantScope, and join scoped subqueries.`);
}

export function refuseUnscoped(table: string): never {
  refuse(
    `A query reaches "${table}" without this tenant's predicate: begin it with TenantScope.from("${table}"), and join scoped subqueries.`,
  );
}
