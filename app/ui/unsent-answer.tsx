import type { PageGuard } from "#app/middleware/guard-page.ts";
import { m } from "#app/paraglide/messages.js";
import { answerPage } from "./static-page.tsx";

type Unsent = {
  /** Why, and what to do. */
  why: string;
  words: string;
  /** The conversation's address. */
  back: string;
};

/** What somebody sent without our script and could not be taken now: why, their words, and the way back. */
export function answerUnsent({ why, words, back }: Unsent, status: number, { frameAncestors }: PageGuard): Response {
  const page = (
    <main className="notice" aria-labelledby="notice-title">
      <title>{`${m.unsent_title()} · ${m.app_name()}`}</title>
      <h1 id="notice-title">{m.unsent_title()}</h1>
      <p>{why}</p>
      {words !== "" && (
        <>
          <p>{m.unsent_words()}</p>
          <blockquote dir="auto" className="handed-words">
            {words}
          </blockquote>
        </>
      )}
      <p>
        <a href={back} className="button">
          {m.unsent_back()}
        </a>
      </p>
    </main>
  );
  return answerPage(page, status, frameAncestors);
}
