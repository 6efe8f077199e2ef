import { useState } from "react";
import { Form } from "react-router";
import type { ModelView } from "#app/guide/model-choice.ts";
import { m } from "#app/paraglide/messages.js";

type Problem = "base-url" | "model" | "limits" | "changed";
type Props = { view: ModelView; problem: Problem | undefined; isWorking: boolean };

const sentences: Record<Problem, () => string> = {
  "base-url": m.model_problem_base_url,
  model: m.model_problem_model,
  limits: m.model_problem_limits,
  changed: m.model_problem_changed,
};

/** Which model speaks for the Guide. The key can be written, and is never shown. */
export function ModelFields({ view: { settings, hasKey, version }, problem, isWorking }: Props) {
  const [provider, setProvider] = useState(settings.provider);
  const chosen = { baseUrl: "", model: "", firstTokenMs: 8_000, replyMs: 60_000, ...settings };
  return (
    <Form method="post" className="form">
      <input type="hidden" name="version" value={version} />
      <fieldset className="form-choices">
        <legend>{m.model_provider()}</legend>
        <Choice value="none" label={m.model_none()} {...{ provider, setProvider }} />
        <Choice value="openai-compatible" label={m.model_openai()} {...{ provider, setProvider }} />
        <Choice value="workers-ai" label={m.model_workers_ai()} {...{ provider, setProvider }} />
      </fieldset>
      {provider === "openai-compatible" && (
        <>
          <label className="labelled">
            {m.model_base_url()}
            <input name="baseUrl" type="url" required defaultValue={chosen.baseUrl} aria-describedby="base-url-note" />
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
        </>
      )}
      {provider !== "none" && (
        <>
          <label className="labelled">
            {m.model_name()}
            <input name="model" required defaultValue={chosen.model} />
          </label>
          <label className="labelled">
            {m.model_first_token()}
            <input name="firstTokenMs" type="number" min={100} max={30_000} defaultValue={chosen.firstTokenMs} />
          </label>
          <label className="labelled">
            {m.model_reply()}
            <input name="replyMs" type="number" min={1_000} max={120_000} defaultValue={chosen.replyMs} />
          </label>
        </>
      )}
      {problem && (
        <p role="alert" className="problem">
          {sentences[problem]()}
        </p>
      )}
      <button className="button-primary" aria-disabled={isWorking}>
        {m.model_save()}
      </button>
    </Form>
  );
}

type Provider = ModelView["settings"]["provider"];

function Choice(props: { value: Provider; label: string; provider: Provider; setProvider: (to: Provider) => void }) {
  const { value, label, provider, setProvider } = props;
  return (
    <label className="choice">
      <input
        type="radio"
        name="provider"
        value={value}
        checked={provider === value}
        onChange={() => setProvider(value)}
      />
      {label}
    </label>
  );
}
