import { z } from "zod";

/** Where quoted words stand in the course. */
export const citationSchema = z.object({
  passageId: z.string(),
  label: z.string(),
  heading: z.string(),
  section: z.string(),
});
export type Citation = z.infer<typeof citationSchema>;

/** Words: the learner's own, or, with a citation, the course's, verbatim. A text part of the AI SDK's UIMessage. */
const textPart = z.object({
  type: z.literal("text"),
  text: z.string(),
  providerMetadata: z.object({ course: citationSchema }).optional(),
});

/** The Guide found nothing that answers, and offers the nearest concepts. A data part of the UIMessage. */
const nearestPart = z.object({
  type: z.literal("data-nearest"),
  data: z.object({ concepts: z.array(z.object({ id: z.string(), name: z.string() })) }),
});

export const partSchema = z.discriminatedUnion("type", [textPart, nearestPart]);
export type Part = z.infer<typeof partSchema>;

/** One utterance, in the shape of the AI SDK's UIMessage. `seq` orders the messages of a conversation. */
export const messageSchema = z.object({
  id: z.string(),
  seq: z.number(),
  role: z.enum(["user", "assistant"]),
  parts: z.array(partSchema),
  createdAt: z.number(),
});
export type Message = z.infer<typeof messageSchema>;

/** A learner's talk with the Guide in one course. */
export type Conversation = { id: string; title: string; createdAt: number; updatedAt: number };

/**
 * A conversation as a page shows it: without an id while it has not begun. Oldest message first.
 * @property partial its object did not answer: what only that has is missing
 */
export type Talk = { id?: string; messages: Message[]; partial?: true };
