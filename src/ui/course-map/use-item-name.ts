/** What a screen reader says of something on the map. */
import { courseMap as english } from "../../language/words/en/course-map.ts";
import type { CourseMap } from "../../protocol/course-map.ts";
import { useWords } from "../words.ts";
import type { MapKnowledge } from "./map-knowledge.ts";
import type { MapItem } from "./map-places.ts";

interface Named {
  readonly map: CourseMap;
  readonly item: MapItem;
  readonly knowledge: MapKnowledge;
  readonly opens: readonly (readonly number[])[];
}

export function useItemName({ map, item, knowledge, opens }: Named): string {
  const words = useWords(english);
  if (item.kind === "area") {
    const area = map.areas[item.at];
    const tally = knowledge.tallies[item.at];
    return words.areaNamed(area?.title ?? words.otherTopic, words.tally(area?.count ?? 0, tally));
  }
  const { title = "", needs = [] } = map.concepts[item.at] ?? {};
  const stage = words.stages[knowledge.stages[item.at] ?? "new"];
  const links = words.links(needs.length, opens[item.at]?.length ?? 0);
  return words.conceptNamed(title, knowledge.known[item.at] ? words.andKnown(stage) : stage, links);
}
