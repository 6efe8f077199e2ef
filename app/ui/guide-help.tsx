import { useEffect, useEffectEvent, useRef } from "react";
import { useFetcher } from "react-router";
import { m } from "#app/paraglide/messages.js";
import type { GuideOffer } from "#app/routes/launch/help.ts";
import type { HelpOffer } from "#app/struggle/help-offer.ts";
import { HelpNotice } from "./help-notice.tsx";

type Props = {
  launch: string;
  /** As the page was loaded. */
  offer: HelpOffer | undefined;
  /** Replies since then: with each, it is asked again. */
  replies: number;
};

/** What the notice and the button have in common. */
function useHelp(launch: string) {
  const fetcher = useFetcher<GuideOffer>({ key: `help of ${launch}` });
  return { fetcher, action: `/l/${launch}/help` };
}

/** Help that is offered in the Guide: above where one writes, and never over it. */
export function GuideHelp({ launch, offer, replies }: Props) {
  const { fetcher, action } = useHelp(launch);
  const ask = useEffectEvent(() => void fetcher.load(action));
  useEffect(() => {
    if (replies > 0) ask();
  }, [replies]);
  const told = fetcher.data;
  const shown = told === undefined ? offer : (told.offer ?? undefined);
  const form = useRef<HTMLFormElement>(null);
  // Who asked for it is led to it. What is offered unasked waits below the reply, and moves nothing.
  useEffect(() => {
    if (told?.offer?.reasons.includes("said-stuck")) form.current?.scrollIntoView({ block: "center" });
  }, [told]);
  if (told?.rests === true) return <output className="guide-help">{m.help_break_taken()}</output>;
  if (shown === undefined) return null;
  return (
    <fetcher.Form ref={form} method="post" action={action} className="guide-help">
      <HelpNotice offer={shown} />
    </fetcher.Form>
  );
}

/** Says so, and asks for help by it. */
export function StuckButton({ launch }: Pick<Props, "launch">) {
  const { fetcher, action } = useHelp(launch);
  return (
    <fetcher.Form method="post" action={action}>
      <button name="intent" value="stuck" disabled={fetcher.state !== "idle"}>
        {m.help_stuck()}
      </button>
    </fetcher.Form>
  );
}
