import { redirect } from "react-router";
import { orRefusal } from "#app/middleware/refuse-visit.ts";
import { m } from "#app/paraglide/messages.js";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { MaterialForm } from "#app/ui/course/material-form.tsx";
import { readMaterial } from "../../read-material.ts";
import type { Route } from "./+types/new-material.ts";

export async function action({ request, params, context }: Route.ActionArgs) {
  const { written, draft, problem } = await orRefusal(context, () => readMaterial(request));
  if (draft === undefined) return { written, problem };
  const id = await orRefusal(context, () => context.get(tenantContext).authoring().material.add(draft));
  return redirect(`/l/${params.launch}/course/material/${id}`, 303);
}

/** Material is written, pasted or read from a file. */
export default function NewMaterial({ actionData, params }: Route.ComponentProps) {
  return (
    <>
      <title>{`${m.material_new_title()} · ${m.app_name()}`}</title>
      <h1 id="page-title">{m.material_new_title()}</h1>
      <p className="page-lead">{m.material_new_lead()}</p>
      <MaterialForm
        written={actionData?.written ?? { title: "", source: "" }}
        problem={actionData?.problem}
        save={m.material_add()}
        back={`/l/${params.launch}/course`}
      />
    </>
  );
}
