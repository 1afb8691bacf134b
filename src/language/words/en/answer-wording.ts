/** What heads the parts of an answer, and why its concepts are there. */
import type {
  ClosePart,
  ConceptReason,
  Heading,
  HeadingPart,
  SeedReason,
  SeedReasons,
} from "../../../domain/answer-reasons.ts";

/** With one concept asked about a heading needn't name it. */
const named = (alone: string, ofConcept: (name: string) => string) => (concept?: string) =>
  concept === undefined ? alone : ofConcept(concept);

const headings: { readonly [Part in HeadingPart]: (concept?: string) => string } = {
  answer: () => "Answer",
  "why-it-matters": named("Why it matters", (name) => `Why it matters: ${name}`),
  prerequisites: () => "What you need first",
  concept: named("Introduction", (name) => `Introducing ${name}`),
  "how-it-works": named("How it works", (name) => `How it works: ${name}`),
  training: named("How it is trained", (name) => `Training: ${name}`),
  math: named("The mathematics", (name) => `The mathematics: ${name}`),
  example: named("A worked example", (name) => `A worked example: ${name}`),
  code: named("Example in code", (name) => `Code: ${name}`),
  deeper: named("Deeper", (name) => `Deeper: ${name}`),
  applications: named("Applications", (name) => `Applications: ${name}`),
  misconceptions: named("Common misconceptions", (name) => `Misconceptions: ${name}`),
  list: named("Kinds and parts", (name) => `Kinds and parts of ${name}`),
  path: () => "Your learning path",
  comparison: () => "Side by side",
  "half-comparison": () => "The comparison",
  summary: () => "Summary",
  "further-reading": () => "Further reading",
  "next-steps": () => "Next steps",
  refusal: () => "This is outside the course",
  greeting: () => "Hello",
  thanks: () => "You're welcome",
  who: () => "Who I am",
  abilities: () => "What I can do",
  contents: () => "What this course holds",
  start: () => "Where to start",
  quiz: () => "Which idea?",
  "quiz-chat": () => "A quiz on this chat",
  "quiz-missed": () => "What you missed",
  injection: () => "That isn't something I do",
};

const closeTo: { readonly [Part in ClosePart]: string } = {
  title: "close in meaning to its title",
  definition: "close in meaning to its definition",
  asked: "close in meaning to how students ask for it",
  section: "close in meaning to its explanation",
  note: "close in meaning to a question about it",
  answer: "close in meaning to what answers a question about it",
  outside: "close in meaning to what the course doesn't answer",
};

function seedReason(reason: SeedReason): string {
  switch (reason.type) {
    case "named":
      return `named as “${reason.surface}”`;
    case "shared-words":
      return `shares the words ${reason.words.join(", ")}`;
    case "close-in-meaning":
      return closeTo[reason.part];
    case "filed-under-subject":
      return "filed under what you asked about";
  }
}

export const answerWording = {
  heading: (heading: Heading): string =>
    typeof heading === "string" ? heading : headings[heading.part](heading.concept),
  whyFound: (why: SeedReasons): string => {
    if (typeof why === "string") return why;
    return why.length === 0 ? "weakly related" : why.map(seedReason).join("; ");
  },
  whyExplained: (reason: ConceptReason): string => {
    if (typeof reason === "string") return reason;
    switch (reason.type) {
      case "asked-about":
        return "you asked about it";
      case "close-to-question":
        return "close to the question";
      case "needed-for":
        return `${reason.reason.replace(/\.$/, "")} (for ${reason.concept}).`;
    }
  },
};
