/** The map of the whole course, and the list that says the same. */
import type { KnowledgeStage } from "../../../domain/knowledge.ts";
import { numbers, plural } from "./numbers.ts";

type Stage = KnowledgeStage | "new";

const concepts = (count: number): string =>
  plural(count, { one: (n) => `${n} concept`, other: (n) => `${n} concepts` });

/** "4 solid, 2 practised"; what there is none of stays away. */
function tally(count: number, of?: Readonly<Record<Stage | "known", number>>): string {
  if (!of) return concepts(count);
  const parts = [
    [of.solid, "solid"],
    [of.practised, "practised"],
    [of.fading, "fading"],
    [of.seen, "seen"],
    [of.known, "marked as known"],
  ] as const;
  const met = parts.filter(([number]) => number > 0).map(([number, name]) => `${numbers.count(number)} ${name}`);
  return met.length > 0 ? `${concepts(count)}: ${numbers.list(met)}` : `${concepts(count)}, none met yet`;
}

export const courseMap = {
  name: (course: string) => `Map of ${course}`,
  title: "Map",
  role: "map",
  keys: "Left and right move from one topic to the next, up and down to what lies there; Enter goes into a topic. Among concepts the arrows do the same, Enter opens a concept's page, Escape goes back to its topic. Plus and minus zoom, Home shows the whole map. The list below says the same.",
  hint: "Press a topic to go into it, a concept to see what it needs and opens up. Drag to move; two fingers, Ctrl and the wheel, or the buttons zoom. What comes first stands at the top, and at the start of its topic.",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  whole: "Whole map",
  otherTopic: "Other concepts",
  count: (count: number) => numbers.count(count),
  area: (count: number, solid: number) =>
    solid > 0 ? `${concepts(count)}, ${numbers.count(solid)} solid` : concepts(count),
  /** The same in less room. */
  areaShort: (count: number, solid: number) =>
    solid > 0 ? `${numbers.count(count)}, ${numbers.count(solid)} solid` : numbers.count(count),
  found: (count: number) => `${numbers.count(count)} found`,
  tally,
  areaNamed: (title: string, counts: string) => `${title}. ${counts}.`,
  stages: {
    new: "Not met yet",
    seen: "Seen",
    practised: "Practised",
    solid: "Solid",
    fading: "Fading",
  } as Readonly<Record<Stage, string>>,
  andKnown: (stage: string) => `${stage}; you said you know it`,
  known: "You said you know it",
  links: (needs: number, opens: number) => `Needs ${numbers.count(needs)}, opens up ${numbers.count(opens)}`,
  conceptNamed: (title: string, stage: string, links: string) => `${title}. ${stage}. ${links}.`,
  legend: "What the marks mean",
  open: "Read about it",
  showPath: "Path to it",
  hidePath: "Hide the path",
  needs: "Needs:",
  opens: "Opens up:",
  nothing: "nothing in this course",
  goInto: "Go into it",
  /** A small part of a list that a concept's page has whole. */
  more: (count: number) => plural(count, { one: (n) => `${n} more`, other: (n) => `${n} more` }),
  pathTo: (title: string) => `Path to ${title}`,
  step: (title: string, stage: string) => `${title}: ${stage}`,
  showOnMap: "Show on the map",
  showNamed: (title: string) => `Show on the map: ${title}`,
  find: "Find on the map",
  shown: (title: string, topic: string, place: number, of: number) =>
    `${title}, in ${topic}: ${numbers.count(place)} of ${numbers.count(of)} found.`,
  noneFound: "No concept has this name.",
  row: (stage: string, rest: string) => ` ${stage}, ${rest}`,
  linksNamed: (links: string, title: string) => `${links}: ${title}`,
};
