/** Items of every kind, prompt and reason, with every text of the course marked. */
import { conceptId, quizId } from "../../src/domain/ids.ts";
import { knowledgeStages } from "../../src/domain/knowledge.ts";
import type { ItemPrompt, KeyPoint, PracticeItem, WrongReason } from "../../src/domain/practice-item.ts";
import type { DeckItem } from "../../src/protocol/deck-api.ts";
import type {
  BelievedConcept,
  ExplanationCheck,
  PlacementStep,
  PracticePlan,
  PracticeTask,
} from "../../src/protocol/practice-api.ts";
import { markedPassage } from "./marked-course.ts";
import { marked } from "./pseudo-words.ts";

const name = marked("name");
const markdown = marked("text");
const reasons: readonly WrongReason[] = [
  { type: "text", markdown },
  { type: "means", name, definition: markdown },
  { type: "needs-it", name, goal: name },
  { type: "needed-by", name, goal: name },
  { type: "unrelated", name, definition: markdown },
  { type: "is-true", name },
  { type: "other-side", name, markdown },
  { type: "not-reckoned" },
];
const prompts: readonly ItemPrompt[] = [
  { type: "question", markdown },
  { type: "described", markdown },
  { type: "needed-first", name },
  { type: "builds-on", name },
  { type: "mistaken", name },
  { type: "compared", markdown },
  { type: "worked", name, markdown, fading: [] },
];
const markedPoints: readonly KeyPoint[] = [
  { markdown: marked("point 1"), part: "definition", passage: markedPassage.passage.id },
  { markdown: marked("point 2"), part: "summary", passage: markedPassage.passage.id },
  { markdown: marked("point 3"), part: "summary", passage: markedPassage.passage.id },
  { markdown: marked("point 4"), part: "summary", passage: markedPassage.passage.id },
  { markdown: marked("point 5"), part: "misconceptions", passage: markedPassage.passage.id, against: marked("lead") },
];

/** Every state of a point, every verdict of a sentence, every note. */
export const markedExplanation: ExplanationCheck = {
  notes: ["copied", "long"],
  points: (["made", "partly", "turned", "missing", "unchecked"] as const).flatMap((state, i) => {
    const point = markedPoints[i];
    return point ? [{ point, state }] : [];
  }),
  sentences: (["supported", "partly", "elsewhere", "absent", "unchecked"] as const).map((verdict) => ({
    text: marked(verdict),
    verdict,
    passages: verdict === "absent" ? [] : [markedPassage.passage],
    ...(verdict === "elsewhere" && { about: { concept: conceptId("b"), title: name } }),
  })),
  passages: [markedPassage.passage],
};

const base = (id: string) => ({ id: quizId(id), concept: conceptId("a"), passages: [] });
const items: readonly PracticeItem[] = [
  ...reasons.map(
    (why, i): PracticeItem => ({
      ...base(`choice-${i}`),
      kind: "choice",
      prompt: prompts[i] ?? { type: "described", markdown },
      answer: marked("right"),
      because: markdown,
      wrong: [{ text: marked("wrong"), why }],
    }),
  ),
  {
    ...base("cloze"),
    kind: "cloze",
    prompt: { type: "described", markdown },
    begins: marked("begins"),
    letters: [3, 4],
    accepted: [name],
  },
  {
    ...base("number"),
    kind: "number",
    prompt: { type: "question", markdown },
    answer: 2,
    tolerance: 0,
    because: markdown,
  },
  {
    ...base("order"),
    kind: "order",
    prompt: { type: "ordered", name },
    steps: [marked("1"), marked("2"), marked("3")],
  },
  {
    ...base("match"),
    kind: "match",
    prompt: { type: "matched" },
    pairs: ["1", "2"].map((each) => ({ name: marked(each), markdown: marked(`text ${each}`) })),
  },
  {
    ...base("explain"),
    kind: "explain",
    prompt: { type: "explain", name },
    points: markedPoints,
  },
  { ...base("recall"), kind: "recall", prompt: { type: "question", markdown }, answer: markdown },
];
const counts = { choice: 2, cloze: 0, number: 0, order: 3, match: 2, recall: 0, explain: 0 } as const;
const toTask = (item: PracticeItem): PracticeTask => ({
  item,
  title: name,
  passages: [markedPassage.passage],
  shown: [...Array(counts[item.kind]).keys()].reverse(),
  reviews: 0,
  weakNeed: { concept: conceptId("b"), title: name, why: "unpractised" },
});

export const markedDeckItems: readonly DeckItem[] = items.map((item) => ({
  item,
  title: name,
  topic: { id: "t", title: name },
  sources: [],
  shown: [],
}));

export const markedPlan: PracticePlan = {
  tasks: items.map(toTask),
  due: 9,
  fresh: 2,
  later: 3,
  answered: 12,
  doneToday: 1,
  easyDay: true,
  missed: [],
  slipping: [toTask(items[0] as PracticeItem)],
  leftOut: [toTask(items[1] as PracticeItem)],
  daysAway: 9,
  goal: {
    goals: [{ concept: conceptId("b"), title: name }],
    date: "2027-06-14",
    daysLeft: 12,
    retention: 0.95,
    steps: [
      { concept: conceptId("a"), title: name, stage: "solid", firm: true },
      { concept: conceptId("b"), title: name, firm: false },
    ],
    toGo: 1,
    minutes: 40,
    minutesPerDay: 4,
    secondsPerQuestion: 20,
    measured: true,
    limitDays: 20,
    next: [{ concept: conceptId("b"), title: name }],
  },
  knowledge: knowledgeStages.map((stage, i) => ({
    concept: conceptId(i === 0 ? "a" : `c${i}`),
    title: name,
    stage,
    items: i,
    ...(stage !== "seen" && { recall: 0.9, dueInDays: i - 1 }),
    ...(stage === "solid" && { credit: { by: conceptId("b"), title: name, days: 3 } }),
  })),
};

const believed = (id: string): BelievedConcept => ({
  concept: conceptId(id),
  title: marked(id),
  topic: marked("topic"),
  chance: 0.5,
});

/** Three questions, then the end. */
export function markedPlacement(asked: number, stopped: boolean): PlacementStep {
  const question = asked < 3 && !stopped ? markedPlan.tasks[asked] : undefined;
  if (question) return { asked, most: 15, question };
  const path = [{ concept: conceptId("b"), title: marked("b") }];
  return {
    asked,
    most: 15,
    outcome: { known: [believed("a")], next: [believed("b")], notYet: [believed("c")], path },
  };
}
