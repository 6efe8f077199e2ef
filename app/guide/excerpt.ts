/** About as many words as a glance takes in. */
const MOST_WORDS = 45;

/**
 * @returns the run of whole sentences, at most some 45 words unless one sentence is longer, in which most of the terms
 *   stand; verbatim. The first run wins a tie.
 */
export function excerpt(text: string, terms: readonly string[]): string {
  const sentences = [...new Intl.Segmenter("en", { granularity: "sentence" }).segment(text)].map(
    (part) => part.segment,
  );
  let best = { score: -1, text: "" };
  for (let from = 0; from < sentences.length; from++) {
    const run = runFrom(sentences, from);
    const score = terms.filter((term) => run.toLowerCase().includes(stem(term))).length;
    if (score > best.score) best = { score, text: run };
  }
  return best.text.trim();
}

function runFrom(sentences: readonly string[], from: number): string {
  let run = sentences[from] ?? "";
  for (const next of sentences.slice(from + 1)) {
    if (run.includes("\n\n") || wordCount(run + next) > MOST_WORDS) break;
    run += next;
  }
  return run;
}

function wordCount(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}

/** Enough of a word to find its other forms. */
function stem(term: string): string {
  return term.length > 5 ? term.slice(0, -2) : term;
}
