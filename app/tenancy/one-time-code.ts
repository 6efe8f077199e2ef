import { z } from "zod";
import { type RandomBytes, randomId } from "./random.ts";
import type { Seal } from "./seal.ts";
import { packSession, sealedSession, unpackSession } from "./sealed-session.ts";
import type { Session } from "./session.ts";

/** How long a code may be on its way. */
export const CODE_LIFETIME_MS = 60_000;

/** The parameter of an address that carries a code. It is taken off at the door: no route, log or page sees it. */
const PARAMETER = "once";

/** On the wire: the code's own name, its end in ms, and the session that it stands for. Of another shape than a session's. */
const sealedCode = z.tuple([z.string().min(22), z.number(), sealedSession]);

/** A code that opened. Whoever enters by it has to redeem it first. */
export type OneTimeCode = { id: string; expiresAt: number; session: Session };

/** @returns a code that shows this session once, within a minute, where no header can: in the address of a document */
export async function issueCode(
  session: Session,
  { sessionSeal, random, now }: { sessionSeal: Seal; random: RandomBytes; now(): number },
): Promise<string> {
  const code: z.infer<typeof sealedCode> = [randomId(random), now() + CODE_LIFETIME_MS, packSession(session)];
  return sessionSeal.seal(code);
}

/** @returns undefined for what is no code of this launch, or no longer one */
export async function openCode(
  code: string,
  launchId: string,
  seal: Seal,
  now: number,
): Promise<OneTimeCode | undefined> {
  const opened = sealedCode.safeParse(await seal.open(code));
  if (!opened.success) return undefined;
  const [id, expiresAt, packed] = opened.data;
  const session = unpackSession(packed);
  return session.launchId === launchId && expiresAt > now ? { id, expiresAt, session } : undefined;
}

/** @param path ours, with or without a query */
export function withCode(path: string, code: string): string {
  return `${path}${path.includes("?") ? "&" : "?"}${PARAMETER}=${code}`;
}

/** Takes the code off a request's address. @returns the request as the routes see it */
export function takeCode(request: Request): { request: Request; code: string | undefined } {
  const url = new URL(request.url);
  const code = url.searchParams.get(PARAMETER);
  if (code === null || !url.pathname.startsWith("/l/")) return { request, code: undefined };
  url.searchParams.delete(PARAMETER);
  return { request: new Request(url, request), code };
}
