import type {
  AggregateFunctionNode,
  AndNode,
  BinaryOperationNode,
  CaseNode,
  CastNode,
  ColumnNode,
  FunctionNode,
  JSONPathNode,
  JSONReferenceNode,
  OperationNode,
  OperatorNode,
  OrderByNode,
  OrNode,
  ParensNode,
  PrimitiveValueListNode,
  RawNode,
  ReferenceNode,
  SelectAllNode,
  SelectionNode,
  SelectQueryNode,
  TupleNode,
  UnaryOperationNode,
  ValueListNode,
  ValueNode,
} from "kysely";
import { readRaw } from "./raw-sql.ts";
import { refuse } from "./refusal.ts";
import { unwrapped, type Walk } from "./walk.ts";

/** Every kind of node that may stand in an expression. What is not among them is refused. */
type ExpressionNode =
  | AggregateFunctionNode
  | BinaryOperationNode
  | CaseNode
  | CastNode
  | ColumnNode
  | FunctionNode
  | JSONPathNode
  | JSONReferenceNode
  | ParensNode
  | PrimitiveValueListNode
  | RawNode
  | ReferenceNode
  | SelectAllNode
  | SelectionNode
  | SelectQueryNode
  | TupleNode
  | UnaryOperationNode
  | ValueListNode
  | ValueNode;

const binary = new Set<string>(
  "= == != <> > >= < <= + - * / % & | << >> || -> ->> is like match regexp"
    .split(" ")
    .concat(["is not", "is distinct from", "is not distinct from", "not like"]),
);
const unary = new Set<string>(["not", "exists", "not exists", "-"]);
/** What may follow "in": SQLite takes the bare name of a table there too. */
const lists = new Set<string>([
  "PrimitiveValueListNode",
  "ValueListNode",
  "TupleNode",
  "ParensNode",
  "SelectQueryNode",
]);
const functionName = /^[a-z_]\w*$/i;
const dataType = /^\w+( \w+)?(\(\d+(, ?\d+)?\))?$/;

/** @throws TenantGuardError when something in it could leave the tenant, or is of a kind that nobody has thought about */
export function checkExpression(node: OperationNode, walk: Walk): void {
  // Safe: the kind decides below, and any other kind falls through to the refusal.
  const known = node as ExpressionNode;
  switch (known.kind) {
    case "ReferenceNode":
    case "ColumnNode":
    case "ValueNode":
    case "PrimitiveValueListNode":
    case "SelectAllNode":
    case "JSONReferenceNode":
    case "JSONPathNode":
      return;
    case "SelectQueryNode":
      return walk.select(known, walk);
    // The star of count(*).
    case "SelectionNode":
      return checkExpression(known.selection, walk);
    case "ParensNode":
      return checkCondition(known.node, walk);
    case "BinaryOperationNode":
      return checkBinary(known, walk);
    case "UnaryOperationNode":
      return checkUnary(known, walk);
    case "ValueListNode":
    case "TupleNode":
      return checkEach(known.values, walk);
    case "FunctionNode":
      checkName(known.func);
      return checkEach(known.arguments, walk);
    case "AggregateFunctionNode":
      return checkAggregate(known, walk);
    case "CaseNode":
      return checkCase(known, walk);
    case "CastNode":
      return checkCast(known, walk);
    case "RawNode":
      return checkRaw(known, walk);
  }
  refuse(
    `A query holds a ${node.kind} where an expression is expected: the tenant guard does not know what it reaches.`,
  );
}

/**
 * A condition: expressions with AND and OR between them. An OR beside an AND stands in parentheses, as Kysely's builder
 * puts it: printed without them it would mean something else.
 */
export function checkCondition(node: OperationNode, walk: Walk): void {
  // Safe: asked by kind.
  const { kind, left, right } = node as AndNode | OrNode;
  if (kind !== "AndNode" && kind !== "OrNode") return checkExpression(node, walk);
  for (const side of [left, right]) {
    if (kind === "AndNode" && side.kind === "OrNode") refuse("An OR stands beside an AND without parentheses.");
    checkCondition(side, walk);
  }
}

export function checkEach(nodes: readonly OperationNode[] | undefined, walk: Walk): void {
  for (const node of nodes ?? []) checkExpression(node, walk);
}

export function checkOrderBy(orderBy: OrderByNode | undefined, walk: Walk): void {
  for (const item of orderBy?.items ?? []) {
    checkExpression(item.orderBy, walk);
    if (item.direction !== undefined) checkExpression(item.direction, walk);
  }
}

/** @returns the text of an operator; of raw SQL none, which is no operator that is known */
function operatorOf(operator: OperationNode): string {
  return (operator as Partial<OperatorNode>).operator ?? "raw SQL";
}

function checkBinary({ leftOperand, operator, rightOperand }: BinaryOperationNode, walk: Walk): void {
  checkExpression(leftOperand, walk);
  const text = operatorOf(operator);
  if (text === "between") {
    if (rightOperand.kind !== "AndNode") refuse('A "between" has no two ends.');
    // Safe: its kind was asked.
    const { left, right } = rightOperand as AndNode;
    return checkEach([left, right], walk);
  }
  if (text === "in" || text === "not in") {
    const list = unwrapped(rightOperand);
    const open = list.kind === "RawNode" && /^\s*\(/.test(readRaw(list as RawNode).text);
    if (!open && !lists.has(list.kind)) refuse(`What follows "${text}" is no list and no query.`);
  } else if (!binary.has(text)) refuse(`The operator "${text}" is unknown to the tenant guard.`);
  checkExpression(rightOperand, walk);
}

function checkUnary({ operator, operand }: UnaryOperationNode, walk: Walk): void {
  const text = operatorOf(operator);
  if (!unary.has(text)) refuse(`The operator "${text}" is unknown to the tenant guard.`);
  // Two signs of minus begin a comment.
  if (text === "-" && operand.kind !== "ReferenceNode" && operand.kind !== "ParensNode")
    refuse("A minus stands before something else than a column or parentheses.");
  checkExpression(operand, walk);
}

function checkAggregate(node: AggregateFunctionNode, walk: Walk): void {
  checkName(node.func);
  checkEach(node.aggregated, walk);
  checkOrderBy(node.orderBy, walk);
  checkOrderBy(node.withinGroup, walk);
  if (node.filter !== undefined) checkCondition(node.filter.where, walk);
  checkOrderBy(node.over?.orderBy, walk);
  for (const { partitionBy } of node.over?.partitionBy?.items ?? []) checkExpression(partitionBy, walk);
}

function checkCase(node: CaseNode, walk: Walk): void {
  if (node.value !== undefined) checkExpression(node.value, walk);
  for (const { condition, result } of node.when ?? []) {
    checkCondition(condition, walk);
    if (result !== undefined) checkExpression(result, walk);
  }
  if (node.else !== undefined) checkExpression(node.else, walk);
}

function checkCast({ expression, dataType: type }: CastNode, walk: Walk): void {
  checkExpression(expression, walk);
  const name = "dataType" in type ? String(type.dataType) : "";
  if (!dataType.test(name)) refuse("A cast names its type as raw SQL: use one of Kysely's.");
}

function checkRaw(node: RawNode, walk: Walk): void {
  const inner = unwrapped(node);
  if (inner.kind === "RawNode") checkEach(readRaw(inner as RawNode).parameters, walk);
  else checkExpression(inner, walk);
}

function checkName(func: string): void {
  if (!functionName.test(func)) refuse(`${JSON.stringify(func)} is no name of a function.`);
}
