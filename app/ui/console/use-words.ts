import type { Used } from "#app/guide/quota.ts";
import { m } from "#app/paraglide/messages.js";
import { figure } from "./figures.ts";

/** As "1 reply", "2,500 replies". */
export function sayReplies(count: number): string {
  return m.quota_replies({ count, said: figure(count) });
}

/** As "1 token", "3,000 tokens". */
export function sayTokens(count: number): string {
  return m.quota_tokens({ count, said: figure(count) });
}

/** What was taken, or may be: as "1 reply, 340 tokens". */
export function sayUse({ messages, tokens }: Used): string {
  return `${sayReplies(messages)}, ${sayTokens(tokens)}`;
}
