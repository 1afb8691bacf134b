/** What flashcards asked → questions to practise, and answer notes for those that are questions by themselves. */
import type { AnswerNote, NoteKind, QuizItem } from "../../domain/course.ts";
import { type ConceptId, noteId, quizId } from "../../domain/ids.ts";
import { quizSlug } from "../../domain/quiz-slug.ts";
import { plainText } from "../../markdown/plain-text.ts";
import { courseLimits, textLimits } from "../../packs/limits.ts";
import type { SourcePassage } from "../passages/to-passages.ts";

const longestQuestion = 300;

/** By how the question begins; what begins otherwise asks what something is. */
const kinds: readonly (readonly [NoteKind, RegExp])[] = [
  ["why", /^(?:why|pourquoi|warum|por\s?qu[eé])\b/i],
  ["how-many", /^how\s+(?:many|much)\b/i],
  ["how", /^(?:how|comment|wie|c[oó]mo)\b/i],
  ["when", /^(?:when|quand|wann|cu[aá]ndo)\b/i],
  ["which", /^(?:which|quel(?:le)?s?|welche[rsn]?|cu[aá]l(?:es)?)\b/i],
  ["is-it-true", /^(?:is|are|does|do|can|did|was|were|has|have)\b/i],
];

export const kindOfQuestion = (question: string): NoteKind =>
  kinds.find(([, pattern]) => pattern.test(question))?.[0] ?? "what";

const isQuestion = (text: string): boolean => /[?？؟]$/.test(text) && text.length <= longestQuestion;

/** Ids by the question's words; those that are asked twice are told apart by their order. */
function createNumbering(): (id: string) => string {
  const counts = new Map<string, number>();
  return (id) => {
    const count = (counts.get(id) ?? 0) + 1;
    counts.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  };
}

export interface FromCards {
  readonly quiz: readonly QuizItem[];
  readonly notes: readonly AnswerNote[];
}

/** @param conceptOf the concept that a passage belongs to, by the passage's place */
export function fromCards(
  passages: readonly SourcePassage[],
  conceptOf: (place: number) => ConceptId | undefined,
): FromCards {
  const quiz: QuizItem[] = [];
  const notes: AnswerNote[] = [];
  const numbered = createNumbering();
  for (const [place, { id: passage, cards = [] }] of passages.entries()) {
    const concept = conceptOf(place);
    if (concept === undefined) continue;
    for (const [which, card] of cards.entries()) {
      if (quiz.length >= courseLimits.quiz) return { quiz, notes };
      const question = card.question.slice(0, textLimits.line);
      const asked = plainText(question);
      if (asked === "") continue;
      const slug = quizSlug(asked);
      quiz.push({
        id: quizId(numbered(`${concept}#quiz-${slug}`)),
        concept,
        question,
        answer: card.answer,
        wrong: [],
        passages: [passage],
      });
      // Only the first card's answer is the passage itself.
      if (which === 0 && isQuestion(asked))
        notes.push({
          id: noteId(numbered(`${concept}/${slug}`)),
          concept,
          with: [],
          kind: kindOfQuestion(asked),
          question: asked,
          asked: [],
          passage,
          standsOn: [],
        });
    }
  }
  return { quiz, notes };
}
