import type { Passage } from "#app/knowledge/passage.ts";
import { m } from "#app/paraglide/messages.js";

/** What material was split into: what the Guide can cite, in its order. */
export function PassageList({ passages }: { passages: readonly Passage[] }) {
  return (
    <section aria-labelledby="passages">
      <h2 id="passages">{m.material_passages()}</h2>
      {passages.map((passage) => (
        <details key={passage.id} className="section">
          <summary>
            <span>
              §{passage.label} · <bdi>{passage.heading}</bdi>
            </span>
          </summary>
          <div className="prose passage-source" dir="auto">
            {passage.text}
          </div>
        </details>
      ))}
    </section>
  );
}
