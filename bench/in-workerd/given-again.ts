import type { BackupStore } from "#db/backup/backup-store.ts";
import { replacing } from "#db/record/steady-d1.ts";

/**
 * What an invocation was answered once by D1, KV, R2 and other objects, to be given again from memory: what is then measured
 * is the invocation's own work, without that of the local parts, which the platform runs elsewhere. An answer is parsed
 * from its text each time, and what is asked of D1 is written as text, as they are on their way.
 */
export class Tape {
  /** While false, the real parts are asked, and their answers kept. */
  isGiving = false;
  /** What was asked while giving, and had no answer: it was asked of the real part. */
  readonly missed: string[] = [];
  readonly #answers = new Map<string, (string | undefined)[]>();
  readonly #given = new Map<string, number>();
  readonly #read = new Map<string, Uint8Array<ArrayBuffer> | undefined>();

  /** Before an invocation. */
  rewind(): void {
    this.#given.clear();
  }

  async answer<Result>(question: string, ask: () => Promise<Result>): Promise<Result> {
    const answers = this.#answers.get(question) ?? [];
    this.#answers.set(question, answers);
    if (!this.isGiving || answers.length === 0) {
      if (this.isGiving) this.missed.push(question);
      const result = await ask();
      if (!this.isGiving) answers.push(JSON.stringify(result));
      return result;
    }
    const at = this.#given.get(question) ?? 0;
    this.#given.set(question, at + 1);
    // JSON has no word for undefined: that is no text.
    return JSON.parse(answers[Math.min(at, answers.length - 1)] ?? "null") ?? undefined;
  }

  d1(real: D1Database): D1Database {
    const statement = (one: D1PreparedStatement, sql: string, values: unknown[]): Known => {
      const ask = (how: "all" | "run") => {
        JSON.stringify({ sql, values });
        return this.answer(`${how} ${sql}`, () => one[how]());
      };
      const known = {
        bind: (...bound: unknown[]) => statement(one.bind(...bound), sql, bound),
        all: () => ask("all"),
        run: () => ask("run"),
        [REAL]: { one, sql, values },
      };
      // Whatever else a statement can do is not asked of the record by the product.
      return replacing(one, known) as Known;
    };
    return replacing(real, {
      prepare: (sql: string) => statement(real.prepare(sql), sql, []),
      batch: (statements: Known[]) => {
        const parts = statements.map((each) => each[REAL]);
        JSON.stringify(parts.map(({ sql, values }) => ({ sql, values })));
        const question = parts.map(({ sql }) => sql).join(";");
        return this.answer(question, () => real.batch(parts.map(({ one }) => one)));
      },
    });
  }

  /** A binding whose methods answer plain values: KV, R2, an object's stub. */
  methods<Binding extends object>(real: Binding, name: string): Binding {
    return new Proxy(real, {
      get: (_target, method) => {
        const value: unknown = Reflect.get(real, method);
        if (typeof value !== "function" || typeof method === "symbol") return value;
        return (...values: unknown[]) =>
          flowing(this.answer(`${name}.${method}`, async () => told(await Reflect.apply(value, real, values))));
      },
    });
  }

  objects<Namespace extends { getByName(name: string): object }>(real: Namespace, name: string): Namespace {
    return replacing(real, { getByName: (object: string) => this.methods(real.getByName(object), name) });
  }

  /** Bytes are no JSON: what was read of the store is remembered as it was. */
  store(real: BackupStore): BackupStore {
    return {
      get: async (name) => {
        if (!this.isGiving) this.#read.set(name, await real.get(name));
        return this.#read.get(name);
      },
      put: (name, bytes) => this.answer("put", () => real.put(name, bytes)),
      list: (prefix, more) => this.answer("list", () => real.list(prefix, more)),
      folders: (prefix) => this.answer("folders", () => real.folders(prefix)),
      remove: (names) => this.answer("remove", () => real.remove(names)),
    };
  }

  /** All bindings of the Worker: D1, and whatever can be asked, KV, R2 and objects. */
  bindings(real: Env): Env {
    const taken = Object.entries(real).map(([name, binding]: [string, unknown]) => [name, this.#taken(binding, name)]);
    // Safe: each is of the form of the one that it stands for.
    return { ...(Object.fromEntries(taken) as Env), DB: this.d1(real.DB) };
  }

  #taken(binding: unknown, name: string): unknown {
    if (!(binding instanceof Object)) return binding;
    if ("getByName" in binding) return this.objects(binding as DurableObjectNamespace, name);
    return "get" in binding && "put" in binding ? this.methods(binding, name) : binding;
  }
}

const REAL = Symbol("the real statement");
type Known = D1PreparedStatement & { [REAL]: { one: D1PreparedStatement; sql: string; values: unknown[] } };

/** A reply's stream of events is kept as its text. */
async function told(answer: unknown): Promise<unknown> {
  if (!(answer instanceof Object && "events" in answer && answer.events instanceof ReadableStream)) return answer;
  return Object.assign({}, answer, { events: await new Response(answer.events).text() });
}

async function flowing(telling: Promise<unknown>): Promise<unknown> {
  const answer = await telling;
  if (!(answer instanceof Object && "events" in answer && typeof answer.events === "string")) return answer;
  return Object.assign({}, answer, { events: new Response(answer.events).body });
}
