/** "Which idea is this?": the definition without its name, as a choice of names and as a blank to fill in. */
import type { Concept } from "../../domain/course.ts";
import type { CourseGraph } from "../../domain/course-graph.ts";
import { definitionText, descriptionOf } from "./course-text.ts";
import { repeatsQuestion } from "./giveaway.ts";
import { type ItemMaker, itemId } from "./item-maker.ts";
import { conceptNames } from "./names.ts";
import { firstStrangers } from "./neighbours.ts";

const CHOICES = 3;

const lead = (graph: CourseGraph, { id }: Concept) => graph.sectionOf(id, "definition").map((passage) => passage.id);

export const describedItems: ItemMaker = (graph, concept) => {
  const markdown = descriptionOf(graph, concept);
  const wrong = firstStrangers(graph, concept, CHOICES);
  if (markdown === undefined || wrong.length === 0) return [];
  const titles = wrong.map(({ title }) => title);
  if (repeatsQuestion(markdown, concept.title, titles)) return [];
  return [
    {
      kind: "choice",
      id: itemId(concept, "described"),
      concept: concept.id,
      prompt: { type: "described", markdown },
      answer: concept.title,
      wrong: wrong.map((other) => ({
        text: other.title,
        why: { type: "means", name: other.title, definition: definitionText(graph, other) },
      })),
      passages: lead(graph, concept),
    },
  ];
};

export const clozeItems: ItemMaker = (graph, concept) => {
  const markdown = descriptionOf(graph, concept);
  if (markdown === undefined) return [];
  return [
    {
      kind: "cloze",
      id: itemId(concept, "cloze"),
      concept: concept.id,
      prompt: { type: "described", markdown },
      accepted: [...new Set([...conceptNames(concept), concept.nameInText])],
      passages: lead(graph, concept),
    },
  ];
};
