import { Link, useFetcher } from "react-router";
import { m } from "#app/paraglide/messages.js";
import type { GuideAppearance } from "#app/tenancy/guide-appearance.ts";

type AboutGuideProps = {
  appearance: GuideAppearance | undefined;
  launch: string;
  /** Undefined: the learner was not asked yet. */
  allowsModel: boolean | undefined;
};

/** What answers here, what is saved and who sees it: one quiet line, and the rest for those who open it. */
export function AboutGuide({ appearance, launch, allowsModel }: AboutGuideProps) {
  // While nobody can tell whether there is a model, nothing is said of it.
  const { hasModel, keptDays, helpContact } = appearance ?? {};
  const isAsked = hasModel && allowsModel === undefined;
  return (
    <details className="about" open={isAsked}>
      <summary>
        {hasModel === undefined ? m.about_unknown() : whoAnswers(hasModel, allowsModel)}{" "}
        <span className="about-more">{m.about_more()}</span>
      </summary>
      {hasModel && <p>{m.about_model_told()}</p>}
      {hasModel && <ModelChoice {...{ launch, allowsModel }} />}
      <p>{keptDays === undefined ? m.about_saved() : m.about_saved_days({ days: keptDays })}</p>
      <p>{m.about_seen()}</p>
      <p>
        <Link to={`/l/${launch}/privacy`}>{m.privacy_link()}</Link>
      </p>
      {helpContact !== undefined && (
        <p>
          {m.about_help()} <HelpContact contact={helpContact} />
        </p>
      )}
    </details>
  );
}

function whoAnswers(hasModel: boolean, allowsModel: boolean | undefined): string {
  if (!hasModel) return m.composer_note();
  return allowsModel ? m.about_model() : m.about_model_waits();
}

/** Yes and no weigh the same; what was chosen can be changed at any time. A form, so that it works without our script. */
function ModelChoice({ launch, allowsModel }: Pick<AboutGuideProps, "launch" | "allowsModel">) {
  const fetcher = useFetcher();
  return (
    <fetcher.Form method="post" action={`/l/${launch}/consent`} className="about-choice">
      {allowsModel !== true && (
        <button className="button" name="model" value="yes" disabled={fetcher.state !== "idle"}>
          {m.about_model_allow()}
        </button>
      )}
      {allowsModel !== false && (
        <button className="button" name="model" value="no" disabled={fetcher.state !== "idle"}>
          {m.about_model_refuse()}
        </button>
      )}
    </fetcher.Form>
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
