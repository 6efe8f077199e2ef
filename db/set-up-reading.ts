import type { TenantScope } from "./tenant-scope.ts";

/** How far a tenant has come with being set up, as far as its rows tell. */
export class SetUpReading {
  readonly #scope: TenantScope;

  constructor(scope: TenantScope) {
    this.#scope = scope;
  }

  /**
   * @returns hasMaterial: some course has a passage to quote; hasColumns: the LMS's gradebook has answered us once, so it
   *   took a token request that our key signed
   */
  async read(): Promise<{ hasMaterial: boolean; hasColumns: boolean }> {
    const scope = this.#scope;
    const [passages, columns] = await scope.batch<[{ id: string }, { id: string }]>([
      scope.from("passages").select("id").limit(1),
      scope.from("line_items").select("id").limit(1),
    ]);
    return { hasMaterial: passages.length > 0, hasColumns: columns.length > 0 };
  }
}
