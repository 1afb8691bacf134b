/** What a follow-up sets beside what was talked of: "how is it different from X", "versus X", "like X?". */
import type { Subject } from "../domain/answer.ts";
import type { ConceptId } from "../domain/ids.ts";
import { queryWords } from "../language/terms.ts";
import { words } from "../language/text.ts";
import type { Mention } from "../retrieval/concept-mentions.ts";
import type { RetrievalIndex } from "../retrieval/retrieval-index.ts";
import type { Retrieval } from "../retrieval/retrieve.ts";
import { writtenSides } from "./comparison-sides.ts";
import { besideInCourse, besideSubjects } from "./follow-up-lead.ts";
import * as worded from "./follow-up-words.ts";
import { belongTogether } from "./resolve-sides.ts";

interface Asked {
  readonly index: RetrievalIndex;
  readonly text: string;
  readonly alone: Retrieval;
  readonly subjects: readonly Subject[];
  /** Named for certain, beyond what was talked of last. */
  readonly fresh: readonly Mention[];
}

const fewWordsInComparison = 12;
/** Cosine similarity from which the unnamed other side of a comparison counts. */
const closeEnough = 0.6;
/** Share of the question's words, by rarity, from which half a name counts. */
const enoughOfName = 0.35;

/** "The difference to depth first", after breadth-first search: what lies beside it and is called so in part. */
function namedInPart({ index, text, subjects }: Asked): ConceptId | undefined {
  const { graph, lexical } = index;
  const called = (id: ConceptId): ReadonlyMap<string, string> =>
    queryWords([graph.title(id), ...(graph.concept(id)?.aliases ?? [])].join(", "));
  const own = new Set(subjects.flatMap(({ id }) => [...called(id).keys()]));
  const asked = [...queryWords(text).keys()];
  const weight = (terms: readonly string[]): number =>
    terms.reduce((sum, term) => sum + lexical.inverseDocumentFrequency(term), 0);
  const total = weight(asked) || 1;
  const sides = [...new Set(subjects.flatMap(({ id }) => besideInCourse(index, id)))]
    .filter((id) => subjects.every((subject) => subject.id !== id))
    .filter((id) => subjects.some((subject) => belongTogether(graph, subject.id, id)))
    .map((id) => ({ id, held: weight(asked.filter((term) => called(id).has(term) && !own.has(term))) / total }))
    .sort((a, b) => b.held - a.held);
  const [best, next] = sides;
  return best && best.held >= enoughOfName && best.held > (next?.held ?? 0) ? best.id : undefined;
}

/** Whether the wording sets what it names beside what was talked of. */
function setsBeside({ index, text, subjects }: Asked, named: ConceptId | undefined): boolean {
  if (worded.setsAgainst.test(text)) return true;
  if (!named) return false;
  if (subjects.length === 1 && worded.bothOfThem.test(text)) return true;
  const belong = subjects.some(({ id }) => belongTogether(index.graph, id, named));
  return worded.likens.test(text) && !worded.turnsTo.test(text) && (belong || worded.pronoun.test(text));
}

export interface SetBeside {
  /** Of what was talked of. */
  readonly sides: readonly Subject[];
  readonly other: ConceptId;
}

/** @returns undefined where nothing is set beside what was talked of, or the question names both sides itself */
export function readSetBeside(asked: Asked): SetBeside | undefined {
  const { index, text, alone, subjects, fresh } = asked;
  const named = [...new Set(fresh.map(({ concept }) => concept))];
  const [first] = named;
  if (named.length > 1 || words(text).length > fewWordsInComparison || !setsBeside(asked, first)) return undefined;
  const complete = writtenSides(alone.text)?.sides.every((side) => !worded.pronoun.test(side)) ?? false;
  if (complete) return undefined;
  const ids = subjects.map(({ id }) => id);
  const guessed = first ? undefined : besideSubjects(index, alone, ids);
  const described = guessed && guessed.closest >= closeEnough ? guessed.concept : undefined;
  const other = first ?? namedInPart(asked) ?? described;
  if (!other) return undefined;
  const ofBoth = /\bthey\b/i.test(text) || (worded.bothOfThem.test(text) && !first);
  // "Compared to VGG?", after what ResNet's skips do: ResNet is what VGG stands beside.
  const single = subjects.find(({ id }) => belongTogether(index.graph, id, other)) ?? subjects[0];
  return { sides: ofBoth ? subjects : single ? [single] : [], other };
}
