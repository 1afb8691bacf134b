/** Notes that concepts have in common: put simply, what it is used for, how it works in short, what speaks for it, what comes before it. */
import type { AnswerNote } from "../../domain/course.ts";
import type { ConceptId } from "../../domain/ids.ts";

export type NoteTheme = "simple" | "used" | "short" | "pros" | "before" | "called";

const simple =
  /\b(?:simple|plain|everyday) (?:words|terms|language)\b|five[- ]year|\bchild\b|like i'?m (?:5|five)|\bkid\b|\bgrandm/i;
const used =
  /\bused for\b|\bused in practice\b|\breal[- ](?:life|world)\b|\bapplications?\b|\bwhere (?:is|are) .* used\b/i;
const short = /\bin short\b|\bstep by step\b|\bsteps\b|\bhow (?:does|do) .* work\b|\bin one sentence\b/i;
const pros =
  /\badvantages?\b|\bdisadvantages?\b|\bpros\b|\bcons\b|\bstrengths?\b|\bweakness|\bdrawbacks?\b|\bwhen (?:should|to|is)\b/i;
const before = /\b(?:learn|know|understand|study|need)\b.*\b(?:before|first)\b|\bprerequisites?\b/i;

const called = /\bcalled\b|\bcome from\b|\bstand for\b/i;

export const themes: Readonly<Record<NoteTheme, RegExp>> = { simple, used, short, pros, before, called };

/** "What does naive mean in naive Bayes?", "limitations of k-means": the wording asks for a theme beside the subject's name. */
const asksForTheme: readonly (readonly [NoteTheme, RegExp])[] = [
  [
    "called",
    /\bwhat does (?:the )?(?:word )?["“']?\w+["”']? (?:mean|stand for|refer to) in\b|\bwhy (?:is|are) .*\bcalled\b/i,
  ],
  [
    "pros",
    /\b(?:dis)?advantages?\b|\bpros\b|\bcons\b|\bstrengths?\b|\bweakness(?:es)?\b|\bdrawbacks?\b|\b(?:limitations?|limits) of\b|\bshortcomings?\b/i,
  ],
];
export const askedTheme = (question: string): NoteTheme | undefined =>
  asksForTheme.find(([, asks]) => asks.test(question))?.[0];

/** A concept's own note of a theme, where it has one. */
export const noteOfTheme = (
  notes: readonly AnswerNote[],
  concept: ConceptId,
  theme: NoteTheme,
): AnswerNote | undefined => notes.find((note) => note.concept === concept && themes[theme].test(note.question));
