/** Buttons over a map: zoom in, zoom out, show all. */
import { course as english } from "../../language/words/en/course.ts";
import controls from "../styles/controls.module.css";
import { useWords } from "../words.ts";
import styles from "./concept-map.module.css";
import { type Viewport, zoomViewport } from "./viewport.ts";

interface Props {
  readonly view: Viewport;
  /** Shows the whole map. */
  readonly fitted: Viewport;
  readonly onMove: (to: Viewport) => void;
}

export function MapBar({ view, fitted, onMove }: Props) {
  const { map: words } = useWords(english);
  const small = `${controls.button} ${controls.small}`;
  return (
    <div class={styles.bar}>
      <h3 class={styles.title}>{words.title}</h3>
      <button type="button" class={small} aria-label={words.zoomIn} onClick={() => onMove(zoomViewport(view, 0.8))}>
        +
      </button>
      <button type="button" class={small} aria-label={words.zoomOut} onClick={() => onMove(zoomViewport(view, 1.25))}>
        −
      </button>
      <button type="button" class={small} onClick={() => onMove(fitted)}>
        {words.showAll}
      </button>
    </div>
  );
}
