import { Link, useParams } from "react-router";
import type { Part } from "#app/guide/conversation.ts";
import { HintRungs } from "./hint-rungs.tsx";
import { m } from "#app/paraglide/messages.js";

type Authored = Extract<Part, { type: "data-authored" }>["data"];

/** A hint, a question or a solution, as the course's instructor wrote it. */
export function AuthoredHelp({ authored }: { authored: Authored }) {
  const { launch } = useParams();
  return (
    <section className="authored" aria-label={labelOf(authored)}>
      <p className="authored-label">
        {labelOf(authored)}
        {authored.kind === "hint" && <HintRungs level={authored.level ?? 1} of={authored.of ?? 1} />}
      </p>
      <p className="reply-voice">{authored.text}</p>
      {authored.options && (
        <ul>
          {authored.options.map((option) => (
            <li key={option}>{option}</li>
          ))}
        </ul>
      )}
      {authored.kind === "question" && launch !== undefined && (
        <p>
          <Link to={`/l/${launch}/practice/question/${authored.taskId}`}>{m.authored_answer_it()}</Link>
        </p>
      )}
    </section>
  );
}

function labelOf({ kind, level, of }: Authored): string {
  if (kind === "hint") return m.authored_hint({ level: level ?? 1, of: of ?? 1 });
  return kind === "solution" ? m.authored_solution() : m.authored_question();
}
