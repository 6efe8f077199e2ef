import type { RefusalCode } from "#app/lti/refusal.ts";
import { m } from "#app/paraglide/messages.js";

/**
 * The last way: the browser lets nothing of the Guide stay inside the LMS's page.
 * @param code where it is a refusal
 * @param href the same login again. `opener`, because the tab may find in this page what its browser does not keep either
 * @param hidden until a script shows it
 */
export function NewTabNotice({ code, href, hidden }: { code?: RefusalCode; href: string; hidden?: boolean }) {
  return (
    <main className="notice" aria-labelledby="notice-title" hidden={hidden}>
      <title>{`${m.new_tab_title()} · ${m.app_name()}`}</title>
      <img src="/icon.svg" alt="" width={32} height={32} />
      <h1 id="notice-title">{m.new_tab_title()}</h1>
      <p>{m.new_tab_advice()}</p>
      <p>
        <a className="button-primary" href={href} target="_blank" rel="opener">
          {m.new_tab_open()}
        </a>
      </p>
      {code && (
        <p className="notice-code">
          {m.refusal_reference()} <code>{code}</code>
        </p>
      )}
    </main>
  );
}
