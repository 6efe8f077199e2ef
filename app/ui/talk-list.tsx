import { Form, Link, useSearchParams } from "react-router";
import type { FoundTalk } from "#app/guide/talk-search.ts";
import { m } from "#app/paraglide/messages.js";
import { panelSearch, type TalksPanel } from "./panel-search.ts";
import { SidePanel } from "./side-panel.tsx";
import { TalkDeletion } from "./talk-deletion.tsx";
import { TalkEntry } from "./talk-entry.tsx";
import { TalkRenaming } from "./talk-renaming.tsx";

type Props = {
  launch: string;
  current: string;
  /** The address of a conversation that has not begun. */
  fresh: string;
  /** The address's search without the list. */
  closed: string;
  /** What names the page to come back to. */
  back: string;
  /** Undefined while they cannot be read. */
  page: { conversations: readonly FoundTalk[]; next: string | undefined } | undefined;
};

/** The learner's conversations in this course, last spoken in first: to open, search, rename and delete. */
export function TalkList({ launch, current, fresh, closed, back, page }: Props) {
  const [search] = useSearchParams();
  const [find, from] = [search.get("find") ?? "", search.get("from") ?? ""];
  const to = (panel: TalksPanel) => ({ search: panelSearch(search, { find, from, ...panel }) });
  const cancel = to({});
  return (
    <SidePanel heading={m.talks_title()} closed={closed}>
      <div className="talks">
        <Link to={fresh} className="button">
          {m.talks_new()}
        </Link>
        <search>
          <Form method="get" className="talks-search" preventScrollReset>
            {search.has("new") && <input type="hidden" name="new" value="" />}
            <input type="hidden" name="talks" value="" />
            <label htmlFor="find-talk" className="visually-hidden">
              {m.talks_find_label()}
            </label>
            <input
              key={find}
              id="find-talk"
              name="find"
              type="search"
              maxLength={200}
              defaultValue={find}
              placeholder={m.talks_find_label()}
            />
            <button className="button">{m.talks_find()}</button>
          </Form>
        </search>
        {find !== "" && (
          <p>
            {page?.conversations.length === 0 ? m.talks_find_none({ find }) : m.talks_find_found({ find })}{" "}
            <Link to={{ search: panelSearch(search, "talks") }}>{m.talks_find_all()}</Link>
          </p>
        )}
        {page === undefined && <p>{m.talks_unreadable()}</p>}
        {page?.conversations.length === 0 && find === "" && <p>{m.talks_none()}</p>}
        <ul>
          {page?.conversations.map((talk) => (
            <li key={talk.id}>
              {search.get("rename") === talk.id ? (
                <TalkRenaming {...{ launch, talk, back, cancel }} />
              ) : (
                <TalkEntry
                  {...{ launch, talk }}
                  isCurrent={talk.id === current}
                  rename={to({ rename: talk.id })}
                  remove={to({ delete: talk.id })}
                />
              )}
              {search.get("delete") === talk.id && <TalkDeletion {...{ launch, talk, back, cancel }} />}
            </li>
          ))}
        </ul>
        {page?.next !== undefined && (
          <p>
            <Link to={to({ from: page.next })}>{find === "" ? m.talks_older() : m.talks_find_older()}</Link>
          </p>
        )}
      </div>
    </SidePanel>
  );
}
