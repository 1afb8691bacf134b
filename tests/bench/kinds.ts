/**
 * Fits the table by which a question's wording is read (`src/answer/direct/kind-table.ts`) on how the bundled course's
 * notes are asked for: softmax regression, the grams that tell most, and once more on those. Prints the table, then how
 * often the kind of a wording is read right for concepts that were left out.
 */
import { tableUnit, wordingGrams } from "../../src/answer/direct/question-kind.ts";
import { loadTutor } from "../../src/cli/load-tutor.ts";
import { noteKinds } from "../../src/domain/course.ts";
import { type Bench, shareRow } from "./row.ts";

const steps = 150;
const rate = 2;
const ridge = 0.0003;
/** A word of fewer concepts speaks of a subject; a rarer gram teaches nothing. */
const fewestConcepts = 60;
const fewestWordings = 25;
const most = 250;
const leftOut = 5;
const whatever = "*";

interface Wording {
  readonly concept: string;
  readonly text: string;
  readonly kind: number;
}

type Weights = ReadonlyMap<string, readonly number[]>;

const softmax = (scores: readonly number[]): number[] => {
  const best = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - best));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
};

const scoresOf = (weights: Weights, grams: Iterable<string>): number[] => {
  const scores = noteKinds.map(() => 0);
  for (const gram of grams)
    weights.get(gram)?.forEach((weight, k) => {
      scores[k] = (scores[k] ?? 0) + weight;
    });
  return scores;
};

/** Softmax regression by gradient ascent with momentum. */
function fitted(examples: readonly { grams: readonly string[]; kind: number }[], grams: readonly string[]): Weights {
  const weights = new Map([whatever, ...grams].map((gram) => [gram, noteKinds.map(() => 0)]));
  const momentum = new Map([...weights.keys()].map((gram) => [gram, noteKinds.map(() => 0)]));
  const used = examples.map(({ grams: all, kind }) => ({
    kind,
    grams: [whatever, ...all.filter((gram) => weights.has(gram))],
  }));
  for (let step = 0; step < steps; step++) {
    const gradient = new Map([...weights].map(([gram, of]) => [gram, of.map((weight) => -ridge * weight)]));
    for (const { grams: own, kind } of used) {
      const shares = softmax(scoresOf(weights, own));
      for (const gram of own) {
        const of = gradient.get(gram);
        if (of)
          for (let k = 0; k < of.length; k++)
            of[k] = (of[k] ?? 0) + ((k === kind ? 1 : 0) - (shares[k] ?? 0)) / used.length;
      }
    }
    for (const [gram, of] of weights) {
      const moved = momentum.get(gram) ?? [];
      for (let k = 0; k < of.length; k++) {
        moved[k] = 0.9 * (moved[k] ?? 0) + (gradient.get(gram)?.[k] ?? 0);
        of[k] = (of[k] ?? 0) + rate * (moved[k] ?? 0);
      }
    }
  }
  return weights;
}

function counted(wordings: readonly Wording[], known: (word: string) => boolean): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of wordings)
    for (const gram of wordingGrams(text, known)) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  return counts;
}

/** The weights around their mean: only differences between kinds count. */
const centred = (of: readonly number[]): number[] => {
  const mean = of.reduce((sum, weight) => sum + weight, 0) / of.length;
  return of.map((weight) => weight - mean);
};

function fitTable(wordings: readonly Wording[]): Weights {
  const concepts = new Map<string, Set<string>>();
  for (const { concept, text } of wordings)
    for (const word of wordingGrams(text, () => true))
      concepts.set(word, (concepts.get(word) ?? new Set()).add(concept));
  const common = (word: string): boolean => (concepts.get(word)?.size ?? 0) >= fewestConcepts;
  const withGrams = (known: (word: string) => boolean) =>
    wordings.map(({ text, kind }) => ({ kind, grams: [...wordingGrams(text, known)] }));
  const counts = counted(wordings, common);
  const all = [...counts].filter(([, count]) => count >= fewestWordings).map(([gram]) => gram);
  const first = fitted(withGrams(common), all);
  const tells = (gram: string): number =>
    Math.sqrt(counts.get(gram) ?? 0) * Math.hypot(...centred(first.get(gram) ?? []));
  const kept = all.sort((a, b) => tells(b) - tells(a)).slice(0, most);
  const words = new Set(kept.flatMap((gram) => gram.split(" ")));
  return fitted(
    withGrams((word) => words.has(word)),
    kept,
  );
}

const rounded = (weights: Weights): Weights =>
  new Map([...weights].map(([gram, of]) => [gram, centred(of).map((weight) => Math.round(weight / tableUnit))]));

function rightOf(table: Weights, wordings: readonly Wording[]): number {
  const words = new Set([...table.keys()].flatMap((gram) => gram.split(" ")));
  const right = wordings.filter(({ text, kind }) => {
    const scores = scoresOf(table, [whatever, ...wordingGrams(text, (word) => words.has(word))]);
    return scores.indexOf(Math.max(...scores)) === kind;
  });
  return right.length / wordings.length;
}

export const kinds: Bench = async () => {
  const { graph } = await loadTutor(process.cwd(), { wordsOnly: true });
  const places = new Map(graph.course.concepts.map(({ id }, i) => [id, i]));
  const wordings = graph.course.notes.flatMap(({ concept, kind, question, asked }): Wording[] =>
    [question, ...asked].map((text) => ({ concept, text, kind: noteKinds.indexOf(kind) })),
  );
  const isLeftOut = ({ concept }: Wording): boolean => (places.get(concept as never) ?? 0) % leftOut === 0;
  const heldOut = wordings.filter(isLeftOut);
  const share = rightOf(rounded(fitTable(wordings.filter((wording) => !isLeftOut(wording)))), heldOut);
  for (const [gram, of] of rounded(fitTable(wordings)))
    console.log(`${gram}: ${of.map((weight) => weight + 0).join(" ")}`);
  const row = shareRow({ bench: "kinds", n: heldOut.length, data: "wordings of concepts left out" });
  return [row("kind read right", share)];
};
