import { data, Form, useNavigation } from "react-router";
import { type ModelTrial, readModelForm } from "#app/guide/model-choice.ts";
import { orRefusal } from "#app/middleware/refuse-visit.ts";
import { m } from "#app/paraglide/messages.js";
import { readVersion } from "#app/tenancy/setting-version.ts";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { ModelFields } from "#app/ui/model-fields.tsx";
import { ModelTrialResult } from "#app/ui/model-trial-result.tsx";
import { readForm } from "../read-form.ts";
import type { Route } from "./+types/model.ts";

export { shouldRevalidate } from "../changed-meanwhile.ts";

/** What came of a form. */
type Done = {
  saved?: true;
  forgotten?: true;
  problem?: "base-url" | "model" | "limits" | "changed";
  trial?: ModelTrial;
  entered?: Record<string, string>;
};

export async function loader({ context }: Route.LoaderArgs) {
  const tenant = context.get(tenantContext);
  return { view: await orRefusal(context, () => tenant.model.view()), tenantName: tenant.visit.tenantName };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { model, loopbackAllowed } = context.get(tenantContext);
  const fields = Object.fromEntries(await orRefusal(context, () => readForm(request)));
  if (fields["intent"] === "try") {
    const trial = await orRefusal(context, () => model.try());
    return { trial } satisfies Done;
  }
  if (fields["intent"] === "forget") {
    const forgotten = await orRefusal(context, () => model.forget(readVersion(fields["version"])));
    return forgotten ? ({ forgotten } satisfies Done) : data({ problem: "changed" } satisfies Done, 409);
  }
  const form = readModelForm(fields, loopbackAllowed);
  const { key: _, ...entered } = fields;
  if ("problem" in form) return data({ problem: form.problem, entered } satisfies Done, 422);
  const saved = await orRefusal(context, () => model.choose(form, readVersion(fields["version"])));
  return saved ? ({ saved } satisfies Done) : data({ problem: "changed", entered } satisfies Done, 409);
}

export default function Model({ loaderData, actionData }: Route.ComponentProps) {
  const { view, tenantName } = loaderData;
  const done: Done = actionData ?? {};
  const isWorking = useNavigation().state !== "idle";
  return (
    <>
      <title>{`${m.model_title()} · ${tenantName}`}</title>
      <h1 id="page-title">{m.model_title()}</h1>
      <p className="page-lead">{m.model_lead()}</p>
      <ModelFields
        key={`${view.version} ${done.problem === "changed"}`}
        view={view}
        problem={done.problem}
        entered={done.entered}
        isWorking={isWorking}
      />
      {view.provider === "none" && view.last !== undefined && (
        <Form method="post" className="form">
          <input type="hidden" name="version" value={view.version} />
          <p>{view.hasKey ? m.model_off_kept_key() : m.model_off_kept()}</p>
          <button className="button button-quiet" name="intent" value="forget" aria-disabled={isWorking}>
            {m.model_forget()}
          </button>
        </Form>
      )}
      {view.provider !== "none" && (
        <Form method="post" className="form">
          <h2>{m.model_try_title()}</h2>
          <p>{m.model_try_text()}</p>
          <button className="button" name="intent" value="try" aria-disabled={isWorking}>
            {m.model_try()}
          </button>
        </Form>
      )}
      <output>
        {done.saved && <p className="form-done">{view.provider === "none" ? m.model_saved_none() : m.model_saved()}</p>}
        {done.forgotten && <p className="form-done">{m.model_forgotten()}</p>}
        {done.trial && <ModelTrialResult trial={done.trial} />}
      </output>
    </>
  );
}
