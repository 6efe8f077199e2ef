import { BACKUP_DAYS } from "#app/learner/privacy-notice.ts";
import { m } from "#app/paraglide/messages.js";
import type { GuideAppearance } from "#app/tenancy/guide-appearance.ts";
import { flagWords } from "./flag-words.ts";

type Props = { appearance: GuideAppearance | undefined; isHeldBack: boolean };

/** The whole notice: what, why, who sees it, how long, and which AI. */
export function NoticeText({ appearance, isHeldBack }: Props) {
  const flags = flagWords(appearance?.crisisPolicy);
  return (
    <dl className="notice-text">
      <dt>{m.privacy_what()}</dt>
      <dd>{m.privacy_what_text()}</dd>
      <dt>{m.privacy_why()}</dt>
      <dd>{m.privacy_why_text()}</dd>
      <dt>{m.privacy_who()}</dt>
      <dd>{m.privacy_who_you()}</dd>
      <dd>{m.privacy_who_instructors()}</dd>
      <dd>{m.privacy_who_administrators()}</dd>
      <dd>{m.privacy_who_operator()}</dd>
      {flags !== undefined && (
        <>
          <dt>{m.privacy_flags()}</dt>
          <dd>{flags}</dd>
        </>
      )}
      {appearance !== undefined && (
        <>
          <dt>{m.privacy_how_long()}</dt>
          <dd>{howLong(appearance)}</dd>
          <dt>{m.privacy_ai()}</dt>
          <dd>{aiWords(appearance.modelProvider, isHeldBack)}</dd>
        </>
      )}
    </dl>
  );
}

function howLong({ keptDays: days, visitDays, logDays, unseenDays }: GuideAppearance): string {
  const limits = { days, visitDays, logDays, backupDays: BACKUP_DAYS };
  return unseenDays === undefined
    ? m.privacy_how_long_text(limits)
    : m.privacy_how_long_text_unseen({ ...limits, unseenDays });
}

function aiWords(provider: string | undefined, isHeldBack: boolean): string {
  if (provider === undefined) return m.privacy_ai_none();
  return isHeldBack ? m.privacy_ai_held() : m.privacy_ai_text({ provider });
}
