/** Scheduling: our thin room around ts-fsrs against the library's own card objects. */
import { createEmptyCard, fsrs, generatorParameters } from "ts-fsrs";
import { CourseGraph } from "../../src/domain/course-graph.ts";
import { quizId } from "../../src/domain/ids.ts";
import { defaultPractice, type GoalEvent, type ReviewEvent } from "../../src/domain/learning.ts";
import { cardsOf } from "../../src/practice/cards.ts";
import { goalPlan } from "../../src/practice/goal/goal-plan.ts";
import { knowledgeOf } from "../../src/practice/knowledge.ts";
import { learnerState } from "../../src/practice/learner-state.ts";
import { createScheduler, type Scheduler } from "../../src/practice/scheduler.ts";
import { largeCourse } from "../support/large-course.ts";
import { randomHistory } from "../support/practice-histories.ts";
import { type Bench, type BenchRow, round } from "./row.ts";

const ITEMS = 20_000;
const RUNS = 7;
const CONCEPTS = 3_000;

/** Of the processor, so that what else the machine does isn't counted; a collection of memory on another thread is. */
function median(run: () => void): number {
  const times = Array.from({ length: RUNS }, () => {
    const began = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1000;
  });
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
}

/** The way to the last of many concepts, half of them practised twice. */
async function goalOfLargeCourse(scheduler: Scheduler): Promise<() => void> {
  const graph = new CourseGraph(await largeCourse([CONCEPTS]));
  const { concepts, meta } = graph.course;
  const last = concepts.at(-1);
  if (!last) throw new Error("the course is empty");
  const reviews = concepts.flatMap(({ id: concept }, i): ReviewEvent[] =>
    i % 2 === 0
      ? [0, 1].map((turn) => ({
          type: "review",
          id: `${concept} ${turn}`,
          course: meta.id,
          concept,
          item: quizId(`${concept}#${turn}`),
          grade: 3,
          at: Date.UTC(2028, 11, 20 + turn),
          zoneMinutes: 0,
        }))
      : [],
  );
  const now = { at: Date.UTC(2029, 0, 1), zoneMinutes: 0 };
  const state = learnerState(graph, { events: reviews, now, settings: defaultPractice, known: [] });
  const knowledge = knowledgeOf(graph, scheduler, state.cards, new Set(), state.today);
  const aim: GoalEvent = {
    type: "goal",
    id: "goal",
    course: meta.id,
    concepts: [last.id],
    date: "2029-06-01",
    retention: 0.9,
    at: now.at,
    revision: 1,
  };
  return () => void goalPlan(graph, state, aim, knowledge, defaultPractice);
}

export const bench: Bench = async () => {
  const scheduler = createScheduler();
  const now = { at: Date.UTC(2029, 0, 1), zoneMinutes: 0 };
  const histories = Array.from({ length: ITEMS }, (_, step) => randomHistory(1, step));
  const log = histories.flat();
  const once: readonly ReviewEvent[] = histories.flatMap(([first], i) =>
    first ? [{ ...first, item: quizId(`item-${i}`) }] : [],
  );
  const cards = cardsOf(once, scheduler, now, 4);
  const library = fsrs(generatorParameters({ enable_fuzz: false, enable_short_term: false }));
  const theirs = once.map(({ at }) => library.next(createEmptyCard(new Date(at)), new Date(at), 3).card);
  const budgets: Readonly<Record<string, number>> = { "schedule one review each": 50, "what is due": 30 };
  const goal = await goalOfLargeCourse(scheduler);
  const row = (subject: string, n: number, metric: string, run: () => void): BenchRow => ({
    bench: "practice",
    subject,
    n,
    data: `${ITEMS} items`,
    metric: budgets[metric] === undefined || subject !== "erica" ? metric : `${metric} (budget ${budgets[metric]} ms)`,
    value: round(median(run), 1),
    unit: "ms",
  });
  return [
    row("erica", ITEMS, "schedule one review each", () => {
      for (const card of cards) scheduler.interval(card, 10, 3);
    }),
    row("ts-fsrs", ITEMS, "schedule one review each", () => {
      for (const [i, card] of theirs.entries()) library.next(card, new Date((once[i]?.at ?? 0) + 864_000_000), 3);
    }),
    row("erica", log.length, "cards from the whole log", () => cardsOf(log, scheduler, now, 4)),
    row("erica", ITEMS, "cards of one review each, spread over days", () =>
      cardsOf(once, scheduler, now, 4, new Set([0, 6])),
    ),
    row("erica", ITEMS, "what is due", () => cards.filter(({ dueDay }) => dueDay <= 20_000).length),
    row("erica", CONCEPTS, "the plan of a goal that needs all concepts before it", goal),
  ];
};
