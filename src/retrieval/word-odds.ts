/** Do the words of a question speak of this course, or of what it doesn't answer? Naive Bayes, a term at a time. */
import { indexTerms } from "../language/terms.ts";
import type { LexicalIndex } from "./lexical-index.ts";

/** No single term decides: one that is in every concept or in none counts no more than this. */
const most = 4;
/** What every term is taken to have been seen before. */
const prior = 0.5;

/** The terms of each question, each once: a line a question, joined by spaces. */
export const outsideTerms = (questions: readonly string[]): string =>
  questions.map((question) => [...new Set(indexTerms(question))].join(" ")).join("\n");

export class WordOdds {
  private readonly counts = new Map<string, number>();
  private readonly questions: number;
  private readonly lexical: LexicalIndex;

  /** @param terms of the questions that the course doesn't answer, as `outsideTerms` gives them */
  constructor(terms: string, lexical: LexicalIndex) {
    const questions = terms === "" ? [] : terms.split("\n");
    this.questions = questions.length;
    this.lexical = lexical;
    for (const ofQuestion of questions)
      for (const term of ofQuestion.split(" ")) this.counts.set(term, (this.counts.get(term) ?? 0) + 1);
  }

  /** Log-odds of the terms, summed over the root of their number: more of them say more, though not each as much. */
  of(terms: readonly string[]): number {
    const sum = terms.reduce((total, term) => total + this.ofTerm(term), 0);
    return sum / Math.sqrt(Math.max(1, terms.length));
  }

  private ofTerm(term: string): number {
    const inside = share(this.lexical.conceptsWith(term), this.lexical.size);
    const outside = share(this.counts.get(term) ?? 0, this.questions);
    return Math.max(-most, Math.min(most, Math.log(inside / outside)));
  }
}

const share = (count: number, of: number): number => (count + prior) / (of + 10 * prior);
