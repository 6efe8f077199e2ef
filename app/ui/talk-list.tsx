import { Link } from "react-router";
import type { Conversation } from "#app/guide/conversation.ts";
import { m } from "#app/paraglide/messages.js";
import { Moment } from "./moment.tsx";
import { SidePanel } from "./side-panel.tsx";

type Props = {
  launch: string;
  current: string;
  /** The address of a conversation that has not begun. */
  fresh: string;
  /** The address's search without the list. */
  closed: string;
  /** Undefined while they cannot be read. */
  conversations: readonly Conversation[] | undefined;
};

/** The learner's conversations in this course, last spoken in first. */
export function TalkList({ launch, current, fresh, closed, conversations }: Props) {
  return (
    <SidePanel heading={m.talks_title()} closed={closed}>
      <div className="talks">
        <Link to={fresh} className="button">
          {m.talks_new()}
        </Link>
        {conversations === undefined && <p>{m.talks_unreadable()}</p>}
        {conversations?.length === 0 && <p>{m.talks_none()}</p>}
        <ul>
          {conversations?.map(({ id, title, updatedAt }) => (
            <li key={id}>
              <Link to={`/l/${launch}/guide/${id}`} aria-current={id === current ? "page" : undefined}>
                <bdi>{title}</bdi>
                <span className="cell-note">
                  <Moment at={updatedAt} />
                </span>
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </SidePanel>
  );
}
