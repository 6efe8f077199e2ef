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
  data: z.object({
    concepts: z.array(z.object({ id: z.string(), name: z.string() })),
    /** False where nothing of the question stands in the course: then these are no nearer than others. */
    related: z.boolean().optional(),
    /** True where this comes before what was asked about, and is not known well: it may help first. */
    before: z.boolean().optional(),
  }),
});

/** A passage that the words before it cite, as [1], [2] by the order of these parts. A part of the UIMessage. */
const sourcePart = z.object({
  type: z.literal("source-document"),
  sourceId: z.string(),
  mediaType: z.literal("text/plain"),
  title: z.string(),
  providerMetadata: z.object({ course: citationSchema }),
});

/** Why a reply is not, or not all, in a model's words; or what was taken out of the question. */
export const noticeReasons = [
  "model-slow",
  "model-failed",
  "model-withheld",
  "interrupted",
  "stopped",
  "ask-instructor",
  "redacted",
  "crisis",
  "quota-learner",
  "quota-course",
  "quota-tenant",
] as const;
export type NoticeReason = (typeof noticeReasons)[number];

/** What the Guide says about its own reply. `text`: the institution's own words, where it has some. A data part of the UIMessage. */
const noticePart = z.object({
  type: z.literal("data-notice"),
  data: z.object({
    reason: z.enum(noticeReasons),
    redacted: z.array(z.enum(["email", "phone", "id"])).optional(),
    text: z.string().optional(),
    /** Somebody is told that the learner may be in danger: see crisis-policy.ts. */
    isFlagged: z.boolean().optional(),
  }),
});

/** A hint, a question or a worked solution as its instructor wrote it. `level`: which hint of how many. A data part. */
const authoredPart = z.object({
  type: z.literal("data-authored"),
  data: z.object({
    kind: z.enum(["hint", "question", "solution"]),
    taskId: z.string(),
    text: z.string(),
    options: z.array(z.string()).optional(),
    level: z.number().optional(),
    of: z.number().optional(),
  }),
});

export const partSchema = z.discriminatedUnion("type", [textPart, nearestPart, sourcePart, noticePart, authoredPart]);
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

/** A question whose reply is still being made. It is no message yet. `replaces`: the question that it stands in for. */
export type OpenQuestion = { questionId: string; text: string; replaces?: string | undefined };

/**
 * A conversation as a page shows it: without an id while it has not begun. Oldest message first.
 * @property partial its object did not answer: what only that has is missing
 */
export type Talk = { id?: string; messages: Message[]; open?: OpenQuestion; partial?: true };
