/** A drawn map around a concept: drag or arrow keys move it, buttons or + and − zoom. The lists on the page say the same. */
import { useSignal } from "@preact/signals";
import { useEffect, useMemo, useRef } from "preact/hooks";
import type { ConceptPage } from "../../protocol/tutor-api.ts";
import type { AppViewModel } from "../app-view-model.ts";
import controls from "../styles/controls.module.css";
import styles from "./concept-map.module.css";
import { mapAround } from "./map-graph.ts";
import { placeMap } from "./map-layout.ts";
import { MapEdges, MapNodes } from "./map-shapes.tsx";
import { fitViewport, keyToViewport, panViewport, zoomViewport } from "./viewport.ts";

/** Direct prerequisites whose own prerequisites are drawn too. */
const EXPANDED = 4;

export function ConceptMap({ app, page }: { readonly app: AppViewModel; readonly page: ConceptPage }) {
  const before = useSignal<readonly ConceptPage[]>([]);
  useEffect(() => {
    let current = true;
    const load = async (): Promise<void> => {
      const pages = await Promise.all(page.prerequisites.slice(0, EXPANDED).map(({ id }) => app.tutor.concept(id)));
      if (current) before.value = pages.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
    };
    void load();
    return () => {
      current = false;
    };
  }, [page]);
  const graph = useMemo(() => mapAround(page, before.value), [page, before.value]);
  const map = useMemo(() => placeMap(graph), [graph]);
  const fitted = useMemo(() => fitViewport(map.nodes), [map]);
  const moved = useSignal<typeof fitted | undefined>(undefined);
  useEffect(() => {
    moved.value = undefined;
  }, [fitted]);
  const view = moved.value ?? fitted;
  const drag = useRef<{ x: number; y: number } | undefined>(undefined);

  const onPointerMove = (event: PointerEvent): void => {
    if (!drag.current || !(event.currentTarget instanceof Element)) return;
    const { width, height } = event.currentTarget.getBoundingClientRect();
    moved.value = panViewport(
      view,
      (drag.current.x - event.clientX) / width,
      (drag.current.y - event.clientY) / height,
    );
    drag.current = { x: event.clientX, y: event.clientY };
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = keyToViewport(event.key, view);
    if (!next) return;
    event.preventDefault();
    moved.value = next;
  };
  return (
    <section class={styles.map} aria-label={`Map around ${page.concept.title}`} data-screen>
      <div class={styles.bar}>
        <h3 class={styles.title}>Map</h3>
        <button
          type="button"
          class={`${controls.button} ${controls.small}`}
          aria-label="Zoom in"
          onClick={() => (moved.value = zoomViewport(view, 0.8))}
        >
          +
        </button>
        <button
          type="button"
          class={`${controls.button} ${controls.small}`}
          aria-label="Zoom out"
          onClick={() => (moved.value = zoomViewport(view, 1.25))}
        >
          −
        </button>
        <button type="button" class={`${controls.button} ${controls.small}`} onClick={() => (moved.value = undefined)}>
          Show all
        </button>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: SVG has no fieldset; as a group its links stay reachable */}
      <svg
        class={styles.canvas}
        viewBox={`${view.x} ${view.y} ${view.width} ${view.height}`}
        role="group"
        aria-label="Concept map. Arrow keys move it, plus and minus zoom. The same concepts are listed below."
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so it must be reachable by keyboard
        tabIndex={0}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => (drag.current = { x: event.clientX, y: event.clientY })}
        onPointerMove={onPointerMove}
        onPointerUp={() => (drag.current = undefined)}
        onPointerLeave={() => (drag.current = undefined)}
      >
        <MapEdges map={map} />
        <MapNodes
          map={map}
          known={app.profile.knownIds.value}
          href={(id) => app.navigation.href({ name: "concept", id })}
        />
      </svg>
      <p class={styles.legend}>
        Solid arrows lead from what you need to what it opens up; dashed lines are related ideas. ✓ marks what you know.
        {graph.left > 0 && ` ${graph.left} more are in the lists below.`}
      </p>
    </section>
  );
}
