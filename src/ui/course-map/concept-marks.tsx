/** The concepts in sight: a mark each, and from near a name. */
import type { CourseMap } from "../../protocol/course-map.ts";
import { memo } from "../memo.ts";
import styles from "./course-map.module.css";
import { fitName } from "./fit-lines.ts";
import type { MapKnowledge } from "./map-knowledge.ts";
import { markOf } from "./map-places.ts";
import { placedAt } from "./placed.ts";
import { MARK_RADIUS, StageMark } from "./stage-mark.tsx";

interface MarksProps {
  readonly map: CourseMap;
  readonly places: readonly number[];
  readonly knowledge: MapKnowledge;
  /** Others step back; absent when all are equal. */
  readonly lit: ReadonlySet<number> | undefined;
}

export const ConceptMarks = memo(function ConceptMarks({ map, places, knowledge, lit }: MarksProps) {
  return (
    <g>
      {places.map((at) => (
        <StageMark
          key={at}
          {...markOf(map, at)}
          stage={knowledge.stages[at] ?? "new"}
          known={knowledge.known[at]}
          dim={lit && !lit.has(at)}
        />
      ))}
    </g>
  );
});

/** Pixels. */
const NAME_SIZE = 11;

interface NamesProps extends Omit<MarksProps, "knowledge"> {
  readonly scale: number;
  readonly textScale: number;
}

export const MarkNames = memo(function MarkNames({ map, places, lit, scale, textScale }: NamesProps) {
  return (
    <>
      {places.map((at) => {
        const { title = "", area = 0 } = map.concepts[at] ?? {};
        const mark = markOf(map, at);
        const room = (map.areas[area]?.cellWidth ?? 0) * scale - 6;
        const { lines, share } = fitName(title, room, NAME_SIZE * textScale, 2);
        return (
          <span
            key={at}
            class={styles.name}
            style={placedAt(
              mark.x * scale,
              (mark.y + MARK_RADIUS) * scale + 1,
              share < 1 ? NAME_SIZE * share : undefined,
            )}
            data-dim={lit !== undefined && !lit.has(at)}
          >
            {lines.join("\n")}
          </span>
        );
      })}
    </>
  );
});
