import type { IdentifierNode, OperationNode, SelectQueryNode } from "kysely";
import { refuse } from "./refusal.ts";

/** What the rules need to know on their way through one query. */
export type Walk = {
  readonly tenantId: string;
  /** The common table expressions that can be named here, in lower case. */
  readonly ctes: ReadonlySet<string>;
  /** Checks a query inside the query. @throws TenantGuardError */
  select(node: SelectQueryNode, walk: Walk): void;
};

/** `sql.ref(…)`, `sql.val(…)` and their like wrap one node in a raw fragment without text. @returns the node itself */
export function unwrapped(node: OperationNode): OperationNode {
  let inner = node;
  // Safe: "RawNode" is the kind of this one type.
  while (inner.kind === "RawNode") {
    const { sqlFragments, parameters } = inner as OperationNode & {
      sqlFragments: string[];
      parameters: OperationNode[];
    };
    const child = parameters.length === 1 && sqlFragments.join("") === "" ? parameters[0] : undefined;
    if (child === undefined) return inner;
    inner = child;
  }
  return inner;
}

/** @returns a name as SQLite compares it: in lower case, for ASCII letters only, so no others are let through */
export function nameOf({ name }: IdentifierNode): string {
  if (!/^\w+$/.test(name))
    refuse(`${JSON.stringify(name)} is no name for a source of a query: use letters and digits.`);
  return name.toLowerCase();
}
