import { Link, type To } from "react-router";
import type { FoundTalk } from "#app/guide/talk-search.ts";
import { m } from "#app/paraglide/messages.js";
import { Moment } from "./moment.tsx";

type Props = {
  launch: string;
  talk: FoundTalk;
  isCurrent: boolean;
  /** Where it is asked for its new name, and whether to delete it. */
  rename: To;
  remove: To;
};

/** One conversation of the list: it opens, and can be renamed and deleted. */
export function TalkEntry({ launch, talk: { id, title, updatedAt, said }, isCurrent, rename, remove }: Props) {
  return (
    <>
      <Link to={`/l/${launch}/guide/${id}`} aria-current={isCurrent ? "page" : undefined} className="talk">
        <bdi>{title}</bdi>
        {said !== undefined && (
          <span className="talk-said" dir="auto">
            {said}
          </span>
        )}
        <span className="cell-note">
          <Moment at={updatedAt} />
        </span>
      </Link>
      <div className="talk-actions">
        <Link to={rename} preventScrollReset aria-label={m.talk_rename_named({ title })}>
          {m.talk_rename()}
        </Link>
        <Link to={remove} preventScrollReset aria-label={m.talk_delete_named({ title })}>
          {m.talk_delete()}
        </Link>
      </div>
    </>
  );
}
