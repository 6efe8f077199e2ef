import type {
  AndNode,
  BinaryOperationNode,
  OperationNode,
  OperatorNode,
  ParensNode,
  ReferenceNode,
  ValueNode,
} from "kysely";
import { unwrapped, type Walk } from "./walk.ts";

/** A table of tenants that stands bare in a query. */
export type TenantTable = {
  /** By which the query calls it, in lower case. */
  name: string;
  table: string;
  /** It is the only source of its query: then its columns need no table before them. */
  alone: boolean;
};

/** The column that says whose a row is. */
export function tenantColumn(table: string): "id" | "tenant_id" {
  return table === "tenants" ? "id" : "tenant_id";
}

/**
 * Whether a condition lets through rows of this tenant alone: one of its conjuncts, parentheses or not, is
 * `tenant_id = <this tenant>` on that very table. In an OR, a NOT or a comparison of columns it does not count.
 */
export function holdsPredicate(condition: OperationNode | undefined, source: TenantTable, walk: Walk): boolean {
  if (condition === undefined) return false;
  // Each cast is safe: the kind was asked.
  if (condition.kind === "AndNode") {
    const { left, right } = condition as AndNode;
    return holdsPredicate(left, source, walk) || holdsPredicate(right, source, walk);
  }
  if (condition.kind === "ParensNode") return holdsPredicate((condition as ParensNode).node, source, walk);
  if (condition.kind !== "BinaryOperationNode") return false;
  const { leftOperand, operator, rightOperand } = condition as BinaryOperationNode;
  // A raw operator has no such field.
  return (
    (operator as Partial<OperatorNode>).operator === "=" &&
    isThisTenant(rightOperand, walk) &&
    isTenantColumnOf(unwrapped(leftOperand), source)
  );
}

/** Whether a node is this tenant's id, as a value. */
export function isThisTenant(node: OperationNode | undefined, { tenantId }: Walk): boolean {
  // No other node has a text for its value.
  const plain = node && (unwrapped(node) as Partial<ValueNode>);
  return plain?.value === tenantId;
}

function isTenantColumnOf(node: OperationNode, { name, table, alone }: TenantTable): boolean {
  if (node.kind !== "ReferenceNode") return false;
  const { column, table: of } = node as ReferenceNode;
  const called = column.kind === "ColumnNode" ? column.column.name.toLowerCase() : "*";
  if (called !== tenantColumn(table)) return false;
  if (of === undefined) return alone;
  return of.table.schema === undefined && of.table.identifier.name.toLowerCase() === name;
}
