import { Link, useFetcher } from "react-router";
import type { ModelAnswer } from "#app/learner/model-answer.ts";
import { m } from "#app/paraglide/messages.js";
import type { GuideAppearance } from "#app/tenancy/guide-appearance.ts";

type AboutGuideProps = {
  appearance: GuideAppearance | undefined;
  launch: string;
  modelAnswer: ModelAnswer;
};

/** What answers here, what is saved and who sees it: one quiet line, and the rest for those who open it. */
export function AboutGuide({ appearance, launch, modelAnswer }: AboutGuideProps) {
  // While nobody can tell whether there is a model, nothing is said of it.
  const { hasModel, modelHost = "", modelProvider = "", keptDays, helpContact } = appearance ?? {};
  const isAsked = hasModel && (modelAnswer === "unasked" || modelAnswer === "anew");
  return (
    <details className="about" open={isAsked}>
      <summary>
        {hasModel === undefined ? m.about_unknown() : whoAnswers(hasModel, modelAnswer)}{" "}
        <span className="about-more">{m.about_more()}</span>
      </summary>
      {hasModel && <p>{m.about_model_told({ provider: modelProvider })}</p>}
      {hasModel && modelAnswer === "anew" && <p>{m.privacy_model_anew({ host: modelHost })}</p>}
      {hasModel && <ModelChoice {...{ launch, modelAnswer, modelHost }} />}
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

function whoAnswers(hasModel: boolean, modelAnswer: ModelAnswer): string {
  if (!hasModel) return m.composer_note();
  return modelAnswer === "yes" ? m.about_model() : m.about_model_waits();
}

/** Yes and no weigh the same; what was chosen can be changed at any time. A form, so that it works without our script. */
function ModelChoice({
  launch,
  modelAnswer,
  modelHost,
}: Pick<AboutGuideProps, "launch" | "modelAnswer"> & { modelHost: string }) {
  const fetcher = useFetcher();
  return (
    <fetcher.Form method="post" action={`/l/${launch}/consent`} className="about-choice">
      <input type="hidden" name="host" value={modelHost} />
      {modelAnswer !== "yes" && (
        <button className="button" name="model" value="yes" disabled={fetcher.state !== "idle"}>
          {m.about_model_allow()}
        </button>
      )}
      {modelAnswer !== "no" && (
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
