import { env } from "cloudflare:workers";

/** What was asked of a binding: by which of its functions, and under which name, key or prefix. */
export type Reached = { binding: string; member: string; named: string };

/**
 * The worker's own bindings, and what is asked of them: of every one that is no plain setting and no database, also of one
 * that is added later.
 */
export function watchedEnv(): { env: Env; reached: Reached[]; watched: string[] } {
  const reached: Reached[] = [];
  const bindings = Object.entries(env).filter(([, value]) => isWatched(value));
  const watchers = bindings.map(([binding, value]) => [binding, watch(binding, value, reached)]);
  return {
    env: { ...env, ...Object.fromEntries(watchers) },
    reached,
    watched: bindings.map(([binding]) => binding),
  };
}

/** What a database is asked is watched by the guard of its queries. */
function isWatched(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !("prepare" in value);
}

function watch(binding: string, of: object, reached: Reached[]): object {
  return new Proxy(of, {
    get(target, member) {
      const value: unknown = Reflect.get(target, member);
      if (typeof value !== "function") return value;
      return (...args: unknown[]) => {
        reached.push({ binding, member: String(member), named: JSON.stringify(args[0]) ?? "" });
        return value.apply(target, args);
      };
    },
  });
}
