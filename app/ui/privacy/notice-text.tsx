import { BACKUP_DAYS } from "#app/learner/privacy-notice.ts";
import { m } from "#app/paraglide/messages.js";
import type { GuideAppearance } from "#app/tenancy/guide-appearance.ts";
import { flagWords } from "./flag-words.ts";

type Props = { appearance: GuideAppearance | undefined; isHeldBack: boolean };

/** The whole notice: what, why, who sees it, how long, and which AI. */
export function NoticeText({ appearance, isHeldBack }: Props) {
  const { keptDays, modelProvider } = appearance ?? {};
  const flags = flagWords(appearance?.crisisPolicy);
  return (
    <dl className="notice-text">
      <dt>{m.privacy_what()}</dt>
      <dd>{m.privacy_what_text()}</dd>
      <dt>{m.privacy_why()}</dt>
      <dd>{m.privacy_why_text()}</dd>
      <dt>{m.privacy_who()}</dt>
      <dd>{m.privacy_who_text()}</dd>
      {flags !== undefined && (
        <>
          <dt>{m.privacy_flags()}</dt>
          <dd>{flags}</dd>
        </>
      )}
      {keptDays !== undefined && (
        <>
          <dt>{m.privacy_how_long()}</dt>
          <dd>{m.privacy_how_long_text({ days: keptDays, backupDays: BACKUP_DAYS })}</dd>
        </>
      )}
      {appearance !== undefined && (
        <>
          <dt>{m.privacy_ai()}</dt>
          <dd>{aiWords(modelProvider, isHeldBack)}</dd>
        </>
      )}
    </dl>
  );
}

function aiWords(provider: string | undefined, isHeldBack: boolean): string {
  if (provider === undefined) return m.privacy_ai_none();
  return isHeldBack ? m.privacy_ai_held() : m.privacy_ai_text({ provider });
}
