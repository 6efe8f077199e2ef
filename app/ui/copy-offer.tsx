import { useEffect } from "react";
import { useFetcher, useLocation } from "react-router";
import { m } from "#app/paraglide/messages.js";
import type { action } from "#app/routes/launch/copy.ts";

type Props = { launch: string; status: "offered" | "copying"; sourceTitle: string | undefined };

/** Asks once whether the material of the course that this one was copied from comes along, and sees it through. */
export function CopyOffer({ launch, status, sourceTitle }: Props) {
  const fetcher = useFetcher<typeof action>();
  const back = useLocation().pathname.endsWith("/deep-link") ? "deep-link" : "course";
  const address = `/l/${launch}/course/copy`;
  const { data: answer, state, submit } = fetcher;
  useEffect(() => {
    if (state === "idle" && answer?.more) void submit({ copy: "yes" }, { method: "post", action: address });
  }, [answer, state, submit, address]);

  const title = sourceTitle ?? m.default_course();
  const busy = state !== "idle";
  return (
    <fetcher.Form method="post" action={address} className="copy-offer" aria-label={m.copying_label()}>
      <input type="hidden" name="back" value={back} />
      <output>
        {busy ? m.copying_busy() : status === "offered" ? m.copying_offer({ title }) : m.copying_open({ title })}
      </output>
      <p className="copy-offer-answers">
        {status === "offered" && (
          <button type="submit" name="copy" value="no" className="button" disabled={busy}>
            {m.copying_decline()}
          </button>
        )}
        <button type="submit" name="copy" value="yes" className="button-primary" disabled={busy}>
          {status === "offered" ? m.copying_accept() : m.copying_continue()}
        </button>
      </p>
    </fetcher.Form>
  );
}
