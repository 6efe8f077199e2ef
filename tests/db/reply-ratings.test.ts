import { expect, test } from "vitest";
import { ReplyRatings } from "#db/reply-ratings.ts";
import { furnish } from "../furnish.ts";
import { same, times, twoInstitutions } from "../institution.ts";

test("of what is said of the replies in a conversation, learners are shown their own alone", async () => {
  const { maplewood } = await twoInstitutions();
  await furnish(maplewood);
  const { scope } = maplewood;
  const [own] = await scope.from("reply_ratings").selectAll().execute();
  if (own === undefined) throw new Error("nothing was said of a reply");
  const other = { conversation_id: own.conversation_id, message_id: own.message_id, lti_context_id: same.course };
  const said = { learner_id: same.neighbour, is_helpful: 0 as const, reason: null, note: "of another learner" };
  await scope.insert("reply_ratings", { ...other, ...said, is_counted: 0, updated_at: times.updated_at }).execute();
  const ratings = new ReplyRatings(scope, { learnerId: same.learner, ltiContextId: same.course });
  expect((await ratings.inConversation(own.conversation_id)).map(({ note }) => note)).toEqual([own.note ?? undefined]);
});
