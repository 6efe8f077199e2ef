import { Link } from "react-router";
import type { PracticeTopic } from "#app/learner/practising.ts";
import { m } from "#app/paraglide/messages.js";

/** The course's concepts with questions; what is due first, so that it is not overlooked. @param address of the practice page */
export function TopicList({ topics, address }: { topics: readonly PracticeTopic[]; address: string }) {
  const due = topics.filter((topic) => topic.due !== undefined).toSorted((a, b) => (a.due ?? 0) - (b.due ?? 0));
  return (
    <>
      {due.length > 0 && (
        <section aria-labelledby="practice-due">
          <h2 id="practice-due">{m.practice_due()}</h2>
          <Topics topics={due} address={address} />
        </section>
      )}
      <section aria-labelledby="practice-all">
        <h2 id="practice-all">{m.practice_all()}</h2>
        <Topics topics={topics} address={address} />
      </section>
    </>
  );
}

function Topics({ topics, address }: { topics: readonly PracticeTopic[]; address: string }) {
  return (
    <ul className="topics">
      {topics.map(({ id, name, questions, known }) => (
        <li key={id}>
          <Link to={`${address}/${id}`} dir="auto">
            {name}
          </Link>
          <span className="topic-note">
            {m.practice_questions({ count: questions })}
            {known !== undefined && ` · ${m.practice_known({ share: Math.round(known * 100) })}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
