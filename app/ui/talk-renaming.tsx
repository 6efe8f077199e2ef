import { Form, Link, type To } from "react-router";
import type { Conversation } from "#app/guide/conversation.ts";
import { LONGEST_TITLE } from "#app/guide/title.ts";
import { m } from "#app/paraglide/messages.js";
import { useFocusAtFirst } from "./use-focus-at-first.ts";

type Props = { launch: string; talk: Conversation; back: string; cancel: To };

/** A conversation's title, to be written anew. It has the focus: it was just asked for. */
export function TalkRenaming({ launch, talk, back, cancel }: Props) {
  const field = useFocusAtFirst<HTMLInputElement>();
  return (
    <Form method="post" action={`/l/${launch}/guide/${talk.id}/rename`} className="talk-form" preventScrollReset>
      <input type="hidden" name="back" value={back} />
      <label htmlFor="talk-title">{m.talk_title_label()}</label>
      <input
        id="talk-title"
        name="title"
        required
        maxLength={LONGEST_TITLE}
        defaultValue={talk.title}
        dir="auto"
        ref={field}
      />
      <p className="talk-choices">
        <button className="button-primary">{m.talk_rename_save()}</button>
        <Link to={cancel} preventScrollReset className="button button-quiet">
          {m.talk_keep_title()}
        </Link>
      </p>
    </Form>
  );
}
