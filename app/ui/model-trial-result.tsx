import type { ModelTrial } from "#app/guide/model-choice.ts";
import { m } from "#app/paraglide/messages.js";

/** What a try of the model saw. */
export function ModelTrialResult({ trial }: { trial: ModelTrial }) {
  if (trial.outcome === "failed")
    return (
      <div className="problem">
        <p>{sentence(trial.failure)}</p>
        {trial.detail !== "" && (
          <p>
            <code>{trial.detail}</code>
          </p>
        )}
      </div>
    );
  const { said, firstMs, wholeMs, tokens } = trial;
  return (
    <div className="form-done">
      <p>{m.model_answered({ firstMs, wholeMs })}</p>
      {tokens !== undefined && <p>{m.model_tokens({ tokens })}</p>}
      <blockquote>{said}</blockquote>
    </div>
  );
}

function sentence(failure: string): string {
  switch (failure) {
    case "slow":
      return m.model_failed_slow();
    case "unauthorized":
      return m.model_failed_unauthorized();
    case "busy":
      return m.model_failed_busy();
    case "unreachable":
      return m.model_failed_unreachable();
    case "refused":
      return m.model_failed_refused();
    default:
      return m.model_failed();
  }
}
