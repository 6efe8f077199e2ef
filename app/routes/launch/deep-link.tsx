import { placingProblems } from "#app/lti/placing-form.ts";
import { teaches } from "#app/lti/roles.ts";
import { isFound, placeables, practisables } from "#app/knowledge/placeable.ts";
import { pageGuardContext } from "#app/middleware/guard-page.ts";
import { orRefusal } from "#app/middleware/refuse-visit.ts";
import { requireRole } from "#app/middleware/require-role.ts";
import { m } from "#app/paraglide/messages.js";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { LongPage } from "#app/ui/long-page.tsx";
import { returnSources } from "#app/ui/return-sources.ts";
import { OtherTypes } from "#app/ui/other-types.tsx";
import { PlacePicker } from "#app/ui/place-picker.tsx";
import type { Route } from "./+types/deep-link.ts";

export const middleware: Route.MiddlewareFunction[] = [requireRole(teaches)];

/** More than this is not read at one go: the search finds the others. */
const MOST_SHOWN = 300;

export async function loader({ request, context }: Route.LoaderArgs) {
  const { placing, visit } = context.get(tenantContext);
  const asked = await orRefusal(context, () => placing.request());
  if (asked === undefined) throw new Response(null, { status: 404 });
  context.get(pageGuardContext).formAction = returnSources(asked.returnUrl);
  const { acceptsLinks, acceptsSeveral, acceptsLineItems } = asked;
  const search = new URL(request.url).searchParams;
  const query = (search.get("q") ?? "").trim().slice(0, 200);
  const chosen = search.getAll("item");
  const practised = search.getAll("practise");
  const outline = acceptsLinks ? await orRefusal(context, () => placing.outline()) : undefined;
  const guide = { title: m.place_guide_title(), text: m.place_guide_text() };
  const all = outline === undefined ? [] : placeables(outline, guide);
  const concepts = (outline === undefined ? [] : practisables(outline)).filter(
    ({ id, name }) => isFound({ title: name, text: "", headings: [] }, query) || practised.includes(id),
  );
  const found = all.filter((one) => isFound(one, query) || chosen.includes(one.value));
  return {
    acceptsLinks,
    acceptsSeveral,
    acceptsLineItems,
    placeables: found.slice(0, MOST_SHOWN),
    found: found.length,
    practisables: concepts.slice(0, MOST_SHOWN),
    isEmpty: all.length <= 1,
    query,
    chosen,
    practised,
    setTitle: search.get("set-title") ?? "",
    grade: search.has("grade"),
    points: search.get("points") ?? "100",
    problem: placingProblems.find((known) => known === search.get("problem")),
    courseTitle: visit.courseTitle,
  };
}

export default function DeepLink({ loaderData, params }: Route.ComponentProps) {
  return (
    <LongPage>
      <title>{`${m.place_title()} · ${loaderData.courseTitle ?? m.app_name()}`}</title>
      {loaderData.acceptsLinks ? (
        <PlacePicker launch={params.launch} {...loaderData} />
      ) : (
        <OtherTypes launch={params.launch} />
      )}
    </LongPage>
  );
}
