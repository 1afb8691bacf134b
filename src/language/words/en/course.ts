/** The course: browsing, concept pages, maps and paths. */
import type { Difficulty, RelationType, ResourceKind, SectionKind } from "../../../domain/course.ts";
import { numbers, plural } from "./numbers.ts";

const concepts = (count: number): string =>
  plural(count, { one: (n) => `${n} concept`, other: (n) => `${n} concepts` });

export const course = {
  title: "Course",
  again: "Try again",
  search: "Search concepts",
  count: concepts,
  matches: (count: number, all: number) => `${numbers.count(count)} of ${numbers.count(all)} concepts match`,
  difficulties: {
    beginner: "beginner",
    intermediate: "intermediate",
    advanced: "advanced",
  } as Readonly<Record<Difficulty, string>>,
  knownAnd: (difficulty: string) => `✓ known, ${difficulty}`,
  concept: {
    alsoCalled: (difficulty: string, aliases: readonly string[]) => `${difficulty}, also called ${aliases.join(", ")}`,
    explain: "Explain from the start",
    /** A question, as the learner would type it. */
    explainQuestion: (title: string) => `Explain ${title}`,
    showPath: "Show the path to it",
    open: "Open in the course",
    edit: "Edit this concept",
    prerequisites: "What you need first",
    unlocks: "What it opens up",
    related: "Related",
    relations: {
      prereq_of: "Prerequisite",
      is_a: "Kind of",
      part_of: "Part of",
      contrasts_with: "In contrast to",
      sibling: "Beside",
      near_transfer: "Carries over",
      encompasses: "Practised together",
    } as Readonly<Record<RelationType, string>>,
    relatedBecause: (relation: string, reason: string) => `${relation}. ${reason}`,
    sections: {
      definition: "Definition",
      "in-plain-words": "In plain words",
      "why-it-matters": "Why it matters",
      intuition: "Intuition",
      "how-it-works": "How it works",
      architecture: "Architecture",
      training: "Training",
      math: "Math",
      "worked-example": "Worked example",
      code: "Code",
      applications: "Applications",
      misconceptions: "Misconceptions",
      summary: "Summary",
      deeper: "Deeper",
    } as Readonly<Record<SectionKind, string>>,
    quiz: "Check yourself",
    showAnswer: "Show the answer",
    wrong: (text: string, why: string) => `Not “${text}”: ${why}`,
    reading: "Further reading",
    resourceKinds: {
      course: "course",
      web: "web",
      pdf: "pdf",
      video: "video",
      notebook: "notebook",
      slides: "slides",
    } as Readonly<Record<ResourceKind, string>>,
    resourcePlace: (kind: string, where: string) => `${kind}, ${where}`,
  },
  source: {
    open: "Open the source ↗ (website, needs the network)",
    cited: "Cited passage",
    readAll: (title: string) => `Read all of ${title}`,
  },
  map: {
    title: "Map",
    around: (title: string) => `Map around ${title}`,
    ofPath: (goal: string) => `Map of the path to ${goal}`,
    keys: "Concept map. Arrow keys move it, plus and minus zoom. The page has the same concepts as a list.",
    zoomIn: "Zoom in",
    zoomOut: "Zoom out",
    showAll: "Show all",
    known: (title: string) => `✓ ${title}`,
    legend:
      "Solid arrows lead from what you need to what it opens up; dashed lines are related ideas. ✓ marks what you know.",
    left: (count: number) =>
      plural(count, {
        one: (n) => `${n} more is in the lists below.`,
        other: (n) => `${n} more are in the lists below.`,
      }),
    pathLegend:
      "Arrows lead from what you need to what it opens up, simple at the left, your goal (filled) at the right. Numbers are those of the list; concepts with the same number are learnt together. ✓ marks what you know. Press a concept to read it and to mark it as known.",
  },
  path: {
    title: (goal: string) => `Path to ${goal}`,
    changed: (summary: string) => `The path has changed. ${summary}`,
    essentials: (further: number) =>
      plural(further, {
        one: (n) => `These are the steps it leans on most. ${n} further step would make it complete.`,
        other: (n) => `These are the steps it leans on most. ${n} further steps would make it complete.`,
      }),
    steps: "Steps",
    allSteps: (count: number) => `All ${numbers.count(count)}`,
    essentialSteps: (count: number) => `Essentials (${numbers.count(count)})`,
    showAs: "Show as",
    list: "List",
    map: "Map",
    stepsTo: (goal: string) => `Steps to ${goal}`,
    together: "Learn together, since each needs the other:",
    goal: "Your goal.",
    known: "You know this.",
    cost: (difficulty: string, minutes: number) => `${difficulty}, ${numbers.minutes(minutes)}`,
    nothingLeft: (goal: string) => `You marked ${goal} as known: there is nothing left to learn on the way.`,
    toLearn: (count: number, minutes: number) =>
      plural(count, {
        one: (n) => `${n} concept to learn, about ${numbers.minutes(minutes)} of reading.`,
        other: (n) => `${n} concepts to learn, about ${numbers.minutes(minutes)} of reading.`,
      }),
    knownOnTheWay: (count: number) =>
      plural(count, {
        one: (n) => `${n} concept on the way you know already.`,
        other: (n) => `${n} concepts on the way you know already.`,
      }),
    leftOut: (count: number) =>
      plural(count, {
        one: (n) => `${n} concept behind what you know is left out.`,
        other: (n) => `${n} concepts behind what you know are left out.`,
      }),
  },
};
