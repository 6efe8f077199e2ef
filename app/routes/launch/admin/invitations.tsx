import { data, Link } from "react-router";
import { orRefusal } from "#app/middleware/refuse-visit.ts";
import { m } from "#app/paraglide/messages.js";
import { lobbyContext } from "#app/tenancy/lobby.ts";
import { MOST_INVITATIONS_A_DAY, readInvitationForm } from "#app/tenancy/sent-invitation.ts";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { InvitationAddress } from "#app/ui/console/invitation-address.tsx";
import { InvitationForm } from "#app/ui/console/invitation-form.tsx";
import { InvitationTable } from "#app/ui/console/invitation-table.tsx";
import { readForm } from "../../read-form.ts";
import type { Route } from "./+types/invitations.ts";

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
  const before = new URL(request.url).searchParams.get("before") ?? undefined;
  const page = await orRefusal(context, () => tenant.invitations.list(before));
  return { ...page, before, tenantName: tenant.visit.tenantName };
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
  const { invitations, next, before, tenantName } = loaderData;
  const done: Done = actionData ?? {};
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
      <InvitationForm key={invitations[0]?.id} entered={done.entered} wrong={done.wrong ?? []} />
      <section>
        <h2 id="sent">{m.invitations_sent()}</h2>
        <InvitationTable invitations={invitations} />
        <nav className="pager" aria-label={m.deployments_pages()}>
          {before !== undefined && <Link to="?">{m.people_first_page()}</Link>}
          {next !== undefined && <Link to={`?before=${next}`}>{m.people_next_page()}</Link>}
          {invitations.length > 0 && <a href={`/l/${params.launch}/admin/export/invitations.csv`}>{m.console_csv()}</a>}
        </nav>
      </section>
    </>
  );
}
