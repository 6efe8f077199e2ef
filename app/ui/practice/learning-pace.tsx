import type { OwnLearning } from "#app/learner/own-learning.ts";
import { m } from "#app/paraglide/messages.js";

const SLOWER = 1.15;

/** Pace, memory and hours, where there is enough to say anything. */
export function LearningPace({ velocity, retention, bestHours }: OwnLearning["profile"]) {
  if (velocity === undefined && retention === undefined && (bestHours ?? []).length === 0) return null;
  return (
    <section aria-labelledby="pace">
      <h2 id="pace">{m.learning_pace()}</h2>
      <ul>
        {velocity !== undefined && <li>{paceOf(velocity.ratio)}</li>}
        {retention !== undefined && (
          <li>{m.learning_retention({ share: Math.round(retention.value * 100), count: retention.evidence })}</li>
        )}
        {bestHours?.map(({ from }) => (
          <li key={from}>{m.learning_best_hours({ from, to: from + 3 })}</li>
        ))}
      </ul>
    </section>
  );
}

function paceOf(ratio: number): string {
  if (ratio > SLOWER) return m.learning_pace_longer();
  return ratio < 1 / SLOWER ? m.learning_pace_shorter() : m.learning_pace_usual();
}
