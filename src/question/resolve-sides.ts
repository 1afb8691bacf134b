/** Which concepts the sides of a comparison are. */
import type { CourseGraph } from "../domain/course-graph.ts";
import type { ConceptId } from "../domain/ids.ts";
import { readWords } from "../retrieval/read-words.ts";
import type { RetrievalIndex } from "../retrieval/retrieval-index.ts";
import { type Retrieval, retrieve } from "../retrieval/retrieve.ts";
import { sideReadings, type WrittenSides, writtenSides } from "./comparison-sides.ts";

export interface Side {
  /** As the question writes it. */
  readonly text: string;
  /** Absent when the course has nothing that fits. */
  readonly concept?: ConceptId;
}

export interface ResolvedSides {
  readonly sides: readonly Side[];
  /** What the sides are compared for. */
  readonly context: string;
}

/** A side without a name is taken from meaning only when it fits at least this well. */
const closeEnough = 0.5;

/** Related, or set beside each other by a comparison note: such two are likelier meant together. */
export function belongTogether(graph: CourseGraph, a: ConceptId, b: ConceptId): boolean {
  return (
    graph.relatedTo(a).some(({ source, target }) => source === b || target === b) ||
    graph.course.comparisons.some(({ concepts }) => concepts.includes(a) && concepts.includes(b))
  );
}

/** Every concept that a reading of the side names, the likeliest first. */
function namedBy(index: RetrievalIndex, sides: readonly string[], place: number): ConceptId[] {
  const readings = sideReadings(sides, place);
  const exact = readings.flatMap((reading) => index.names.named(reading) ?? []);
  const initials = index.names.byInitials(sides[place] ?? "");
  const heard = readings.flatMap((reading) => {
    const { mentions, text } = readWords(index, reading);
    return [
      index.names.named(text) ?? [],
      mentions.filter(({ share }) => share > 0.55).map(({ concept }) => concept),
    ].flat();
  });
  return [...new Set([...exact, ...initials, ...heard])];
}

/** One choice a side, so that as many as possible belong together; the side's first choice counts most. */
function assignSides(graph: CourseGraph, choices: readonly (readonly ConceptId[])[]): (ConceptId | undefined)[] {
  const chosen: (ConceptId | undefined)[] = choices.map((options) => options[0]);
  choices.forEach((options, i) => {
    const others = chosen.filter((other, j): other is ConceptId => j !== i && other !== undefined);
    const better = options.find(
      (option) => !others.includes(option) && others.some((other) => belongTogether(graph, option, other)),
    );
    if (
      better &&
      !others.some((other) => chosen[i] !== undefined && belongTogether(graph, chosen[i] as ConceptId, other))
    )
      chosen[i] = better;
    else if (chosen[i] !== undefined && others.includes(chosen[i] as ConceptId))
      chosen[i] = options.find((option) => !others.includes(option)) ?? chosen[i];
  });
  return chosen;
}

/** Said beside a name it is no second one: "lstm model", "adam optimizer". */
const partOfName =
  /^(?:models?|networks?|nets?|layers?|classifiers?|algorithms?|optimi[sz]ers?|methods?|data|functions?|loss(?:es)?|learning|training|tests?|features?|images?|kernels?|filters?|trees?|search|agents?|tuning|score|norm)$/i;

/** "rnn lstm gru": short names side by side, nothing between them and nothing left over. */
const setApart =
  (index: RetrievalIndex) =>
  (side: string): string[] => {
    if (!side.includes(" ") || index.names.named(side)) return [side];
    const surfaces = readWords(index, side).mentions.map(({ surface }) => surface);
    const whole = surfaces.join(" ").toLowerCase() === side.toLowerCase();
    return whole && surfaces.every((name) => !name.includes(" ") && !partOfName.test(name)) ? surfaces : [side];
  };

async function byMeaning(index: RetrievalIndex, side: string): Promise<ConceptId | undefined> {
  const [best] = (await retrieve(index, side)).candidates;
  return best && (best.closest >= closeEnough || best.mention) ? best.concept : undefined;
}

/** @returns undefined when the question compares nothing, or when its sides are one and the same concept */
export async function resolveSides(
  index: RetrievalIndex,
  { text }: Pick<Retrieval, "text">,
): Promise<ResolvedSides | undefined> {
  const written: WrittenSides | undefined = writtenSides(text, setApart(index));
  if (!written) return undefined;
  const choices = written.sides.map((_side, place) => namedBy(index, written.sides, place));
  const fitted = assignSides(index.graph, choices);
  const concepts = await Promise.all(
    fitted.map(async (concept, i) => concept ?? (await byMeaning(index, written.sides[i] ?? ""))),
  );
  const distinct = new Set(concepts.filter((concept) => concept !== undefined));
  if (distinct.size === 0) return undefined;
  if (distinct.size === 1 && concepts.every((concept) => concept !== undefined)) return undefined;
  return {
    sides: written.sides.map((side, i) => {
      const concept = concepts[i];
      return concept ? { text: side, concept } : { text: side };
    }),
    context: written.context,
  };
}
