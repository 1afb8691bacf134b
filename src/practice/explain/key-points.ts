/** What an explanation of a concept would say: from its definition, why it matters, its summary and its misconceptions. */
import type { Concept, Passage, SectionKind } from "../../domain/course.ts";
import type { CourseGraph } from "../../domain/course-graph.ts";
import type { KeyPoint } from "../../domain/practice-item.ts";
import { splitSentences } from "../../language/split-sentences.ts";
import { portableLinks } from "../../markdown/course-links.ts";
import { boldLead, listItemTexts } from "../../markdown/list-items.ts";
import { sharedWords } from "../items/giveaway.ts";
import { topicalStems } from "../items/names.ts";

/** In the order in which they are shown, and how many of each at most: what can be held against one explanation. */
const parts: readonly (readonly [SectionKind, number])[] = [
  ["definition", 2],
  ["why-it-matters", 1],
  ["summary", 4],
  ["misconceptions", 2],
];
/** Where a course has too little of those, as one made from slides may: what it says of how it works. */
const FEWEST = 3;
const instead: readonly (readonly [SectionKind, number])[] = [
  ["intuition", 2],
  ["how-it-works", 3],
];
/** A point that shares more of its words with one before it says the same. */
const SAME = 0.7;
/** A sentence with fewer telling words makes no point. */
const TELLING = 4;

type Point = Omit<KeyPoint, "part" | "passage">;

function sentencesOf(markdown: string): readonly Point[] {
  const text = portableLinks(markdown);
  return splitSentences(text, { final: true }).flatMap(({ start, end, kind }) =>
    kind === "statement" || kind === "other" ? [{ markdown: text.slice(start, end).trim() }] : [],
  );
}

/** A correction without its mistake: that is what there is to know. */
function correctionOf(point: string): readonly Point[] {
  const said = boldLead(point);
  const [first] = said ? sentencesOf(said.rest) : [];
  return said && first ? [{ ...first, against: said.lead }] : [];
}

function pointsIn({ markdown }: Passage, kind: SectionKind): readonly Point[] {
  const listed = [true, false].flatMap((ordered) => listItemTexts(portableLinks(markdown), ordered));
  if (kind === "misconceptions") return listed.flatMap(correctionOf);
  return listed.length > 0 ? listed.map((text) => ({ markdown: text })) : sentencesOf(markdown);
}

/** Deterministic: the same course, the same points. Cost: the reading of these sections. */
export function keyPointsOf(graph: CourseGraph, { id }: Pick<Concept, "id">): readonly KeyPoint[] {
  const points: KeyPoint[] = [];
  const take = (kind: SectionKind, most: number): void => {
    let taken = 0;
    for (const passage of graph.sectionOf(id, kind))
      for (const point of pointsIn(passage, kind)) {
        if (taken === most) return;
        const saysSomething = topicalStems(point.markdown).size >= TELLING;
        if (!saysSomething || points.some((other) => sharedWords(other.markdown, point.markdown) > SAME)) continue;
        points.push({ ...point, part: kind, passage: passage.id });
        taken++;
      }
  };
  for (const [kind, most] of parts) take(kind, most);
  if (points.length < FEWEST) for (const [kind, most] of instead) take(kind, most);
  return points;
}
