import { m } from "#app/paraglide/messages.js";

/** Everything optional is off, whatever the learner says: in words for a child, and without anything to choose. */
export function HeldBack({ hasModel }: { hasModel: boolean }) {
  const off = [
    ...(hasModel ? [m.held_model()] : []),
    m.held_profile(),
    m.held_observing(),
    m.held_offers(),
    m.held_sharing(),
  ];
  return (
    <section className="profile-choice" aria-labelledby="held-back">
      <h2 id="held-back">{m.held_title()}</h2>
      <p>{m.held_text()}</p>
      <ul className="held-list">
        {off.map((words) => (
          <li key={words}>
            {words} <strong>{m.held_off()}</strong>
          </li>
        ))}
      </ul>
      <p>{m.held_works()}</p>
    </section>
  );
}
