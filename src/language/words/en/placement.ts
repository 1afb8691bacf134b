/** Placement: a few questions to find where to start, and what they say. */
import { numbers, plural } from "./numbers.ts";

const concepts = (count: number): string =>
  plural(count, { one: (n) => `${n} concept`, other: (n) => `${n} concepts` });

export const placement = {
  title: "Where do I start?",
  intro:
    "Eight to fifteen questions find out what you know already. After each one the next is chosen that tells most. You can stop at any of them, “I don't know” is a good answer, and nothing is locked whatever comes out.",
  howStored:
    "Your answers count like any others in Practice. What they suggest about the rest is shown to you at the end and stored only where you confirm it.",
  start: "Start",
  notNow: "Not now",
  place: (at: number, most: number) => `Question ${numbers.count(at)} of at most ${numbers.count(most)}`,
  progress: "Questions answered",
  notSure: "I don't know",
  stop: "Stop here",
  next: "Next question",
  toEnd: "See what it says",
  again: "Start over",
  result: {
    title: "Where you could start",
    from: (asked: number) =>
      plural(asked, {
        one: (n) => `Estimated from ${n} answer. Most of it follows from what builds on what: correct what is wrong.`,
        other: (n) =>
          `Estimated from ${n} answers. Most of it follows from what builds on what: correct what is wrong.`,
      }),
    fromNothing:
      "No question was answered just now: this rests on what you said and answered before, if anything. Correct what is wrong.",
    how: "How is this estimated?",
    explained:
      "Who knows a concept likely knows what it needs, and who doesn't know it likely doesn't know what builds on it. Some thousand possible states of knowledge are weighed by how well they explain your answers, slips and lucky guesses included.",
    steps: "Your first steps",
    stepsNote: "New to you as it seems, while you likely know what they need. In this order.",
    noSteps: "Nothing is left to start with: it seems you know all of it.",
    known: (count: number) => `Likely known: ${concepts(count)}`,
    knownNote:
      "Tick what you know: it is then left out of paths and folded in answers. What you don't tick stays open.",
    next: (count: number) => `Could come next: ${concepts(count)}`,
    notYet: (count: number) => `Not yet: ${concepts(count)}`,
    topic: (title: string, count: number) => `${title} (${numbers.count(count)})`,
    readShort: "Read",
    read: (title: string) => `Read about ${title}`,
    tickAll: "Tick all of these",
    tickTopic: (topic: string) => `Tick all of ${topic}`,
    save: (count: number) =>
      count === 0
        ? "Save without ticks"
        : plural(count, { one: () => "Save 1 concept as known", other: (n) => `Save ${n} concepts as known` }),
    saved: (count: number) =>
      plural(count, {
        one: (n) => `${n} concept is marked as known.`,
        other: (n) => `${n} concepts are marked as known.`,
      }),
    undo: "Undo",
    toPractice: "To Practice",
  },
};
