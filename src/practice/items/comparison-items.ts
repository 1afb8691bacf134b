/** "Which of them is this true of?": a cell of a comparison, to be put under its concept. */
import type { Comparison, Concept } from "../../domain/course.ts";
import { portableLinks } from "../../markdown/course-links.ts";
import { sharedWords } from "./giveaway.ts";
import { type ItemMaker, itemId } from "./item-maker.ts";
import { bringsToMind } from "./kin.ts";
import { conceptNames, usesName } from "./names.ts";

/** A cell of fewer words ("Yes", "Usually rises") says nothing alone. */
const MIN_WORDS = 4;
const ALIKE = 0.4;

/** "Exact for trees, sampled otherwise" is true of both sides in part, and "the same" leans on the other cell. */
const isHedged = /\b(?:otherwise|except|mostly|partly|unless|depends|depending)\b|^(?:the same|also|as there)\b/i;

const wordCount = (text: string): number => text.split(/\s+/).length;

/** The rows whose cell for the concept is true of it alone, as far as words tell. */
const tellingRows = ({ rows }: Comparison, place: number, all: readonly Concept[]): Comparison["rows"] => {
  const titles = all.map(({ title }) => title);
  return rows.filter(({ cells }) => {
    const cell = cells[place] ?? "";
    return (
      wordCount(cell) >= MIN_WORDS &&
      !cells.some((text) => isHedged.test(text)) &&
      cells.every((other, i) => i === place || (wordCount(other) >= MIN_WORDS && sharedWords(cell, other) <= ALIKE)) &&
      !all.some((concept) => cells.some((text) => usesName(text, conceptNames(concept)))) &&
      !titles.some((title) => bringsToMind(cell, title))
    );
  });
};

export const comparisonItems: ItemMaker = (graph, concept) =>
  graph.course.comparisons
    .filter(({ concepts }) => concepts.includes(concept.id))
    .flatMap((comparison) => {
      const place = comparison.concepts.indexOf(concept.id);
      const all = comparison.concepts.flatMap((id) => graph.concept(id) ?? []);
      if (all.length !== comparison.concepts.length) return [];
      return tellingRows(comparison, place, all).map(({ aspect, cells }) => ({
        kind: "choice" as const,
        id: itemId(concept, "compared", `${comparison.id} ${aspect}`),
        concept: concept.id,
        prompt: { type: "compared" as const, aspect, markdown: portableLinks(cells[place] ?? "") },
        answer: concept.title,
        wrong: all.flatMap(({ title }, i) =>
          i === place
            ? []
            : [
                {
                  text: title,
                  why: { type: "other-side" as const, name: title, markdown: portableLinks(cells[i] ?? "") },
                },
              ],
        ),
        passages: [comparison.passages.table],
      }));
    });
