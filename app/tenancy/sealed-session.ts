import { z } from "zod";
import type { Session } from "./session.ts";

/**
 * On the wire: a list, and UUIDs without their dashes in base64url, because a browser grants all frames of one site
 * about 10 KB of partitioned cookies, and fifteen launches must fit.
 */
export const sealedSession = z.tuple([
  z.string(),
  z.string(),
  z.string(),
  z.string(),
  z.string(),
  z.number(),
  z.number(),
  z.number(),
]);

export type SealedSession = z.infer<typeof sealedSession>;

export function packSession(session: Session): SealedSession {
  return [
    session.launchId,
    pack(session.tenantId),
    pack(session.learnerId),
    pack(session.ltiContextId),
    pack(session.deploymentRowId),
    session.roles,
    session.generation,
    Math.ceil(session.expiresAt / 1000),
  ];
}

export function unpackSession(packed: SealedSession): Session {
  const [launchId, tenant, learner, context, deployment, roles, generation, expires] = packed;
  return {
    launchId,
    tenantId: unpack(tenant),
    learnerId: unpack(learner),
    ltiContextId: unpack(context),
    deploymentRowId: unpack(deployment),
    roles,
    generation,
    expiresAt: expires * 1000,
  };
}

function pack(uuid: string): string {
  const bytes = uuid.replaceAll("-", "").match(/../g) ?? [];
  return btoa(String.fromCharCode(...bytes.map((byte) => Number.parseInt(byte, 16))))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

function unpack(packed: string): string {
  const hex = [...atob(packed.replaceAll("-", "+").replaceAll("_", "/"))]
    .map((char) => char.charCodeAt(0).toString(16).padStart(2, "0"))
    .join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
