import { useEffect, useRef } from "react";
import { Form, useNavigation, useSubmit } from "react-router";
import type { AuditVerdict } from "#app/audit/audit-reading.ts";
import { m } from "#app/paraglide/messages.js";

/** Between two parts: the limit of a launch's changes counts them, too. */
const PAUSE_MS = 250;

/** Checks whether the log is whole, part by part. It goes on by itself; without our script, by its button. */
export function AuditCheck({ verdict }: { verdict: AuditVerdict | undefined }) {
  const form = useRef<HTMLFormElement>(null);
  const submit = useSubmit();
  const { state } = useNavigation();
  const to = verdict?.outcome === "whole so far" ? verdict.to : undefined;
  useEffect(() => {
    if (to === undefined) return undefined;
    const timer = setTimeout(() => form.current && void submit(form.current, { preventScrollReset: true }), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [to, submit]);
  const busy = state !== "idle" || to !== undefined;
  return (
    <Form method="post" className="row-actions" ref={form} preventScrollReset>
      {verdict?.outcome === "whole so far" && (
        <>
          <input type="hidden" name="seq" value={verdict.to.seq} />
          <input type="hidden" name="hash" value={verdict.to.hash} />
          <input type="hidden" name="entries" value={verdict.entries} />
        </>
      )}
      <button className="button" aria-busy={busy}>
        {to === undefined ? m.audit_verify() : m.audit_verify_on()}
      </button>
      <output>{verdict && <p className="form-done">{verdictWords(verdict)}</p>}</output>
    </Form>
  );
}

function verdictWords(verdict: AuditVerdict): string {
  switch (verdict.outcome) {
    case "whole":
      return m.audit_whole({ entries: verdict.entries, head: verdict.head });
    case "broken":
      return m.audit_broken({ seq: verdict.seq, reason: verdict.reason });
    case "whole so far":
      return m.audit_whole_so_far({ entries: verdict.entries });
  }
}
