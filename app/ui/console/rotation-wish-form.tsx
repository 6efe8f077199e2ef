import { Form } from "react-router";
import { m } from "#app/paraglide/messages.js";
import type { KeysView, WishState } from "#app/tenancy/key-keeping.ts";
import { Moment } from "../moment.tsx";

const states: Record<WishState, () => string> = {
  open: m.keys_wish_open,
  coming: m.keys_wish_coming,
  done: m.keys_wish_done,
};

type Props = {
  wish: KeysView["wish"];
  version: number;
  problem: "reason" | "changed" | undefined;
  entered: string | undefined;
  isWorking: boolean;
};

/** Asks for a rotation, or tells how the one that was asked for stands. */
export function RotationWishForm({ wish, version, problem, entered, isWorking }: Props) {
  return (
    <>
      {wish && (
        <div className="form-done">
          <p>
            {m.keys_wish_asked()} <Moment at={wish.askedAt} />
            {wish.by !== undefined && (
              <>
                {" · "}
                <span dir="auto">{wish.by}</span>
              </>
            )}
          </p>
          <blockquote dir="auto">{wish.reason}</blockquote>
          <p>{states[wish.state]()}</p>
        </div>
      )}
      {problem !== undefined && (
        <p className="problem" role="alert" id="wish-problem">
          {problem === "reason" ? m.keys_problem_reason() : m.answers_problem_changed()}
        </p>
      )}
      <Form method="post" className="form">
        <input type="hidden" name="version" value={version} />
        {wish !== undefined && wish.state !== "done" ? (
          <button className="button button-quiet" name="intent" value="take-back" aria-disabled={isWorking}>
            {m.keys_take_back()}
          </button>
        ) : (
          <>
            <label className="labelled">
              {m.keys_reason()}
              <input
                name="reason"
                maxLength={300}
                autoComplete="off"
                dir="auto"
                defaultValue={entered}
                aria-invalid={problem === "reason" || undefined}
                aria-describedby={problem === "reason" ? "wish-problem" : "wish-note"}
              />
            </label>
            <p className="field-note" id="wish-note">
              {m.keys_reason_note()}
            </p>
            <button className="button" name="intent" value="ask" aria-disabled={isWorking}>
              {m.keys_ask()}
            </button>
          </>
        )}
      </Form>
    </>
  );
}
