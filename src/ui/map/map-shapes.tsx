/** Lines and labelled links of a map. */
import type { ConceptId } from "../../domain/ids.ts";
import { course as english } from "../../language/words/en/course.ts";
import { useWords } from "../words.ts";
import styles from "./concept-map.module.css";
import type { PlacedMap } from "./map-layout.ts";

const LINE_LENGTH = 18;

/** A title on one or two lines, cut where a third would be needed. */
function titleLines(title: string): readonly string[] {
  const lines: string[] = [""];
  for (const word of title.split(" ")) {
    const last = lines.at(-1) ?? "";
    if (last !== "" && last.length + word.length >= LINE_LENGTH) lines.push(word);
    else lines[lines.length - 1] = last === "" ? word : `${last} ${word}`;
  }
  const [first = "", second, ...rest] = lines;
  if (second === undefined) return [first];
  return [first, rest.length > 0 ? `${second}…` : second];
}

export function MapEdges({ map }: { readonly map: PlacedMap }) {
  return (
    <g>
      <defs>
        <marker id="map-arrow" viewBox="0 0 8 8" refX="14" refY="4" markerWidth="7" markerHeight="7" orient="auto">
          <path class={styles.arrow} d="M0 0L8 4L0 8z" />
        </marker>
      </defs>
      {map.edges.map(({ from, to, role }) => (
        <line
          key={`${from.id} ${to.id} ${role}`}
          class={role === "related" ? styles.relatedLine : styles.line}
          x1={from.x}
          y1={from.y}
          x2={to.x}
          y2={to.y}
          {...(role !== "related" && { "marker-end": "url(#map-arrow)" })}
        />
      ))}
    </g>
  );
}

interface NodesProps {
  readonly map: PlacedMap;
  readonly known: ReadonlySet<ConceptId>;
  readonly href: (id: ConceptId) => string;
  readonly onOpen?: (id: ConceptId) => void;
}

export function MapNodes({ map, known, href, onOpen }: NodesProps) {
  const { map: words } = useWords(english);
  const open = (event: MouseEvent, id: ConceptId): void => {
    if (!onOpen || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    onOpen(id);
  };
  return (
    <g>
      {map.nodes.map(({ id, title, role, x, y }) => (
        <a
          key={id}
          class={styles.node}
          href={href(id)}
          data-role={role}
          data-known={known.has(id)}
          onClick={(event) => open(event, id)}
          aria-current={role === "center" ? "true" : undefined}
        >
          <circle cx={x} cy={y} r={role === "center" ? 11 : 8} />
          <text x={x} y={y + 24}>
            {titleLines(known.has(id) ? words.known(title) : title).map((line, index) => (
              <tspan key={line} x={x} dy={index === 0 ? 0 : 14}>
                {line}
              </tspan>
            ))}
          </text>
        </a>
      ))}
    </g>
  );
}
