/** Which concepts the sides of a comparison are. */
import type { CourseGraph } from "../domain/course-graph.ts";
import type { ConceptId } from "../domain/ids.ts";
import { foldText, words } from "../language/text.ts";
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
  /** Each side is written as one concept is called, or is short for one alone, and no two are the same. */
  readonly named: boolean;
}

/** A side without a name is taken from meaning only when it fits at least this well. */
const closeEnough = 0.5;

const nameLike = /^\p{L}[\p{L}\d]{2,}$/u;
/** Words. What is longer, and names nothing, is a clause: "… spins around all day instead of reaching the goal". */
const longestSide = 6;
const inPlaceOf = /\b(?:instead of|rather than)\b/i;

/** Related, or set beside each other by a comparison note: such two are likelier meant together. */
export function belongTogether(graph: CourseGraph, a: ConceptId, b: ConceptId): boolean {
  return (
    graph.relatedTo(a).some(({ source, target }) => source === b || target === b) ||
    graph.course.comparisons.some(({ concepts }) => concepts.includes(a) && concepts.includes(b))
  );
}

/** Concepts that a reading of the side is the name of. */
const calledSo = (index: RetrievalIndex, readings: readonly string[]): ConceptId[] => [
  ...new Set(
    readings.flatMap(
      (reading) => index.names.named(reading) ?? index.names.named(readWords(index, reading).text) ?? [],
    ),
  ),
];

/** "What do people mean by gini vs info gain": of the first side its last words count, of the others their first. */
function besideTheJoin(index: RetrievalIndex, side: string, isFirst: boolean): ConceptId[] {
  const { mentions, text } = readWords(index, side);
  const plain = text.toLowerCase();
  const meets = (surface: string): boolean =>
    isFirst ? plain.endsWith(surface.toLowerCase()) : plain.startsWith(surface.toLowerCase());
  return mentions.filter(({ surface }) => meets(surface)).map(({ concept }) => concept);
}

/** "Model parallel" for "model parallelism": the last word in another form. */
function wordedAs({ graph }: RetrievalIndex, side: string): ConceptId[] {
  const said = foldText(side);
  const count = said.split(" ").length;
  if (count < 2) return [];
  return graph.course.concepts
    .filter(({ title }) => {
      const folded = foldText(title);
      return folded.startsWith(said) && folded.split(" ").length === count;
    })
    .map(({ id }) => id);
}

/** The words that a title begins with are these run together: "multi class" begins "multiclass classification". */
function beginsWith(title: string, short: string): boolean {
  const joined = short.replaceAll(" ", "");
  const parts = title.split(" ");
  return parts.some((_, i) => i > 0 && parts.slice(0, i).join("") === joined);
}

/** "Pruning" beside "quantization" may be short for "neural network pruning", "partial order" for "partial-order planning". */
function shortFor({ graph }: RetrievalIndex, side: string): { first: ConceptId[]; last: ConceptId[] } {
  const short = foldText(side);
  const titled = graph.course.concepts.map(({ id, title }) => ({ id, title: foldText(title) }));
  return {
    first: titled.filter(({ title }) => beginsWith(title, short)).map(({ id }) => id),
    last: titled.filter(({ title }) => title.endsWith(` ${short}`)).map(({ id }) => id),
  };
}

interface Choice {
  /** Concepts that are called so. */
  readonly called: readonly ConceptId[];
  /** The one whose name it is short for, where nothing is called so. */
  readonly short: readonly ConceptId[];
  /** With those that a reading of the side names, the likeliest first. */
  readonly likely: readonly ConceptId[];
  /** Meant only where they belong together with another side. */
  readonly perhaps: readonly ConceptId[];
}

function choicesOf(index: RetrievalIndex, sides: readonly string[], place: number): Choice {
  const side = sides[place] ?? "";
  const readings = sideReadings(sides, place);
  const called = calledSo(index, readings);
  const heard = readings.flatMap((reading) =>
    readWords(index, reading)
      .mentions.filter(({ share }) => share > 0.55)
      .map(({ concept }) => concept),
  );
  const beside = besideTheJoin(index, side, place === 0);
  const likely = [
    ...new Set([...called, ...wordedAs(index, side), ...index.names.byInitials(side), ...heard, ...beside]),
  ];
  const { first, last } = shortFor(index, side);
  const only = likely.length === 0 && first.length === 1 ? first : [];
  return { called, short: only, likely: [...likely, ...only], perhaps: [...first, ...last] };
}

/** One choice a side, so that as many as possible belong together; the side's first choice counts most. */
function assignSides(graph: CourseGraph, choices: readonly Choice[]): (ConceptId | undefined)[] {
  const chosen: (ConceptId | undefined)[] = choices.map(({ likely }) => likely[0]);
  choices.forEach(({ likely, perhaps }, i) => {
    const current = chosen[i];
    const others = chosen.filter((other, j): other is ConceptId => j !== i && other !== undefined);
    const fits = (option: ConceptId): boolean =>
      !others.includes(option) && others.some((other) => belongTogether(graph, option, other));
    if (current !== undefined && fits(current)) return;
    const better = [...likely, ...perhaps].find(fits);
    if (better) chosen[i] = better;
    else if (current !== undefined && others.includes(current))
      chosen[i] = likely.find((option) => !others.includes(option)) ?? current;
  });
  return chosen;
}

/** Said beside a name it is no second one: "lstm model", "adam optimizer". */
const partOfName =
  /^(?:models?|networks?|nets?|layers?|classifiers?|algorithms?|optimi[sz]ers?|methods?|data|functions?|loss(?:es)?|learning|training|tests?|features?|images?|kernels?|filters?|trees?|search|agents?|tuning|score|norm)$/i;

/** Names of one word each, or of several each: "batch norm layer norm group norm". */
const isRow = (names: readonly string[]): boolean =>
  names.length > 1 &&
  (names.every((name) => !name.includes(" ") && !partOfName.test(name)) || names.every((name) => name.includes(" ")));

/** "rnn lstm gru", "mse mae huber": names side by side, or what is short for one, nothing between and nothing left over. */
const setApart =
  (index: RetrievalIndex) =>
  (side: string): string[] => {
    if (!side.includes(" ") || index.names.named(side)) return [side];
    const surfaces = readWords(index, side).mentions.map(({ surface }) => surface);
    if (surfaces.join(" ").toLowerCase() === side.toLowerCase()) return isRow(surfaces) ? surfaces : [side];
    const single = side.split(/\s+/);
    const isShort = (word: string): boolean =>
      nameLike.test(word) && Object.values(shortFor(index, word)).some(({ length }) => length === 1);
    const isName = (word: string): boolean => index.names.named(word) !== undefined || isShort(word);
    return surfaces.length > 1 && single.every(isName) && isRow(single) ? single : [side];
  };

const shortName = /^[\p{L}\d*-]{2,5}$/u;
const mostBeside = 2;

/** "bfs dfs memory": short names that begin the question, and hardly a word beside them. */
function rowAtStart({ names }: RetrievalIndex, text: string): WrittenSides | undefined {
  const said = text.replace(/[?.!]+$/, "").split(/\s+/);
  const end = said.findIndex((word) => !shortName.test(word) || !names.named(word) || partOfName.test(word));
  const sides = end < 0 ? said : said.slice(0, end);
  const isRow = sides.length > 1 && sides.length <= 4 && said.length - sides.length <= mostBeside;
  return isRow ? { sides, context: said.slice(sides.length).join(" ") } : undefined;
}

async function byMeaning(index: RetrievalIndex, side: string): Promise<ConceptId | undefined> {
  const [best] = (await retrieve(index, side)).candidates;
  return best && (best.closest >= closeEnough || best.mention) ? best.concept : undefined;
}

/**
 * @param namesOnly little says that the question compares: then every side has to be a concept's name, or short for it
 * @returns undefined when the question compares nothing, or when its sides are one and the same concept
 */
export async function resolveSides(
  index: RetrievalIndex,
  { text }: Pick<Retrieval, "text">,
  namesOnly = false,
): Promise<ResolvedSides | undefined> {
  const written = writtenSides(text, setApart(index)) ?? rowAtStart(index, text);
  if (!written) return undefined;
  const choices = written.sides.map((_side, place) => choicesOf(index, written.sides, place));
  const isClause = (side: string, place: number): boolean =>
    choices[place]?.likely.length === 0 && side.split(/\s+/).length > longestSide;
  if (inPlaceOf.test(text) && written.sides.some(isClause)) return undefined;
  const fitted = assignSides(index.graph, choices);
  const isCalled = (concept: ConceptId | undefined, i: number): boolean =>
    concept !== undefined && [...(choices[i]?.called ?? []), ...(choices[i]?.short ?? [])].includes(concept);
  const named = new Set(fitted).size === fitted.length && fitted.every(isCalled);
  if (namesOnly && !named) return undefined;
  // "HTN planning": the word that nobody knows says which planning, and the course has no such.
  const isUnknown = (side: string, place: number): boolean =>
    choices[place]?.called.length === 0 &&
    words(side).some((word) => nameLike.test(word) && !index.spelling.knows(word));
  const concepts = await Promise.all(
    fitted.map(async (concept, i) => {
      const side = written.sides[i] ?? "";
      return isUnknown(side, i) ? undefined : (concept ?? (await byMeaning(index, side)));
    }),
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
    named,
  };
}
