/** What a placed link can open. A practice set is a chosen list of concepts. */
export const placedKinds = ["guide", "concept", "section", "practice"] as const;
export type PlacedKind = (typeof placedKinds)[number];

/** What a placed link opens. @property id of the concept or section; '' for the course's Guide */
export type Placed = { kind: PlacedKind; id: string };

/** The custom values of a placed link. Small letters: some platforms change the others. They stay as they are, for good. */
const KIND = "atomic_guide_opens";
const ID = "atomic_guide_id";
const LONGEST_ID = 255;

/** The custom values by which a link says, in each launch, what it opens: strings, all of them (Deep Linking 2.0 §3.1). */
export function placedCustom({ kind, id }: Placed): Record<string, string> {
  return kind === "guide" ? { [KIND]: kind } : { [KIND]: kind, [ID]: id };
}

/** By what a grade column is known again that was made for what a link opens, wherever it is copied to. */
export function resourceIdOf({ kind, id }: Placed): string {
  return kind === "guide" ? kind : `${kind}:${id}`;
}

/**
 * @param custom the custom values of a launch, of whatever type
 * @returns undefined where they say nothing that we know
 */
export function readPlaced(custom: Readonly<Record<string, unknown>> | undefined): Placed | undefined {
  const kind = placedKinds.find((known) => known === custom?.[KIND]);
  if (kind === undefined) return undefined;
  if (kind === "guide") return { kind, id: "" };
  const id = custom?.[ID];
  return typeof id === "string" && id !== "" && id.length <= LONGEST_ID ? { kind, id } : undefined;
}
