/** "Which idea is this?": the definition without its name, as a choice of names and as a blank to fill in. */
import type { Concept } from "../../domain/course.ts";
import type { CourseGraph } from "../../domain/course-graph.ts";
import { acceptedNames, beginningOf, letterCounts } from "./accepted-names.ts";
import { definitionText, descriptionOf, isPlain } from "./course-text.ts";
import { abbreviates, isOddOne, repeatsQuestion } from "./giveaway.ts";
import { type ItemMaker, itemId } from "./item-maker.ts";
import { saysName } from "./kin.ts";
import { asWords, topicalStems } from "./names.ts";
import { firstStrangers } from "./neighbours.ts";

const CHOICES = 3;
/** Two initials and the number of their letters say a name to type: "A… w… (2 and 6 letters)". */
const INITIALS = 2;

const lead = (graph: CourseGraph, { id }: Concept) => graph.sectionOf(id, "definition").map((passage) => passage.id);

export const describedItems: ItemMaker = (graph, concept) => {
  if (isPlain(graph, concept)) return [];
  const markdown = descriptionOf(graph, concept);
  const wrong = firstStrangers(graph, concept, CHOICES);
  if (markdown === undefined || wrong.length < CHOICES) return [];
  const titles = wrong.map(({ title }) => title);
  if (repeatsQuestion(markdown, concept.title, titles) || isOddOne(concept.title, titles)) return [];
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

const saysAll = (text: string, name: string): boolean => {
  const [said, wanted] = [topicalStems(text), [...topicalStems(name)]];
  return wanted.length > 0 && wanted.every((term) => said.has(term));
};

export const clozeItems: ItemMaker = (graph, concept) => {
  if (isPlain(graph, concept)) return [];
  const markdown = descriptionOf(graph, concept);
  if (
    markdown === undefined ||
    saysName(markdown, concept.title) ||
    abbreviates(asWords(concept.title), markdown, INITIALS)
  )
    return [];
  const accepted = acceptedNames(graph, concept);
  // "A processor for graphics" says "graphics processor".
  if (accepted.some((name) => saysAll(markdown, name))) return [];
  return [
    {
      kind: "cloze",
      id: itemId(concept, "cloze"),
      concept: concept.id,
      prompt: { type: "described", markdown },
      begins: beginningOf(concept),
      letters: letterCounts(concept),
      accepted,
      passages: lead(graph, concept),
    },
  ];
};
