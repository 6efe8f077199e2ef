import { Form } from "react-router";
import type { ModelView } from "#app/guide/model-choice.ts";
import { m } from "#app/paraglide/messages.js";
import { ChangedMeanwhile } from "./changed-meanwhile.tsx";

type Problem = "base-url" | "model" | "limits" | "changed";
type Props = {
  view: ModelView;
  problem: Problem | undefined;
  /** As it was entered, but for the key, where it could not be saved. */
  entered: Record<string, string> | undefined;
  isWorking: boolean;
};

const sentences: Record<Exclude<Problem, "changed">, () => string> = {
  "base-url": m.model_problem_base_url,
  model: m.model_problem_model,
  limits: m.model_problem_limits,
};
const providers: [ModelView["provider"], () => string][] = [
  ["none", m.model_none],
  ["openai-compatible", m.model_openai],
  ["workers-ai", m.model_workers_ai],
];

/**
 * Which model speaks for the Guide. The key can be written, and is never shown. All fields are there, in groups that say what
 * they belong to; style sheets show those of the choice, so that no script is needed.
 */
export function ModelFields({ view: { provider: now, last, hasKey, version }, problem, entered, isWorking }: Props) {
  const chosen = { baseUrl: "", model: "", firstTokenMs: 8_000, replyMs: 60_000, ...last, provider: now, ...entered };
  const isWrong = (name: Problem) => problem === name || undefined;
  return (
    <Form method="post" className="form model-form">
      <input type="hidden" name="version" value={version} />
      <fieldset className="form-choices">
        <legend>{m.model_provider()}</legend>
        {providers.map(([provider, label]) => (
          <label key={provider} className="choice">
            <input type="radio" name="provider" value={provider} defaultChecked={chosen.provider === provider} />
            {label()}
          </label>
        ))}
      </fieldset>
      <fieldset className="form-group" data-for="openai-compatible">
        <legend>{m.model_group_server()}</legend>
        <label className="labelled">
          {m.model_base_url()}
          <input
            name="baseUrl"
            type="url"
            defaultValue={chosen.baseUrl}
            aria-describedby="base-url-note"
            aria-invalid={isWrong("base-url")}
          />
        </label>
        <p id="base-url-note" className="field-note">
          {m.model_base_url_note()}
        </p>
        <label className="labelled">
          {m.model_key()}
          <input name="key" type="password" autoComplete="off" aria-describedby="key-note" />
        </label>
        <p id="key-note" className="field-note">
          {hasKey ? m.model_key_kept() : m.model_key_none()}
        </p>
      </fieldset>
      <fieldset className="form-group" data-for="any">
        <legend>{m.model_group_model()}</legend>
        <label className="labelled">
          {m.model_name()}
          <input name="model" defaultValue={chosen.model} aria-invalid={isWrong("model")} />
        </label>
        <label className="labelled">
          {m.model_first_token()}
          <input name="firstTokenMs" type="number" min={100} max={30_000} defaultValue={chosen.firstTokenMs} />
        </label>
        <label className="labelled">
          {m.model_reply()}
          <input name="replyMs" type="number" min={1_000} max={120_000} defaultValue={chosen.replyMs} />
        </label>
      </fieldset>
      {problem && (
        <p role="alert" className="problem">
          {problem !== "changed" && sentences[problem]()}
          {problem === "changed" &&
            (entered ? <ChangedMeanwhile says={m.model_problem_changed()} /> : m.answers_problem_changed())}
        </p>
      )}
      <button className="button-primary" aria-disabled={isWorking}>
        {m.model_save()}
      </button>
    </Form>
  );
}
