/** An answer: its parts, what can be done with it, how it was made, and what a language model wrote about it. */
import type { ConceptRole, Intent } from "../../../domain/answer.ts";
import type { Verdict } from "../../../domain/generated-answer.ts";
import { type Phrase, phrase } from "../phrase.ts";
import { looking } from "./conversation.ts";
import { numbers, plural } from "./numbers.ts";

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const complete = "This is the composed answer; it is complete.";

export const answer = {
  checkYourself: "Check yourself",
  explainBack: "Explain it back",
  placement: "Find out where to start: 8 to 15 questions",
  about: <Part>(subject: Part) => phrase`About ${subject}`,
  across: {
    from: <Part>(course: Part) => phrase`From ${course}`,
    looking,
    alsoIn: "Also in:",
    askIn: (course: string) => `Ask ${course}`,
    nowhere: (courses: number) =>
      plural(courses, {
        one: () => "The course that could be asked does not treat this.",
        other: (n) => `None of your ${n} courses treats this.`,
      }),
    unread: (courses: readonly string[]) => `Could not be read: ${courses.join(", ")}.`,
  },
  otherSubjects: "Meant something else?",
  meant: (title: string) => `I meant ${title}`,
  actions: {
    title: "Answer actions",
    copy: "Copy",
    copied: "Answer copied with its sources",
    notCopied: "The browser did not allow copying. Use Export instead.",
    print: "Print",
    export: "Export",
    exportPage: "Export as web page",
    notExported: "The file could not be made. Use Copy or Print instead.",
    share: "Share link",
    shareByHand: "The browser did not allow copying. The link to this question:",
    linkCopied: "Link copied. It carries the question and settings, nothing else.",
    readAloud: "Read aloud",
    stopReading: "Stop reading",
    noVoice:
      "This device has no voice to read with. Add one in the system's speech settings, or use its own reader on the page.",
    regenerate: "Regenerate",
    writeWith: (model: string) => `Write it with ${model}`,
  },
  folds: {
    explanation: "The full explanation",
    openAll: "Open all",
    closeAll: "Close all",
    /** Opens what stands behind one line about a concept. */
    more: (title: string) => `More about ${title}`,
  },
  near: "Have one of them explained:",
  known: {
    youSaid: "You said you know this.",
    solid: "Your answers say that this is solid.",
    fading: "You may be forgetting this.",
    test: "Test it",
    testNamed: (title: string) => `Test it: ${title}`,
    testWhatYouSaid: "You said you know these. Test it:",
    toggle: "I know this",
    toggled: "✓ I know this",
    toggleNamed: (title: string) => `I know this: ${title}`,
    marked: (title: string) => `${title}: marked as known`,
    unmarked: (title: string) => `${title}: explained again from now on`,
    undo: "Undo",
  },
  edit: {
    form: "Edit the question",
    box: "Edited question",
    send: "Ask this instead",
    cancel: "Cancel",
    replaced: "Question replaced",
    undo: "Undo",
  },
  hints: {
    title: "Hints",
    lead: (count: number) =>
      plural(count, {
        one: () => "Try it yourself first. There is a hint if you get stuck, and the full answer whenever you want it.",
        other: (n) =>
          `Try it yourself first. There are ${n} hints if you get stuck, and the full answer whenever you want it.`,
      }),
    heading: (number: number, count: number) => `Hint ${number} of ${count}`,
    said: (number: number, count: number, hint: string) => `Hint ${number} of ${count}. ${hint}`,
    first: "First hint",
    next: "Next hint",
    showAnswer: "Show the answer",
  },
  refusal: {
    nearest: "Ask about one of these instead:",
    bring: <Part>(link: (text: string) => Part) => phrase`Or bring a course that covers it: ${link("Add a source")}`,
  },
  paths: {
    whole: (goal: string) => `The whole path to ${goal}, as a list or a map`,
    show: <Part>(goals: readonly Part[]): Phrase<Part> => [
      "Show the path to ",
      ...goals.flatMap((goal, index) => [index === 0 ? "" : index === goals.length - 1 ? " or " : ", ", goal]),
    ],
    named: (goal: string) => `Path to ${goal}`,
  },
  sources: {
    title: "Sources",
    ofComposed: "Sources of the composed answer",
    named: (number: number, title: string, place: string) => `Source ${number}: ${title}, ${place}`,
  },
  context: {
    toggle: "View Retrieved Context",
    title: "Retrieved Context",
    found: (count: number) => `Concepts found (${numbers.count(count)})`,
    columns: { concept: "Concept", score: "Score", words: "Words", meaning: "Meaning", why: "Why" },
    order: "Explanation order, simple to advanced",
    roles: {
      seed: "asked about",
      prerequisite: "prerequisite",
      related: "related",
      known: "you know this",
    } as Readonly<Record<ConceptRole, string>>,
    place: (role: string, depth: number, difficulty: string) => `${role}, depth ${depth}, ${difficulty}`,
    placeWithReason: (role: string, depth: number, difficulty: string, reason: string) =>
      `${role}, depth ${depth}, ${difficulty}. ${reason}`,
    together: "Learn together",
    dependOnEachOther: (titles: readonly string[]) => `${titles.join(" and ")} depend on each other.`,
    passages: "Passages used",
    settings: "Settings and search",
    level: "Level",
    levels: { beginner: "beginner", standard: "standard", deep: "deep" },
    understood: "Understood as",
    intents: {
      define: "define",
      explain: "explain",
      why: "why",
      how: "how",
      compare: "compare",
      apply: "apply",
      code: "code",
      math: "math",
      prerequisites: "prerequisites",
      path: "path",
      list: "list",
      example: "example",
      smalltalk: "smalltalk",
    } as Readonly<Record<Intent, string>>,
    searchedBy: "Searched by",
    beforeMeaning: "words only; search by meaning was still being prepared",
    courseIdAndHash: "Course id and hash",
  },
  generated: {
    writtenBy: (model: string) => `Answer written by ${model}`,
    composed: "Composed answer",
    composedTitle: "Composed from your course, without a model",
    isWriting: <Part>(model: Part) => phrase`${model} is writing an answer. This is the composed one.`,
    wroteToo: <Part>(model: Part) => phrase`${model} wrote an answer too. This is the composed one.`,
    beingWritten: <Part>(model: Part) => phrase`Being written on this device by ${model}`,
    written: <Part>(model: Part) => phrase`Written on this device by ${model}`,
    show: (model: string) => `Show the answer by ${model}`,
    showComposed: "Show composed answer",
    loading: (model: string, fraction: number) => `Loading ${model} ${numbers.percent(fraction)}. ${complete}`,
    writesNext: (model: string) => `${upperFirst(model)} writes about this next. ${complete}`,
    reading: (model: string) => `${upperFirst(model)} is reading the sources. ${complete}`,
    failed: (why: string) => `${why}. ${complete}`,
    checked: "Sentences checked against your course",
    counts: {
      supported: (count: number) => `${count} supported`,
      partly: (count: number) => `${count} partly`,
      absent: (count: number) => `${count} not in your course`,
    },
    doubts: {
      partly: {
        title: "Partly in your course",
        why: "Partly in your course: why?",
        reason: "Its passages say some of this, but not all.",
      },
      absent: {
        title: "Not in your course",
        why: "Not in your course: why?",
        reason: "No passage that this was written from says it. Check it before you rely on it.",
      },
    },
    missing: (parts: readonly string[]) => `Not found in them: ${parts.map((part) => `“${part}”`).join(", ")}.`,
    endings: {
      length: "It ends here because the model ran out of room.",
      stopped: "Stopped before the end. What was written is kept.",
      interrupted: "The page was closed before the end. What was written is kept.",
      failed: "It ended early because of an error. What was written is kept.",
    },
    wroteNothing: {
      interrupted: "The page was closed before the language model wrote a word.",
      failed: "The language model could not write about this.",
    },
    unchecked: (count: number) =>
      plural(count, {
        one: () => "One sentence could not be checked against your course.",
        other: (n) => `${n} sentences could not be checked against your course.`,
      }),
    checkAgain: "Check again",
    chooseModel: "Choose a model in the Library",
  },
  /** Written into exported documents. */
  exported: {
    sources: "Sources",
    made: (course: string, hash: string) => `Made by Erica from “${course}” (${hash}).`,
    written: (model: string, course: string, hash: string) =>
      `Written on this device by ${model} from “${course}” (${hash}).`,
    checked: ({ supported, partly, absent }: Readonly<Record<Exclude<Verdict, "unchecked">, number>>) =>
      `Sentences checked against it: ${supported} supported, ${partly} partly, ${absent} not in the course.`,
    incomplete: "The text is not complete.",
    verdicts: { partly: "partly in the course", absent: "not in the course" },
  },
};
