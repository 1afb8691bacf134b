/** The conversation: question box, empty state, waiting, what is announced on the way to an answer. */
import { phrase } from "../phrase.ts";
import { numbers, plural } from "./numbers.ts";

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Before it is known whether one of them treats the question. */
export const looking = (left: number): string =>
  plural(left, { one: () => "Looking in another course…", other: (n) => `Looking in ${n} other courses…` });

export const conversation = {
  ask: "Ask Erica",
  /** Of the course that comes with Erica. */
  questionBox: "Ask a question about AI/ML...",
  questionBoxOf: (course: string) => `Ask a question about ${course}...`,
  /** While another course opens. */
  questionBoxOfAny: "Ask a question...",
  /** Every course on the device. */
  questionBoxOfAll: "Ask all your courses...",
  scope: {
    label: "Ask",
    all: (count: number) => `All ${numbers.count(count)} courses`,
  },
  clear: "Clear Chat",
  stop: "Stop",
  send: "Send",
  empty: {
    title: "What would you like to understand?",
    lead: <Part>(number: (text: string) => Part) =>
      phrase`Erica finds the ideas your question is about, walks back to what you need to know first, and explains from there. Every paragraph names its source: press a number like ${number("1")} to read it in place. It all happens on this device; nothing you type leaves it.`,
    try: "Try one of these, or ask your own:",
    /** About the course that comes with Erica. */
    examples: [
      "What is attention in transformers and can you provide a python example of how it is used?",
      "What is CLIP and how is it used in computer vision applications?",
      "Can you explain the variational lower bound and how it relates to Jensen's inequality?",
      "What should I know before backpropagation?",
    ],
  },
  /** A question, as the learner would type it. */
  whatIs: (title: string) => `What is ${title}?`,
  opening: {
    steps: {
      opening: "Opening the course",
      downloading: "Downloading the course",
      unpacking: "Unpacking the course",
      indexing: "Preparing search",
    },
    percent: (fraction: number) => numbers.percent(fraction),
    bytes: (received: number, of: number) => `${numbers.bytes(received)} of ${numbers.bytes(of)}`,
    wait: "You can already type. Your question waits until this is done.",
    restart: "Restart",
    again: "Try again",
    meaning: (fraction: number) =>
      `Search by meaning is still being prepared (${numbers.percent(fraction)}). You can ask already: words are searched.`,
  },
  model: {
    browser: "the browser's own model",
    loading: (title: string, fraction: number) => `Loading ${title} ${numbers.percent(fraction)}`,
    notWriting: (title: string, why: string) => `${upperFirst(title)} is not writing. ${why}.`,
    library: "See the Library",
  },
  answer: {
    name: (question: string) => `Answer: ${question}`,
    edit: "Edit question",
    waitingForCourse: "Waiting for the course to open…",
    answering: "Answering…",
    looking,
    stopped: "Stopped before the end.",
    none: "This question has no answer yet.",
    again: "Ask again",
  },
  unreadable: {
    title: "Unreadable questions",
    text: (field: string) => `A question of this conversation can't be read: its record is damaged (${field}).`,
    delete: "Delete unreadable question",
    deleted: "Unreadable question deleted",
    undo: "Undo",
  },
  unsaved: {
    title: (why: string) => `What was said last is not saved. ${why}.`,
    again: "Save again",
  },
  panel: {
    title: "Sources",
    source: "Source",
    sourceNumber: (number: number) => `Source ${number}`,
    opening: "Opening…",
    close: "Close sources",
  },
  said: {
    answering: "Answering",
    complete: "Answer complete",
    failed: "The question could not be answered",
    hintsReady: "Hints are ready. The answer waits until you ask for it.",
    stopped: "Stopped. What was written so far is kept.",
  },
};
