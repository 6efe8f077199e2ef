import type { ModelPrice } from "#app/guide/model-usage.ts";
import type { Used } from "#app/guide/quota.ts";
import { m } from "#app/paraglide/messages.js";
import { figure, money } from "./figures.ts";

/** @property price undefined: there is no column of what it cost */
type Props = { use: Used; price: ModelPrice | undefined };

/** What was taken of the model, as the last cells of a row. */
export function UseCells({ use: { messages, tokens }, price }: Props) {
  return (
    <>
      <td className="number">{figure(messages)}</td>
      <td className="number">{figure(tokens)}</td>
      {price && <td className="number">{money(tokens, price)}</td>}
    </>
  );
}

/** Heads the column of what it cost, where there is one. */
export function CostHeading({ price }: Pick<Props, "price">) {
  return (
    price && (
      <th scope="col" className="number">
        {m.usage_cost()}
      </th>
    )
  );
}
