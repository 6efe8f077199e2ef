import type { NoticeReason, Part } from "#app/guide/conversation.ts";
import { m } from "#app/paraglide/messages.js";

const sentences: Record<NoticeReason, () => string> = {
  "model-slow": m.notice_model_slow,
  "model-failed": m.notice_model_failed,
  "model-withheld": m.notice_model_withheld,
  interrupted: m.notice_interrupted,
  stopped: m.notice_stopped,
  "ask-instructor": m.notice_ask_instructor,
  redacted: m.notice_redacted,
  crisis: m.notice_crisis,
  "quota-learner": m.notice_quota_learner,
  "quota-course": m.notice_quota_course,
  "quota-tenant": m.notice_quota_tenant,
};

/** What the Guide says about its own reply: why it is in the course's own words, or what was taken out of the question. */
export function ReplyNotice({ notice }: { notice: Extract<Part, { type: "data-notice" }>["data"] }) {
  const words = notice.text ?? sentences[notice.reason]();
  return (
    <p className={notice.reason === "crisis" ? "crisis-notice" : "reply-notice"}>
      {words}
      {notice.isFlagged && ` ${m.notice_crisis_flagged()}`}
    </p>
  );
}
