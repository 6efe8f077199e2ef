import type {
  KyselyPlugin,
  PluginTransformQueryArgs,
  PluginTransformResultArgs,
  RootOperationNode,
  SelectQueryNode,
} from "kysely";
import { checkDelete, checkInsert, checkUpdate } from "./guard/changes.ts";
import { refuse } from "./guard/refusal.ts";
import { checkSelect } from "./guard/selects.ts";
import type { Walk } from "./guard/walk.ts";

/**
 * The second lock, at run time: reads every query that Kysely is about to compile, and lets it through only when it is
 * seen to stay in one tenant. It does not change a query.
 *
 * - A table of tenants that is read, updated or deleted from carries `tenant_id = <this tenant>` (`id` for `tenants`) as
 *   a condition of its own: not in an OR, a NOT, a HAVING or another query, not compared with a column, and on that very
 *   table. So in each subquery, join, common table expression and part of a UNION.
 * - Each inserted row is stamped with this tenant, whether it comes from values or from a query. A conflict is looked for
 *   inside the tenant; nothing is replaced; `tenant_id` and `id` are never changed.
 * - Raw SQL may be part of an expression. It names no table, no `tenant_id` and no word that reaches a table, and holds
 *   nothing by which it could become more than one expression.
 * - What it does not know it refuses: another table, another kind of node, another operator.
 */
export class TenantGuard implements KyselyPlugin {
  readonly #walk: Walk;
  /** Selects that were let through: their nodes do not change, and Kysely hands each in again with the query around it. */
  readonly #passed = new WeakSet<object>();

  constructor(tenantId: string) {
    this.#walk = { tenantId, ctes: new Set(), select: (node, walk) => this.#select(node, walk) };
  }

  /** @throws TenantGuardError with a sentence that says what is wrong */
  transformQuery({ node }: PluginTransformQueryArgs): RootOperationNode {
    this.check(node);
    return node;
  }

  async transformResult({ result }: PluginTransformResultArgs) {
    return result;
  }

  /** @throws TenantGuardError when the query does not stay in this tenant */
  check(node: RootOperationNode): void {
    switch (node.kind) {
      case "SelectQueryNode":
        this.#select(node, this.#walk);
        break;
      case "InsertQueryNode":
        checkInsert(node, this.#walk);
        break;
      case "UpdateQueryNode":
        checkUpdate(node, this.#walk);
        break;
      case "DeleteQueryNode":
        checkDelete(node, this.#walk);
        break;
      default:
        refuse(`A ${node.kind} is no query of a tenant's: begin it with TenantScope.`);
    }
  }

  #select(node: SelectQueryNode, walk: Walk): void {
    if (this.#passed.has(node)) return;
    checkSelect(node, walk);
    // Where names of the query around it were known, it passed here and perhaps not elsewhere.
    if (walk.ctes.size === 0) this.#passed.add(node);
  }
}
