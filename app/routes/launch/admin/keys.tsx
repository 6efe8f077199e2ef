import { data, Link, useNavigation } from "react-router";
import { orRefusal } from "#app/middleware/refuse-visit.ts";
import { m } from "#app/paraglide/messages.js";
import { type KeysFetched, rotationWishSchema } from "#app/tenancy/key-keeping.ts";
import { readVersion } from "#app/tenancy/setting-version.ts";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { KeyTable } from "#app/ui/console/key-table.tsx";
import { LmsKeys } from "#app/ui/console/lms-keys.tsx";
import { RotationWishForm } from "#app/ui/console/rotation-wish-form.tsx";
import { Moment } from "#app/ui/moment.tsx";
import { readForm } from "../../read-form.ts";
import type { Route } from "./+types/keys.ts";

export { shouldRevalidate } from "../../changed-meanwhile.ts";

/** What came of a form. */
type Done = { asked?: true; takenBack?: true; fetched?: KeysFetched; problem?: "reason" | "changed"; entered?: string };

const reasonSchema = rotationWishSchema.shape.reason;

export async function loader({ context }: Route.LoaderArgs) {
  const tenant = context.get(tenantContext);
  return { ...(await orRefusal(context, () => tenant.keys.view())), tenantName: tenant.visit.tenantName };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { keys } = context.get(tenantContext);
  const fields = Object.fromEntries(await orRefusal(context, () => readForm(request)));
  const version = readVersion(fields["version"]);
  if (fields["intent"] === "fetch") {
    const fetched = await orRefusal(context, () => keys.fetchAnew());
    return { fetched } satisfies Done;
  }
  if (fields["intent"] === "take-back") {
    const takenBack = await orRefusal(context, () => keys.takeBack(version));
    return takenBack ? ({ takenBack } satisfies Done) : data({ problem: "changed" } satisfies Done, 409);
  }
  const reason = reasonSchema.safeParse(fields["reason"]);
  if (!reason.success) return data({ problem: "reason", entered: fields["reason"] ?? "" } satisfies Done, 422);
  const asked = await orRefusal(context, () => keys.ask(reason.data, version));
  return asked ? ({ asked } satisfies Done) : data({ problem: "changed", entered: reason.data } satisfies Done, 409);
}

/** By which keys the tool, the LMS and the model are known, and what an institution can do about each. */
export default function Keys({ loaderData, actionData, params }: Route.ComponentProps) {
  const { ring, wish, version, jwksUri, model, tenantName } = loaderData;
  const done: Done = actionData ?? {};
  const isWorking = useNavigation().state !== "idle";
  return (
    <>
      <title>{`${m.keys_title()} · ${tenantName}`}</title>
      <h1 id="page-title">{m.keys_title()}</h1>
      <p className="page-lead">{m.keys_lead()}</p>
      <section>
        <h2 id="tool-keys">{m.keys_tool()}</h2>
        <p>{m.keys_tool_text()}</p>
        <KeyTable ring={ring} />
        <output>
          {done.asked && <p className="form-done">{m.keys_asked_done()}</p>}
          {done.takenBack && <p className="form-done">{m.keys_taken_back()}</p>}
        </output>
        <RotationWishForm
          key={`${version} ${done.problem === "changed"}`}
          wish={wish}
          version={version}
          problem={done.problem}
          entered={done.entered}
          isWorking={isWorking}
        />
      </section>
      <LmsKeys jwksUri={jwksUri} fetched={done.fetched} isWorking={isWorking} />
      <section aria-labelledby="model-key">
        <h2 id="model-key">{m.keys_model()}</h2>
        <p>
          {!model.hasKey && m.keys_model_none()}
          {model.hasKey && model.replacedAt === undefined && m.keys_model_unknown()}
          {model.hasKey && model.replacedAt !== undefined && (
            <>
              {m.keys_model_replaced()} <Moment at={model.replacedAt} />.
            </>
          )}{" "}
          <Link to={`/l/${params.launch}/admin/model`}>{m.model_link()}</Link>
        </p>
      </section>
    </>
  );
}
