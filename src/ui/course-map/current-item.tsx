/** The one thing on the map that has the focus, or would get it: the rest is drawn for eyes, and said by the list. */
import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { CourseMap } from "../../protocol/course-map.ts";
import { scaleForNames } from "./camera.ts";
import styles from "./course-map.module.css";
import type { MapKnowledge } from "./map-knowledge.ts";
import { type MapItem, markOf, rectOf } from "./map-places.ts";
import { useItemName } from "./use-item-name.ts";

interface Props {
  readonly map: CourseMap;
  readonly item: MapItem;
  /** Chosen, not only the first to be reached by keys. */
  readonly chosen: boolean;
  readonly knowledge: MapKnowledge;
  readonly opens: readonly (readonly number[])[];
  readonly scale: number;
  readonly textScale: number;
  readonly href: string;
  /** Set before a move by keys: the focus then comes along. */
  readonly wantsFocus: RefObject<boolean>;
  readonly onFocus: () => void;
  /** A plain press on a concept that is chosen already. */
  readonly onOpen: () => void;
}

export function CurrentItem(props: Props) {
  const { map, item, chosen, scale, textScale, href, wantsFocus, onFocus, onOpen } = props;
  const element = useRef<{ focus(options: FocusOptions): void } | null>(null);
  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    element.current?.focus({ preventScroll: true });
  }, [item.kind, item.at]);
  const name = useItemName(props);
  const ref = (one: HTMLElement | SVGElement | null): void => {
    element.current = one;
  };
  const shared = { ref, class: styles.current, tabindex: 0, "data-chosen": chosen, onFocus };
  if (item.kind === "area") {
    const { x, y, width, height } = rectOf(map, item);
    return (
      // biome-ignore lint/a11y/useSemanticElements: SVG has no button
      <g {...shared} role="button" aria-label={name}>
        <rect class={styles.outline} x={x * scale} y={y * scale} width={width * scale} height={height * scale} rx={6} />
      </g>
    );
  }
  const mark = markOf(map, item.at);
  const open = (event: MouseEvent): void => {
    event.stopPropagation();
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    onOpen();
  };
  return (
    <a {...shared} href={href} aria-label={name} onClick={open}>
      <circle class={styles.outline} cx={mark.x * scale} cy={mark.y * scale} r={RING} />
      {scale < scaleForNames(textScale) && <ItemLabel map={map} at={item.at} scale={scale} />}
    </a>
  );
}

/** Pixels. */
const RING = 11;

/** A concept's name beside its mark, where there is no room for all of them. */
export function ItemLabel({
  map,
  at,
  scale,
}: {
  readonly map: CourseMap;
  readonly at: number;
  readonly scale: number;
}) {
  const { x, y } = markOf(map, at);
  const left = x < map.width / 2;
  return (
    <text
      class={styles.label}
      text-anchor={left ? "start" : "end"}
      x={x * scale + (left ? RING + 4 : -RING - 4)}
      y={y * scale + 4}
    >
      {map.concepts[at]?.title}
    </text>
  );
}
