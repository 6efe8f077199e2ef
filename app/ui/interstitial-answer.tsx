import type { ReactNode } from "react";
import { m } from "#app/paraglide/messages.js";
import { answerPage } from "./static-page.tsx";

type Interstitial = {
  /** What is read where the script finds no way, or does not run. */
  content: ReactNode;
  status: number;
  frameAncestors?: readonly string[] | undefined;
  /** The nonce of the answer's policy. */
  nonce: string;
  /** The source of a module: see interstitials/sources.ts. */
  script: string;
  /** What the script is told. Nothing of a person that is not sealed. */
  told?: object;
};

/**
 * Answers with a page that looks for a way on by itself and leaves at once when it finds one. While it looks, the content is
 * hidden.
 */
export function answerInterstitial({ content, script, told = {}, nonce, ...answer }: Interstitial): Response {
  const data = JSON.stringify(told).replaceAll("<", String.raw`\u003c`);
  const body = (
    <>
      <script nonce={nonce} dangerouslySetInnerHTML={{ __html: 'document.documentElement.dataset.looking = "";' }} />
      <p className="interstitial-waiting">{m.interstitial_opening()}</p>
      {content}
      <script id="told" type="application/json" dangerouslySetInnerHTML={{ __html: data }} />
      <script nonce={nonce} type="module" dangerouslySetInnerHTML={{ __html: script }} />
    </>
  );
  return answerPage(body, answer.status, answer.frameAncestors, nonce);
}
