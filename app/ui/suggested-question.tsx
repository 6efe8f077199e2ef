import type { ReactNode } from "react";
import { COMPOSER } from "./composer.tsx";

type Props = { question: string; onPick: (question: string) => void; children?: ReactNode };

/** A question that one need not type. Without our script it is sent by the composer's form, in place of its field. */
export function SuggestedQuestion({ question, onPick, children = question }: Props) {
  return (
    <button
      type="submit"
      form={COMPOSER}
      formNoValidate
      name="text"
      value={question}
      className="suggestion"
      onClick={(event) => {
        event.preventDefault();
        onPick(question);
      }}
    >
      {children}
    </button>
  );
}
