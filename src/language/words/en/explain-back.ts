/** Explaining an idea in one's own words, and what of the course is in it. */
import { numbers, plural } from "./numbers.ts";

export const explainBack = {
  yours: "Your explanation",
  hint: "A few sentences from memory. They are compared with the course on this device, and not stored.",
  compare: "Compare with the course",
  comparing: "Comparing…",
  again: "Compare again",
  empty: "Write a sentence or two first; even a guess shows what is missing.",
  give: "I can't yet, show me",
  heading: "Beside the course",
  noGrade: "Compared by words and meaning, which can err both ways: you judge how it went.",
  notes: {
    language:
      "This seems to be in another language than the course, so it can't be compared here. These are the points to look for yourself.",
    copied: "These are the course's own words. Said in yours, without looking, it tells you more about what you know.",
    long: "This is longer than what is compared at once: its end was left out.",
  },
  said: (made: number, of: number) =>
    plural(of, {
      one: (n) => `${numbers.count(made)} of ${n} point is in your explanation.`,
      other: (n) => `${numbers.count(made)} of ${n} points are in your explanation.`,
    }),
  made: "In your explanation",
  partly: "Touched",
  turned: "You come close here: check whether you say the same, or the opposite",
  missing: "Not in it yet",
  unchecked: "Points to look for",
  pitfalls: "Often mistaken: does your explanation hold against these?",
  mistake: (lead: string) => `Mistaken: ${lead}`,
  read: "Read the passage",
  sentences: "Your sentences",
  verdicts: {
    supported: "The course says so too.",
    partly: "The course says some of this.",
    absent: "Nothing in the course says this. That doesn't make it wrong.",
    elsewhere: (title: string) => `The course says so under ${title}.`,
    unchecked: "",
  },
  howWasIt: "How did it go?",
  could: "I could explain it",
  couldNot: "Not yet",
  noted: "Noted.",
};
