/** Buttons over the map: closer, further away, all of it. */
import { courseMap as english } from "../../language/words/en/course-map.ts";
import controls from "../styles/controls.module.css";
import { useWords } from "../words.ts";
import { wholeMap } from "./camera.ts";
import styles from "./course-map.module.css";
import { ZOOM_STEP } from "./map-keys.ts";
import type { MapState } from "./map-state.ts";

export function ZoomBar({ state: { map, control } }: { readonly state: MapState }) {
  const words = useWords(english);
  const small = `${controls.button} ${controls.small}`;
  const zoom = (factor: number): void => {
    const now = control.camera.peek();
    control.flyTo({ ...now, scale: now.scale * factor });
  };
  return (
    <div class={styles.bar}>
      <h3 class={styles.title}>{words.title}</h3>
      <button type="button" class={small} aria-label={words.zoomIn} onClick={() => zoom(ZOOM_STEP)}>
        +
      </button>
      <button type="button" class={small} aria-label={words.zoomOut} onClick={() => zoom(1 / ZOOM_STEP)}>
        −
      </button>
      <button
        type="button"
        class={small}
        onClick={() => control.flyTo(wholeMap(map, control.size.peek(), control.textScale.peek()))}
      >
        {words.whole}
      </button>
    </div>
  );
}
