/** So often what was too much is sent again. */
const TRIES = 3;

/**
 * What was refused because too much came at once did nothing: it is sent again when the answer says, so that nobody has to write
 * it anew. fetch itself is wrapped, because React Router sends forms by it.
 */
export function sendAgain(): void {
  const plain = window.fetch;
  window.fetch = async (input, init) => {
    for (let tries = 1; ; tries += 1) {
      const answer = await plain(input, init);
      if (answer.headers.get("x-refusal") !== "changes_too_many" || tries === TRIES) return answer;
      await new Promise((resolve) => setTimeout(resolve, 1_000 * Number(answer.headers.get("retry-after"))));
    }
  };
}
