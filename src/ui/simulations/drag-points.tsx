/** Points to drag, upon the picture that shows them: with the pointer, a finger, or arrow keys. */
import { useRef } from "preact/hooks";
import type { Point } from "../../figures/sample.ts";
import { simulation as english } from "../../language/words/en/simulation.ts";
import type { Controls, PointsControl, Value, Values } from "../../simulations/controls.ts";
import type { PlaneDrawing } from "../../simulations/plane.ts";
import { useWords } from "../words.ts";
import { movedPoint, pointText } from "./move-point.ts";
import styles from "./simulation.module.css";

export interface DragPointsProps {
  readonly controls: Controls;
  readonly values: Values;
  readonly set: (name: string, value: Value) => void;
  readonly drawing: PlaneDrawing;
}

export function DragPoints({ controls, values, set, drawing }: DragPointsProps) {
  const { width, height } = drawing;
  const several = Object.values(controls).filter(({ kind }) => kind === "points").length > 1;
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: its points have names of their own
    <svg class={styles.handles} viewBox={`0 0 ${width} ${height}`} data-screen>
      {Object.entries(controls).flatMap(([name, control]) =>
        control.kind === "points"
          ? (values[name] as readonly Point[]).map((at, i, all) => (
              <Handle
                key={`${name} ${i}`}
                place={i + 1}
                several={several}
                at={at}
                control={control}
                drawing={drawing}
                onMove={(to) => set(name, all.with(i, to))}
              />
            ))
          : [],
      )}
    </svg>
  );
}

interface HandleProps {
  /** From 1. */
  readonly place: number;
  /** Points of other kinds are here too. */
  readonly several: boolean;
  readonly at: Point;
  readonly control: PointsControl;
  readonly drawing: PlaneDrawing;
  readonly onMove: (to: Point) => void;
}

const arrows: Readonly<Record<string, Point>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};
/** Steps of one press with Shift. */
const strides = 5;

function Handle({ place, several, at, control, drawing, onMove }: HandleProps) {
  const words = useWords(english);
  const dragged = useRef(false);
  const { plane, width, height } = drawing;
  if (!plane) return null;
  const onKeyDown = (event: KeyboardEvent): void => {
    const arrow = arrows[event.key];
    if (!arrow || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const by = control.step * (event.shiftKey ? strides : 1);
    onMove(movedPoint(control, [at[0] + arrow[0] * by, at[1] + arrow[1] * by]));
  };
  const onPointerMove = (event: PointerEvent & { readonly currentTarget: SVGGElement }): void => {
    const box = dragged.current ? event.currentTarget.ownerSVGElement?.getBoundingClientRect() : undefined;
    if (!box) return;
    const x = ((event.clientX - box.left) / box.width) * width;
    const y = ((event.clientY - box.top) / box.height) * height;
    onMove(movedPoint(control, [plane.x.invert(x), plane.y.invert(y)]));
  };
  const drop = (): void => {
    dragged.current = false;
  };
  const [x, y] = [pointText(at[0], control.step), pointText(at[1], control.step)];
  return (
    // A slider has one value; the second is in its name and text, and each arrow moves along its own axis.
    <g
      class={styles.handle}
      role="slider"
      // Elements of SVG know it by this name alone.
      tabindex={0}
      aria-label={several ? words.pointOf(control.label, place, x, y) : words.point(place, x, y)}
      aria-valuenow={at[0]}
      aria-valuemin={control.x[0]}
      aria-valuemax={control.x[1]}
      aria-valuetext={words.at(x, y)}
      transform={`translate(${plane.x(at[0])} ${plane.y(at[1])})`}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        dragged.current = true;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={onPointerMove}
      onPointerUp={drop}
      onPointerCancel={drop}
    >
      <circle class={styles.grip} r={14} />
      <circle class={styles.ring} r={9} />
    </g>
  );
}
