/** The items of a course, with what a card elsewhere says of where they are from. */
import type { CourseGraph } from "../../domain/course-graph.ts";
import type { ConceptId, PassageId, QuizId } from "../../domain/ids.ts";
import type { PracticeItem } from "../../domain/practice-item.ts";
import type { DeckItem, DeckPart, DeckScope } from "../../protocol/deck-api.ts";
import { itemsOf } from "../items/items-of.ts";
import { shownOrder } from "../shown-order.ts";

/** Concepts whose items are made at a time, so that no question waits long for its turn. */
const PART = 5;
const MOST_SOURCES = 3;

function sourcesOf(graph: CourseGraph, passages: readonly PassageId[]): DeckItem["sources"] {
  const sources = passages.flatMap((id) => {
    const passage = graph.passage(id);
    const document = passage && graph.document(passage.document);
    if (!document) return [];
    const { title, url } = document;
    return [{ title, locator: passage.locator, ...(url === undefined ? {} : { url }) }];
  });
  // The passages of a section stand at one place.
  return [...new Map(sources.map((source) => [JSON.stringify(source), source])).values()].slice(0, MOST_SOURCES);
}

function toDeckItem(graph: CourseGraph, item: PracticeItem): DeckItem {
  const concept = graph.concept(item.concept);
  const topic = graph.course.meta.topics.find(({ id }) => id === concept?.topic);
  const [figure] = graph.figuresOf(item.concept);
  return {
    item,
    title: graph.title(item.concept),
    topic: topic ?? { id: concept?.topic ?? "", title: concept?.topic ?? "" },
    sources: sourcesOf(graph, item.passages),
    shown: shownOrder(item, 0),
    ...(figure && { figure }),
  };
}

interface Wanted {
  readonly concepts: readonly ConceptId[];
  /** All of theirs when absent. */
  readonly items?: ReadonlySet<QuizId>;
}

function wantedBy(graph: CourseGraph, scope: DeckScope): Wanted {
  const { concepts, meta } = graph.course;
  if (scope.type === "practised") {
    const reviews = scope.events.flatMap((event) =>
      event.type === "review" && event.course === meta.id ? [event] : [],
    );
    const practised = new Set(reviews.map(({ concept }) => concept));
    return {
      concepts: concepts.flatMap(({ id }) => (practised.has(id) ? [id] : [])),
      items: new Set(reviews.map(({ item }) => item)),
    };
  }
  const inScope = scope.type === "topic" ? concepts.filter(({ topic }) => topic === scope.topic) : concepts;
  return { concepts: inScope.map(({ id }) => id) };
}

/** In the course's order. */
export function deckPart(graph: CourseGraph, scope: DeckScope, from: number): DeckPart {
  const { concepts, items } = wantedBy(graph, scope);
  const end = from + PART;
  return {
    items: concepts
      .slice(from, end)
      .flatMap((id) => itemsOf(graph, id))
      .filter(({ id }) => !items || items.has(id))
      .map((item) => toDeckItem(graph, item)),
    fraction: Math.min(1, end / Math.max(1, concepts.length)),
    ...(end < concepts.length ? { next: end } : {}),
  };
}
