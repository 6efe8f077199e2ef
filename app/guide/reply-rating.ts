import { z } from "zod";
import { LONGEST_NOTE } from "./note-length.ts";

/** Why a reply did not help. */
export const ratingReasons = ["wrong", "off-course", "too-much", "too-little", "unclear", "other"] as const;
export type RatingReason = (typeof ratingReasons)[number];

/** Whether a reply helped, as its learner says. Reason and note are of replies that did not. */
export type ReplyRating = { isHelpful: boolean; reason?: RatingReason | undefined; note?: string | undefined };

/** Which reply. */
export type RatedReply = { conversationId: string; messageId: string };

/** What a learner says about replies of the Guide. Only how many said what is ever told to anybody else. */
export type RatingReplies = {
  /** What names a person is taken out of the note. @returns false unless it is a reply of theirs @throws Refusal record_unavailable */
  rate(reply: RatedReply, rating: ReplyRating): Promise<boolean>;
  /** @returns false unless it is a reply of theirs @throws Refusal record_unavailable */
  takeBack(reply: RatedReply): Promise<boolean>;
  /** What they said in a conversation, by the replies' ids. Empty while nobody can tell. */
  given(conversationId: string): Promise<Record<string, ReplyRating>>;
};

const formSchema = z.object({
  message: z.string().min(1).max(100),
  helpful: z.enum(["yes", "no", ""]),
  reason: z.enum(ratingReasons).optional().catch(undefined),
  note: z
    .string()
    .transform((note) => note.replaceAll("\r\n", "\n").trim())
    .pipe(z.string().max(LONGEST_NOTE)),
});

/**
 * Reads a posted form.
 * @returns rating: undefined where it is taken back. Undefined where the form cannot be understood, or its note is too long
 */
export function readRatingForm(
  form: URLSearchParams,
): { messageId: string; rating: ReplyRating | undefined } | undefined {
  const read = formSchema.safeParse({
    message: form.get("message"),
    helpful: form.get("helpful"),
    reason: form.get("reason") ?? undefined,
    note: form.get("note") ?? "",
  });
  if (!read.success) return undefined;
  const { message, helpful, reason, note } = read.data;
  const said: ReplyRating =
    helpful === "yes" ? { isHelpful: true } : { isHelpful: false, reason, ...(note !== "" && { note }) };
  return { messageId: message, rating: helpful === "" ? undefined : said };
}
