/** "Where do I start?": the next question, and what the answers so far say is known, next and not yet. */
import type { CourseGraph } from "../../domain/course-graph.ts";
import { groupBy } from "../../domain/group-by.ts";
import type { QuizId } from "../../domain/ids.ts";
import type {
  BelievedConcept,
  PlacementOutcome,
  PlacementRequest,
  PlacementStep,
} from "../../protocol/practice-api.ts";
import { itemsOf } from "../items/items-of.ts";
import { learnerState } from "../learner-state.ts";
import { toTask } from "../to-task.ts";
import { oddsOf, saidOdds } from "./answer-odds.ts";
import { type AnswerEvidence, type Belief, believerOf } from "./belief.ts";
import { mostTelling } from "./choose-question.ts";
import { frontierOf } from "./frontier.ts";
import type { KnowledgeSpace } from "./knowledge-space.ts";

const MOST_QUESTIONS = 15;
const FEWEST_QUESTIONS = 8;
/** Sure enough: so few concepts are likely misjudged. */
const SURE = 0.04;
/** A question that tells less than this isn't worth asking. */
const FEWEST_BITS = 0.05;
/** What was right long ago says little by now. */
const STILL_REMEMBERED = 0.7;

/** What was answered now and before, item by item, and what the learner says they know. */
function evidenceOf(
  graph: CourseGraph,
  { placeOf }: KnowledgeSpace,
  request: PlacementRequest,
): readonly AnswerEvidence[] {
  const { scheduler, today, cards } = learnerState(graph, request);
  const rightOf = new Map<QuizId, boolean>();
  const concepts = new Map(request.answers.map(({ item, concept }) => [item, concept]));
  for (const card of cards) {
    const recall = scheduler.retrievability(Math.max(0, today - card.lastDay), card);
    if (card.lastGrade > 1 && recall < STILL_REMEMBERED) continue;
    concepts.set(card.item, card.concept);
    rightOf.set(card.item, card.lastGrade > 1);
  }
  for (const { item, right } of request.answers) rightOf.set(item, right);
  const answered = [...rightOf].flatMap(([id, right]): readonly AnswerEvidence[] => {
    const concept = concepts.get(id);
    const place = concept && placeOf.get(concept);
    const item = concept && itemsOf(graph, concept).find((each) => each.id === id);
    return place === undefined || !item ? [] : [{ place, right, ...oddsOf(item) }];
  });
  const said = request.known.flatMap((id): readonly AnswerEvidence[] => {
    const place = placeOf.get(id);
    return place === undefined ? [] : [{ place, right: true, ...saidOdds }];
  });
  return [...answered, ...said];
}

/** Pure: the same answers give the same next question. */
export function placementStep(graph: CourseGraph, request: PlacementRequest): PlacementStep {
  const { space, after } = believerOf(graph);
  const belief = after(evidenceOf(graph, space, request));
  const { known: chances } = belief;
  const { answers } = request;
  const unsure = chances.reduce((sum, chance) => sum + Math.min(chance, 1 - chance), 0) / Math.max(1, chances.length);
  const isSure = answers.length >= FEWEST_QUESTIONS && unsure <= SURE;
  const question =
    request.stopped || isSure || answers.length >= MOST_QUESTIONS
      ? undefined
      : mostTelling(graph, space, chances, {
          places: new Set(answers.flatMap(({ concept }) => space.placeOf.get(concept) ?? [])),
          items: new Set(answers.map(({ item }) => item)),
        });
  const counts = { asked: answers.length, most: MOST_QUESTIONS };
  return question && question.bits >= FEWEST_BITS
    ? { ...counts, question: toTask(graph, question.item) }
    : { ...counts, outcome: outcomeOf(graph, space, belief) };
}

function outcomeOf(graph: CourseGraph, space: KnowledgeSpace, belief: Belief): PlacementOutcome {
  const { known, next, path } = frontierOf(space, belief);
  const titles = new Map(graph.course.meta.topics.map(({ id, title }) => [id, title]));
  const believed = graph.course.concepts.map(({ id, title, topic }, place): BelievedConcept & { place: number } => ({
    concept: id,
    title,
    topic: titles.get(topic) ?? topic,
    chance: belief.known[place] ?? 0,
    place,
  }));
  const byPart = groupBy(believed, ({ place }) => (known.has(place) ? "known" : next.has(place) ? "next" : "notYet"));
  const part = (name: "known" | "next" | "notYet"): readonly BelievedConcept[] =>
    (byPart.get(name) ?? []).map(({ place: _place, ...each }) => each);
  return {
    known: part("known"),
    next: part("next"),
    notYet: part("notYet"),
    path: path.flatMap((place) => space.ids[place] ?? []).map((concept) => ({ concept, title: graph.title(concept) })),
  };
}
