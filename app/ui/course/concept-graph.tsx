import { Link } from "react-router";
import { m } from "#app/paraglide/messages.js";

type Point = { x: number; y: number };
type Props = {
  graph: {
    width: number;
    height: number;
    nodes: readonly { id: string; name: string; x: number; y: number; width: number; height: number }[];
    edges: readonly { id: string; points: readonly Point[] }[];
  };
  page: string;
};

/** The concepts as a map, from what comes first at the top. The table below says the same. */
export function ConceptGraph({ graph: { width, height, nodes, edges }, page }: Props) {
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
        {nodes.map((node) => (
          <Link key={node.id} to={`${page}/${node.id}`}>
            <rect x={node.x} y={node.y} width={node.width} height={node.height} rx="10" />
            {linesOf(node.name).map((line, index, all) => (
              <text
                key={line}
                x={node.x + node.width / 2}
                y={node.y + node.height / 2 + (index - (all.length - 1) / 2) * 16}
                textAnchor="middle"
                dominantBaseline="central"
              >
                {`${line} `}
              </text>
            ))}
          </Link>
        ))}
      </svg>
    </section>
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
