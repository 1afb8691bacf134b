/**
 * Does a question sound like those of this course? Its words and pairs of words, small ones too ("near me", "how much
 * does"), are counted in the ways the course's ideas are asked for, and in the questions that it doesn't answer.
 */
import type { Course } from "../domain/course.ts";

/** No phrase decides alone. */
const most = 4;
/** What every phrase is taken to have been met before. */
const prior = 0.5;
/** What was met less often, or tells less, isn't kept: a tenth of the phrases says as much as all. */
const fewestMet = 20;
const leastOdds = 0.7;
const textsPerStep = 2_000;

const spoken = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Its words, and each with the one before it. */
const phrasesOf = (said: readonly string[]): Set<string> =>
  new Set(said.flatMap((word, i) => [word, `${said[i - 1] ?? "^"} ${word}`]));

function* count(texts: readonly string[]): Generator<undefined, Map<string, number>> {
  const counts = new Map<string, number>();
  for (const [i, text] of texts.entries()) {
    for (const phrase of phrasesOf(spoken(text))) counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
    if (i % textsPerStep === textsPerStep - 1) yield;
  }
  return counts;
}

export type QuestionedCourse = Pick<Course, "concepts" | "notes" | "outside">;

/**
 * What `PhraseOdds` reads: a line a phrase, its log-odds before it. Yields between steps of some milliseconds.
 * @returns "" where the course doesn't say what it leaves unanswered
 */
export function* preparePhrases({ concepts, notes, outside = [] }: QuestionedCourse): Generator<undefined, string> {
  const asked = [
    ...concepts.flatMap((concept) => concept.asked),
    ...notes.flatMap((note) => [note.question, ...note.asked]),
  ];
  if (asked.length === 0 || outside.length === 0) return "";
  const inside = yield* count(asked);
  const elsewhere = yield* count(outside);
  const scale = asked.length / outside.length;
  const lines: string[] = [];
  for (const phrase of new Set([...inside.keys(), ...elsewhere.keys()])) {
    const here = inside.get(phrase) ?? 0;
    const there = (elsewhere.get(phrase) ?? 0) * scale;
    const odds = Math.log((here + prior * scale) / (there + prior * scale));
    if (here + there >= fewestMet && Math.abs(odds) >= leastOdds)
      lines.push(`${Math.max(-most, Math.min(most, odds)).toFixed(2)} ${phrase}`);
  }
  return lines.join("\n");
}

export class PhraseOdds {
  private readonly odds = new Map<string, number>();

  /** @param prepared as `preparePhrases` gives it */
  constructor(prepared: string) {
    for (const line of prepared === "" ? [] : prepared.split("\n")) {
      const at = line.indexOf(" ");
      this.odds.set(line.slice(at + 1), Number(line.slice(0, at)));
    }
  }

  /** Summed log-odds over the root of the number of words: more of them say more, though not each as much. */
  of(question: string): number {
    const said = spoken(question);
    const sum = [...phrasesOf(said)].reduce((total, phrase) => total + (this.odds.get(phrase) ?? 0), 0);
    return sum / Math.sqrt(Math.max(1, said.length));
  }
}
