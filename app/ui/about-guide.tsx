import { m } from "#app/paraglide/messages.js";
import type { GuideAppearance } from "#app/tenancy/guide-appearance.ts";

/** What answers here, what is saved and who sees it: one quiet line, and the rest for those who open it. */
export function AboutGuide({ appearance }: { appearance: GuideAppearance | undefined }) {
  // While nobody can tell whether there is a model, nothing is said of it.
  const { hasModel, keptDays, helpContact } = appearance ?? {};
  return (
    <details className="about">
      <summary>
        {hasModel === undefined ? m.about_unknown() : hasModel ? m.about_model() : m.composer_note()}{" "}
        <span className="about-more">{m.about_more()}</span>
      </summary>
      {hasModel && <p>{m.about_model_told()}</p>}
      <p>{keptDays === undefined ? m.about_saved() : m.about_saved_days({ days: keptDays })}</p>
      <p>{m.about_seen()}</p>
      {helpContact !== undefined && (
        <p>
          {m.about_help()} <HelpContact contact={helpContact} />
        </p>
      )}
    </details>
  );
}

function HelpContact({ contact }: { contact: string }) {
  if (/^https:\/\/\S+$/u.test(contact))
    return (
      <a href={contact} target="_blank" rel="noopener noreferrer">
        {contact}
      </a>
    );
  if (/^[^\s@?]+@[^\s@?]+\.[^\s@?]+$/u.test(contact)) return <a href={`mailto:${contact}`}>{contact}</a>;
  return <bdi>{contact}</bdi>;
}
