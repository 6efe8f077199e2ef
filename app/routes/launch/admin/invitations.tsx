import { data } from "react-router";
import { orRefusal } from "#app/middleware/refuse-visit.ts";
import { m } from "#app/paraglide/messages.js";
import { lobbyContext } from "#app/tenancy/lobby.ts";
import {
  INVITATIONS_PER_PAGE,
  MOST_INVITATIONS_A_DAY,
  readInvitationForm,
  readInvitationQuery,
  writeInvitationQuery,
} from "#app/tenancy/sent-invitation.ts";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { InvitationAddress } from "#app/ui/console/invitation-address.tsx";
import { InvitationFilter } from "#app/ui/console/invitation-filter.tsx";
import { InvitationForm } from "#app/ui/console/invitation-form.tsx";
import { InvitationTable } from "#app/ui/console/invitation-table.tsx";
import { ListPager } from "#app/ui/list-pager.tsx";
import { readForm } from "../../read-form.ts";
import type { Route } from "./+types/invitations.ts";

export { shouldRevalidate } from "../../changed-meanwhile.ts";

/** What came of a form. */
type Done = {
  sent?: { name: string; address: string };
  withdrawn?: true;
  problem?: keyof typeof problems;
  entered?: Record<string, string>;
  wrong?: string[];
};

const problems = {
  fields: m.invitation_problem_fields,
  full: m.invitation_problem_full,
  enough: () => m.invitation_problem_enough({ most: MOST_INVITATIONS_A_DAY }),
  over: m.invitation_problem_over,
};

export async function loader({ request, context }: Route.LoaderArgs) {
  const tenant = context.get(tenantContext);
  const query = readInvitationQuery(new URL(request.url).searchParams);
  const page = await orRefusal(context, () => tenant.invitations.page(query, INVITATIONS_PER_PAGE));
  return { ...page, query, tenantName: tenant.visit.tenantName };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { invitations } = context.get(tenantContext);
  const entered = Object.fromEntries(await orRefusal(context, () => readForm(request)));
  if (entered["intent"] === "withdraw") {
    const outcome = await orRefusal(context, () => invitations.withdraw(entered["invitation"] ?? ""));
    if (outcome === "gone") throw new Response(null, { status: 404 });
    return outcome === "over" ? data({ problem: "over" } satisfies Done, 409) : ({ withdrawn: true } satisfies Done);
  }
  const wish = readInvitationForm(entered);
  if ("wrong" in wish) return data({ problem: "fields", entered, wrong: wish.wrong } satisfies Done, 422);
  const sent = await orRefusal(context, () => invitations.send(wish));
  if (sent === "full" || sent === "enough") return data({ problem: sent, entered } satisfies Done, 409);
  const { origin } = new URL(request.url);
  const [ours = origin] = context.get(lobbyContext).origins(origin);
  return { sent: { name: wish.name, address: `${ours}${sent.path}` } } satisfies Done;
}

/** Other institutions are invited to connect their LMS; of theirs, nothing is seen here but whether they did. */
export default function Invitations({ loaderData, actionData, params }: Route.ComponentProps) {
  const { invitations, next, query, tenantName } = loaderData;
  const done: Done = actionData ?? {};
  const file = `/l/${params.launch}/admin/export/invitations.csv`;
  const hasAny = invitations.length > 0 || query.state !== undefined || query.after !== undefined;
  return (
    <>
      <title>{`${m.invitations_title()} · ${tenantName}`}</title>
      <h1 id="page-title">{m.invitations_title()}</h1>
      <p className="page-lead">{m.invitations_lead()}</p>
      {done.problem !== undefined && (
        <p className="problem" role="alert" id="invitation-problem">
          {problems[done.problem]()}
        </p>
      )}
      {done.sent && <InvitationAddress {...done.sent} />}
      <output>{done.withdrawn && <p className="form-done">{m.invitation_withdrawn_done()}</p>}</output>
      {/* Another one begins empty. */}
      <InvitationForm key={done.sent?.address} entered={done.entered} wrong={done.wrong ?? []} />
      <section>
        <h2 id="sent">{m.invitations_sent()}</h2>
        {hasAny && <InvitationFilter query={query} />}
        <InvitationTable invitations={invitations} query={query} />
        <ListPager
          search={writeInvitationQuery(query)}
          isFirst={query.after === undefined}
          next={next}
          file={invitations.length > 0 ? file : undefined}
        />
      </section>
    </>
  );
}
