import { Form, Link, type To } from "react-router";
import type { Conversation } from "#app/guide/conversation.ts";
import { m } from "#app/paraglide/messages.js";
import { useFocusAtFirst } from "./use-focus-at-first.ts";

type Props = { launch: string; talk: Conversation; back: string; cancel: To };

/** Asks once whether a conversation is to be deleted, and says what is lost. It has the focus: it was just asked for. */
export function TalkDeletion({ launch, talk, back, cancel }: Props) {
  const question = useFocusAtFirst<HTMLParagraphElement>();
  return (
    <Form method="post" action={`/l/${launch}/guide/${talk.id}/delete`} className="talk-form" preventScrollReset>
      <input type="hidden" name="back" value={back} />
      <p tabIndex={-1} ref={question}>
        {m.talk_delete_question()}
      </p>
      <p className="talk-choices">
        <button className="button button-danger">{m.talk_delete_confirm()}</button>
        <Link to={cancel} preventScrollReset className="button button-quiet">
          {m.talk_keep()}
        </Link>
      </p>
    </Form>
  );
}
