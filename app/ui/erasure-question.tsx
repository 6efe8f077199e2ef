import { Link } from "react-router";
import { m } from "#app/paraglide/messages.js";

/** @property page the address without the question @property names what is to be done @property asks whether it is to be */
type Props = { page: string; isAsked: boolean; names: string; asks: string };

/** Asks once before everything of somebody goes. */
export function ErasureQuestion({ page, isAsked, names, asks }: Props) {
  if (!isAsked)
    return (
      <p>
        <Link className="button button-quiet" to="?erase" preventScrollReset>
          {names} …
        </Link>
      </p>
    );
  return (
    // A document, and no fetch: what is asked about is not there any more behind it.
    <form method="post" action={`${page}/erase`}>
      <p>{asks}</p>
      <p className="row-actions">
        <button className="button button-danger">{m.privacy_erase_sure()}</button>
        <Link className="button button-quiet" to={page} preventScrollReset>
          {m.talk_keep()}
        </Link>
      </p>
    </form>
  );
}
