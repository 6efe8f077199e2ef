import { Form, useNavigation } from "react-router";
import type { ModelPrice } from "#app/guide/model-usage.ts";
import { m } from "#app/paraglide/messages.js";
import { ChangedMeanwhile } from "../changed-meanwhile.tsx";

type Props = {
  price: ModelPrice | undefined;
  version: number;
  outcome?: "saved" | "changed" | "wrong" | undefined;
  /** As it was entered. */
  entered?: Record<string, string> | undefined;
};

/** What a million tokens cost: without it, only tokens are told of. */
export function PriceForm({ price, version, outcome, entered }: Props) {
  const isWorking = useNavigation().state !== "idle";
  const kept = outcome === "saved" ? undefined : entered;
  const problem = outcome === "wrong" ? "price-problem" : "price-note";
  return (
    <>
      <Form method="post" className="form" key={`${version} ${outcome === "changed"}`}>
        <input type="hidden" name="version" value={version} />
        <label className="labelled">
          {m.usage_price()}
          <input
            name="price"
            inputMode="decimal"
            autoComplete="off"
            defaultValue={kept?.["price"] ?? price?.perMillion ?? ""}
            aria-invalid={outcome === "wrong" || undefined}
            aria-describedby={problem}
          />
        </label>
        <label className="labelled">
          {m.usage_currency()}
          <input
            name="currency"
            maxLength={3}
            autoComplete="off"
            defaultValue={kept?.["currency"] ?? price?.currency ?? "EUR"}
            aria-invalid={outcome === "wrong" || undefined}
            aria-describedby={problem}
          />
        </label>
        <p id="price-note" className="field-note">
          {m.usage_price_note()}
        </p>
        {(outcome === "wrong" || outcome === "changed") && (
          <p role="alert" id="price-problem" className="problem">
            {outcome === "wrong" ? m.usage_price_problem() : <ChangedMeanwhile />}
          </p>
        )}
        <button className="button" aria-disabled={isWorking}>
          {m.answers_save()}
        </button>
      </Form>
      <output>{outcome === "saved" && <p className="form-done">{m.usage_price_saved()}</p>}</output>
    </>
  );
}
