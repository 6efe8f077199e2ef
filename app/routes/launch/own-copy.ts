import { copyFormats } from "#app/learner/own-copy.ts";
import { orRefusal } from "#app/middleware/refuse-visit.ts";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { answerNotFound } from "#app/ui/static-page.tsx";
import type { Route } from "./+types/own-copy.ts";

const types = { json: "application/json", html: "text/html" };

/** The learner's copy of their own data, while it is kept: a file to save, and never a page of ours. */
export async function loader({ params, context }: Route.LoaderArgs): Promise<Response> {
  const format = copyFormats.find((each) => each === params.format);
  if (format === undefined) return answerNotFound();
  const { ownData } = context.get(tenantContext);
  const bytes = await orRefusal(context, () => ownData.file(format));
  if (bytes === undefined) return answerNotFound();
  return new Response(bytes, {
    headers: {
      "content-type": `${types[format]}; charset=utf-8`,
      "content-disposition": `attachment; filename="my-data.${format}"`,
      "cache-control": "no-store",
    },
  });
}
