import { data, redirect } from "react-router";
import { z } from "zod";
import { orRefusal } from "#app/middleware/refuse-visit.ts";
import { m } from "#app/paraglide/messages.js";
import { readVersion } from "#app/tenancy/setting-version.ts";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { MaterialActions } from "#app/ui/course/material-actions.tsx";
import { MaterialForm } from "#app/ui/course/material-form.tsx";
import { PassageList } from "#app/ui/course/passage-list.tsx";
import { VersionList } from "#app/ui/course/version-list.tsx";
import { readMaterial } from "../../read-material.ts";
import type { Route } from "./+types/material.ts";

const version = z.coerce.number().int().positive().catch(0);
const intent = z.enum(["save", "hide", "show", "up", "down", "delete"]).catch("save");

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { material } = context.get(tenantContext).authoring();
  const asked = version.parse(new URL(request.url).searchParams.get("version"));
  const [written, versions] = await orRefusal(context, () =>
    Promise.all([material.read(params.material, asked === 0 ? undefined : asked), material.versions(params.material)]),
  );
  if (written === undefined) throw data(null, 404);
  return { written, versions, asked };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { material } = context.get(tenantContext).authoring();
  const page = `/l/${params.launch}/course`;
  const { form, written, draft, problem } = await orRefusal(context, () => readMaterial(request));
  const wanted = intent.parse(form.get("intent"));
  const id = params.material;
  if (wanted === "save") {
    if (draft === undefined) return { written, problem };
    const seen = readVersion(form.get("version"));
    const outcome = await orRefusal(context, () => material.revise(id, draft, seen));
    if (outcome === "gone") throw data(null, 404);
    if (outcome === "stale") return { written, problem: "stale" as const };
    return redirect(`${page}/material/${id}`, 303);
  }
  const done = await orRefusal(context, () => {
    if (wanted === "delete") return material.remove(id);
    if (wanted === "hide" || wanted === "show") return material.setStatus(id, wanted === "hide" ? "hidden" : "visible");
    return material.move(id, wanted === "up" ? -1 : 1);
  });
  if (!done) throw data(null, 404);
  // Back to where the button was.
  return redirect(form.get("from") === "material" && wanted !== "delete" ? `${page}/material/${id}` : page, 303);
}

/** A piece of material: as it was written, what became of it, and how it was before. */
export default function Material({ loaderData, actionData, params }: Route.ComponentProps) {
  const { written, versions, asked } = loaderData;
  const { section } = written;
  return (
    <>
      <title>{`${section.title} · ${m.app_name()}`}</title>
      <h1 id="page-title">
        <bdi>{section.title}</bdi>
      </h1>
      <p className="page-lead">
        {m.material_lead({
          passages: m.course_passages({ count: section.passages.length }),
          position: section.position,
        })}
        {section.status === "hidden" && ` ${m.material_is_hidden()}`}
      </p>
      <MaterialActions section={section} />
      <MaterialForm
        // A version that was chosen is another text: the form begins anew with it.
        key={`${asked} ${written.version}`}
        written={actionData?.written ?? written}
        version={written.version}
        problem={actionData?.problem ?? (asked > 0 ? "version" : undefined)}
        save={m.material_save()}
        back={`/l/${params.launch}/course`}
      />
      <PassageList passages={section.passages} />
      <VersionList versions={versions} shown={asked} />
    </>
  );
}
