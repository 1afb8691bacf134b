/** Taking questions and progress elsewhere: what is pressed, and the words that cards and tables carry along. */
import type { DeckFormat } from "../../../domain/deck-format.ts";
import type { PracticeItem } from "../../../domain/practice-item.ts";
import { figure } from "./figure.ts";
import { numbers, plural } from "./numbers.ts";
import { practice } from "./practice.ts";

const cards = (count: number): string => plural(count, { one: () => "One question", other: (n) => `${n} questions` });

const formats: Readonly<Record<DeckFormat, string>> = {
  package: "Anki deck (.apkg)",
  text: "Text for Anki (.txt)",
  table: "Spreadsheet (.csv)",
};

export const takeAway = {
  title: "Take it away",
  lead: "The questions as flashcards for Anki, or as a table. The file is made on this device, and taking it again updates the same cards.",
  what: "Which questions",
  scopes: { practised: "Those I answered", topic: "One topic", course: "The whole course" },
  topic: "Topic",
  format: (format: DeckFormat) => formats[format],
  collecting: (fraction: number) => `Collecting the questions: ${numbers.percent(fraction)}`,
  writing: "Making the file",
  cancel: "Cancel",
  done: (count: number, file: string) => `${cards(count)} saved as “${file}”.`,
  none: "There are no such questions yet.",
  cancelled: "Nothing was saved.",
  progress: {
    link: "Your progress as a page to print or keep",
    title: "Your progress",
    of: (course: string, at: number) => `${course}, ${numbers.date(at)}`,
    sum: (answered: number, met: number, concepts: number) =>
      `You have met ${numbers.count(met)} of ${numbers.count(concepts)} ideas and answered ${plural(answered, {
        one: () => "one question",
        other: (n) => `${n} different questions`,
      })} about them.`,
    nothing: "There is nothing to show yet: ask something, read a page of the course, or answer a question.",
    print: "Print",
    save: "Save as text",
    file: "erica-progress.txt",
    back: "Back to Practice",
    line: (concept: string, details: string) => `${concept}: ${details}`,
  },
  /** What a deck, a text or a table says by itself: no course says these things. */
  deck: {
    /** Anki knows the kind of note again by these: with other names it is another kind. */
    noteType: { name: "Erica", front: "Front", back: "Back", source: "Source", card: "Card 1" },
    about: (course: string) => `Made by Erica from “${course}”.`,
    prompts: {
      ...practice.prompts,
      namedByTyping: (begins: string, letters: readonly number[]) =>
        `${practice.prompts.described} “${begins}” (${numbers.list(letters.map(numbers.count))})`,
      ordered: (name: string) => `${name}: put these steps in order.`,
    },
    whyWrong: practice.whyWrong,
    rightOrder: practice.rightOrder,
    isMistaken: "This is mistaken:",
    others: "Why not the others:",
    names: "Names:",
    descriptions: "Descriptions:",
    alsoRight: (names: readonly string[]) => `Also right: ${numbers.list(names)}.`,
    within: (answer: number, tolerance: number) => `${answer} (± ${tolerance})`,
    inErica: (title: string) => `${title} in Erica`,
    columns: {
      question: "Question",
      answer: "Answer",
      concept: "Concept",
      topic: "Topic",
      kind: "Kind",
      source: "Source",
      id: "Id",
    },
    figure,
    kinds: {
      choice: "multiple choice",
      cloze: "name to recall",
      number: "number",
      order: "steps in order",
      match: "matching",
      recall: "flashcard",
      explain: "explanation",
    } satisfies Readonly<Record<PracticeItem["kind"], string>>,
  },
};
