/** A drawn map: drag or arrow keys move it; buttons, + and −, Ctrl + wheel or two fingers zoom. */
import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import type { ConceptId } from "../../domain/ids.ts";
import { course as english } from "../../language/words/en/course.ts";
import { useWords } from "../words.ts";
import styles from "./concept-map.module.css";
import { MapBar } from "./map-bar.tsx";
import { useMapGestures, useMapZoomGestures } from "./map-gestures.ts";
import type { PlacedMap } from "./map-layout.ts";
import { MapEdges, MapNodes } from "./map-shapes.tsx";
import { fitViewport, readableViewport, type Viewport } from "./viewport.ts";

interface Props {
  /** Names the region. */
  readonly name: string;
  readonly map: PlacedMap;
  /** In the middle at first, when the whole map would be too small to read. */
  readonly focus: ConceptId;
  readonly known: ReadonlySet<ConceptId>;
  readonly href: (id: ConceptId) => string;
  /** What a plain click does instead of following the link. */
  readonly onOpen?: (id: ConceptId) => void;
  readonly legend: ComponentChildren;
}

export function MapCanvas({ name, map, focus, known, href, onOpen, legend }: Props) {
  const { map: words } = useWords(english);
  const svg = useRef<SVGSVGElement>(null);
  const fitted = useMemo(() => fitViewport(map.nodes), [map]);
  const moved = useSignal<Viewport | undefined>(undefined);
  useLayoutEffect(() => {
    const center = map.nodes.find(({ id }) => id === focus);
    if (!svg.current || !center) return;
    const { width, height } = svg.current.getBoundingClientRect();
    moved.value = readableViewport(fitted, center, { width, height });
  }, [fitted, focus]);
  const view = moved.value ?? fitted;
  const move = {
    current: () => moved.peek() ?? fitted,
    to: (next: Viewport): void => {
      moved.value = next;
    },
  };
  useMapZoomGestures(svg, move, fitted);
  const gestures = useMapGestures(move);
  return (
    <section class={styles.map} aria-label={name} data-screen>
      <MapBar view={view} fitted={fitted} onMove={move.to} />
      {/* biome-ignore lint/a11y/useSemanticElements: SVG has no fieldset; as a group its links stay reachable */}
      <svg
        ref={svg}
        class={styles.canvas}
        viewBox={`${view.x} ${view.y} ${view.width} ${view.height}`}
        role="group"
        aria-label={words.keys}
        // It moves by keys, so it takes focus. In lower case: on SVG elements Preact sets attributes as written.
        tabindex={0}
        onDragStart={(event) => event.preventDefault()}
        {...gestures}
      >
        <MapEdges map={map} />
        <MapNodes map={map} known={known} href={href} {...(onOpen && { onOpen })} />
      </svg>
      <p class={styles.legend}>{legend}</p>
    </section>
  );
}
