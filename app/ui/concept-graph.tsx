import { Link } from "react-router";
import type { Mastery } from "#app/learner/mastery.ts";
import { m } from "#app/paraglide/messages.js";

type Point = { x: number; y: number };
type Props = {
  graph: {
    width: number;
    height: number;
    nodes: readonly { id: string; name: string; x: number; y: number; width: number; height: number }[];
    edges: readonly { id: string; points: readonly Point[] }[];
  };
  /** @returns undefined where a concept has no page to go to */
  addressOf(id: string): string | undefined;
  /** What is known of a concept, where the map is a learner's. */
  masteryOf?(id: string): Pick<Mastery, "value" | "low" | "high"> | undefined;
};

/** The concepts as a map, from what comes first at the top; with what a learner knows of each, where it is theirs. The table below says the same. */
export function ConceptGraph({ graph: { width, height, nodes, edges }, addressOf, masteryOf }: Props) {
  return (
    // Scrolls by itself where the page is narrow, so it must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="concept-graph" aria-label={m.concepts_map()} tabIndex={0}>
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height}>
        <defs>
          <marker
            id="arrow"
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="7"
            markerHeight="7"
            orient="auto-start-reverse"
          >
            <path d="M0 0 8 4 0 8z" />
          </marker>
        </defs>
        {edges.map(({ id, points }) => (
          <path key={id} className="edge" d={pathOf(points)} markerEnd="url(#arrow)" />
        ))}
        {nodes.map((node) => {
          const to = addressOf(node.id);
          const drawn = <Node node={node} mastery={masteryOf?.(node.id)} />;
          return to === undefined ? (
            <g key={node.id}>{drawn}</g>
          ) : (
            <Link key={node.id} to={to}>
              {drawn}
            </Link>
          );
        })}
      </svg>
    </section>
  );
}

type NodeProps = {
  node: Props["graph"]["nodes"][number];
  mastery: Pick<Mastery, "value" | "low" | "high"> | undefined;
};

function Node({ node: { name, x, y, width, height }, mastery }: NodeProps) {
  const share = (of: number) => x + 12 + (width - 24) * of;
  return (
    <>
      <rect x={x} y={y} width={width} height={height} rx="10" />
      {linesOf(name).map((line, index, all) => (
        <text
          key={line}
          x={x + width / 2}
          y={y + (mastery === undefined ? height : height - 8) / 2 + (index - (all.length - 1) / 2) * 16}
          textAnchor="middle"
          dominantBaseline="central"
        >
          {`${line} `}
        </text>
      ))}
      {mastery !== undefined && (
        <>
          <path className="known-whole" d={`M${share(0)} ${y + height - 7}H${share(1)}`} />
          <path className="known-likely" d={`M${share(mastery.low)} ${y + height - 7}H${share(mastery.high)}`} />
          <path className="known-mark" d={`M${share(mastery.value)} ${y + height - 11}v8`} />
        </>
      )}
    </>
  );
}

function pathOf(points: readonly Point[]): string {
  return points.map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`).join("");
}

/** At most two lines of some 22 letters: the table has the whole name. */
function linesOf(name: string): string[] {
  if (name.length <= 22) return [name];
  const cut = name.lastIndexOf(" ", 22);
  const first = name.slice(0, cut > 0 ? cut : 22);
  const rest = name.slice(first.length).trim();
  return [first, rest.length > 22 ? `${rest.slice(0, 21)}…` : rest];
}
