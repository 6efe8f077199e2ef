import type { PageGuard } from "#app/middleware/guard-page.ts";
import { m } from "#app/paraglide/messages.js";
import type { SignedAnswer } from "#app/tenancy/placing.ts";
import { HandOver } from "./hand-over.tsx";
import { returnSources } from "./return-sources.ts";
import { answerPage } from "./static-page.tsx";

/** The signed answer as a page of its own, in the frame of the LMS, whose form sends itself on. */
export function answerHandOver(answer: SignedAnswer, { nonce, frameAncestors }: PageGuard): Response {
  const page = (
    <>
      <main className="page" aria-labelledby="page-title">
        <title>{m.place_handing_title()}</title>
        <HandOver {...answer} />
      </main>
      <script nonce={nonce} dangerouslySetInnerHTML={{ __html: "document.forms[0].submit()" }} />
    </>
  );
  const response = answerPage(page, 200, frameAncestors);
  const policy = response.headers.get("content-security-policy") ?? "";
  const allowed = `form-action ${returnSources(answer.returnUrl).join(" ")}; script-src 'nonce-${nonce}'`;
  response.headers.set("content-security-policy", policy.replace("form-action 'none'", allowed));
  return response;
}
