import { ailments, failingD1 } from "../failing-d1.ts";
import { type Health, suffering } from "./fault.ts";

// Proxies around the bindings: the real thing, but for its health.

/**
 * Each has a circuit breaker of its own, which goes by the binding.
 * @param asked gets the SQL of what is asked; of a batch, of its statements together
 */
export function ailingD1(d1: D1Database, health: Health, asked: string[] = []): D1Database {
  return failingD1(d1, (sql) => {
    asked.push(sql);
    health.asked += 1;
    return health.fault === undefined ? undefined : ailments[health.fault];
  });
}

export function ailingKv(kv: KVNamespace, health: Health): KVNamespace {
  return ailing(kv, health);
}

export function ailingBucket(bucket: R2Bucket, health: Health): R2Bucket {
  return ailing(bucket, health);
}

/** Objects that ail for whoever calls them. What they do by themselves, they do. */
export function ailingObjects<Class extends Rpc.DurableObjectBranded>(
  namespace: DurableObjectNamespace<Class>,
  health: Health,
): DurableObjectNamespace<Class> {
  return new Proxy(namespace, {
    get: (target, name) =>
      name === "getByName" ? (of: string) => ailing(target.getByName(of), health) : Reflect.get(target, name),
  });
}

function ailing<Part extends object>(part: Part, health: Health): Part {
  return new Proxy(part, {
    get(target, name) {
      const method: unknown = Reflect.get(target, name);
      if (typeof method !== "function" || name === "then") return method;
      return (...values: unknown[]) => suffering(health, () => Reflect.apply(method, target, values));
    },
  });
}
