import type { ReactNode } from "react";
import { m } from "#app/paraglide/messages.js";
// oxlint-disable-next-line import/default -- its text
import page from "./interstitials/page.js?raw";
import { answerPage } from "./static-page.tsx";

type Interstitial = {
  /** What is read where the script finds no way, or does not run. */
  content: ReactNode;
  status: number;
  frameAncestors?: readonly string[] | undefined;
  /** The nonce of the answer's policy. */
  nonce: string;
  /** Sources of modules in interstitials/, each after those that it imports. */
  scripts: readonly string[];
  /** What the scripts are told. Nothing of a person that is not sealed. */
  told?: object;
};

/**
 * Answers with a page that looks for a way on by itself and leaves at once when it finds one. While it looks, the content is
 * hidden.
 */
export function answerInterstitial({ content, scripts, told = {}, nonce, ...answer }: Interstitial): Response {
  const data = JSON.stringify(told).replaceAll("<", String.raw`\u003c`);
  const body = (
    <>
      <script nonce={nonce} dangerouslySetInnerHTML={{ __html: 'document.documentElement.dataset.looking = "";' }} />
      <p className="interstitial-waiting">{m.interstitial_opening()}</p>
      {content}
      <script id="told" type="application/json" dangerouslySetInnerHTML={{ __html: data }} />
      <script nonce={nonce} type="module" dangerouslySetInnerHTML={{ __html: oneModule([page, ...scripts]) }} />
    </>
  );
  return answerPage(body, answer.status, answer.frameAncestors, nonce);
}

/** The modules as one that stands in the page: no further request is needed, and none is allowed. */
function oneModule(sources: readonly string[]): string {
  return sources
    .map((source) => source.replaceAll(/^(import .*|\/\/.*)$\n?/gm, "").replaceAll(/^export /gm, ""))
    .join("\n");
}
