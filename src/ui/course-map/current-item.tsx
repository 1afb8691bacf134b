/** The one thing on the map that has the focus, or would get it: the rest is drawn for eyes, and said by the list. */
import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { CourseMap } from "../../protocol/course-map.ts";
import { scaleForNames } from "./camera.ts";
import styles from "./course-map.module.css";
import type { MapKnowledge } from "./map-knowledge.ts";
import { type MapItem, markOf, rectOf } from "./map-places.ts";
import { placedAt } from "./placed.ts";
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
  /** Of what is seen: names stand on the side that has room. */
  readonly middle: number;
  readonly href: string;
  /** Set before a move by keys: the focus then comes along. */
  readonly wantsFocus: RefObject<boolean>;
  readonly onFocus: () => void;
  /** An area is gone into by something else than a pointer. */
  readonly onEnter: () => void;
}

export function CurrentItem(props: Props) {
  const { map, item, chosen, scale, textScale, middle, href, wantsFocus, onFocus, onEnter } = props;
  const element = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    element.current?.focus({ preventScroll: true });
    wantsFocus.current = false;
  }, [item.kind, item.at]);
  const ref = (one: HTMLElement | null): void => {
    element.current = one;
  };
  const shared = { ref, "aria-label": useItemName(props), "data-chosen": chosen, onFocus };
  if (item.kind === "area") {
    const { x, y, width, height } = rectOf(map, item);
    const size = { inlineSize: `${width * scale}px`, blockSize: `${height * scale}px` };
    return (
      <button
        {...shared}
        type="button"
        class={styles.currentArea}
        style={{ ...placedAt(x * scale, y * scale), ...size }}
        onClick={(event) => {
          event.stopPropagation();
          onEnter();
        }}
      />
    );
  }
  const mark = markOf(map, item.at);
  return (
    <>
      {scale < scaleForNames(textScale) && <ItemLabel map={map} at={item.at} scale={scale} middle={middle} />}
      {/* Pressed or followed by Enter it opens the concept's page, as any link. */}
      <a {...shared} class={styles.current} style={placedAt(mark.x * scale, mark.y * scale)} href={href} />
    </>
  );
}

interface LabelProps extends Pick<Props, "map" | "scale" | "middle"> {
  readonly at: number;
}

/** A concept's name beside its mark, where there is no room for all of them. */
export function ItemLabel({ map, at, scale, middle }: LabelProps) {
  const { x, y } = markOf(map, at);
  return (
    <span
      class={styles.label}
      style={placedAt(x * scale, y * scale)}
      data-side={x < middle ? "right" : "left"}
      aria-hidden="true"
    >
      {map.concepts[at]?.title}
    </span>
  );
}
