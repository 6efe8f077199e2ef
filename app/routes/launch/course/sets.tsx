import { redirect } from "react-router";
import { z } from "zod";
import { LONGEST_SET_TITLE } from "#app/knowledge/practice-set.ts";
import { orRefusal } from "#app/middleware/refuse-visit.ts";
import { m } from "#app/paraglide/messages.js";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { NewSet } from "#app/ui/course/new-set.tsx";
import { SetList } from "#app/ui/course/set-list.tsx";
import { suggestSetTitle } from "#app/ui/suggest-set-title.ts";
import { readForm } from "../../read-form.ts";
import type { Route } from "./+types/sets.ts";

const form = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("add"), title: z.string().trim().max(LONGEST_SET_TITLE).catch("") }),
  z.object({ intent: z.enum(["report", "silence", "remove"]), set: z.string().max(100) }),
]);

export async function loader({ context }: Route.LoaderArgs) {
  const { authoring } = context.get(tenantContext);
  return orRefusal(context, () => authoring().sets.list());
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { sets } = context.get(tenantContext).authoring();
  const sent = await orRefusal(context, () => readForm(request));
  const order = form.safeParse(Object.fromEntries(sent)).data;
  if (order === undefined) throw new Response(null, { status: 404 });
  return orRefusal(context, async () => {
    if (order.intent === "add") {
      const { practisables } = await sets.list();
      const chosen = practisables.filter(({ id }) => sent.getAll("practise").includes(id));
      if (chosen.length === 0) return { title: order.title };
      const title = order.title || suggestSetTitle(chosen.map(({ name }) => name));
      await sets.add({ title, reports: false, concepts: chosen.map(({ id }) => id) });
    } else {
      const { intent, set } = order;
      const isDone = await (intent === "remove" ? sets.remove(set) : sets.setReporting(set, intent === "report"));
      if (!isDone) throw new Response(null, { status: 404 });
    }
    return redirect(`/l/${params.launch}/course/sets`, 303);
  });
}

/** The concepts that were put together for practice, and whether the gradebook is told of it. */
export default function Sets({ loaderData: { sets, practisables }, actionData, params }: Route.ComponentProps) {
  return (
    <>
      <title>{`${m.sets_title()} · ${m.app_name()}`}</title>
      <h1 id="page-title">{m.sets_title()}</h1>
      <p className="page-lead">{m.sets_lead()}</p>
      <SetList sets={sets} practisables={practisables} practice={`/l/${params.launch}/practice/set`} />
      <NewSet
        // Made anew with each set.
        key={sets.length}
        practisables={practisables}
        problem={actionData && m.place_problem_concepts()}
        title={actionData?.title ?? ""}
      />
    </>
  );
}
