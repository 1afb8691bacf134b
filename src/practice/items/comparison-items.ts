/** "Which of them is this true of?": what a comparison says of one side, to be put under its name. */
import type { Comparison, Concept } from "../../domain/course.ts";
import { portableLinks } from "../../markdown/course-links.ts";
import { sharedWords } from "./giveaway.ts";
import { type ItemMaker, itemId } from "./item-maker.ts";
import { bringsToMind, tellingStems } from "./kin.ts";
import { conceptNames, usesName } from "./names.ts";

/** A cell of fewer words ("Yes", "Usually rises") says nothing alone. */
const MIN_WORDS = 3;
const ALIKE = 0.4;
/** One row alone is often half true of the other side as well; of several together one can't be. */
const FEWEST_ROWS = 2;
const MOST_ROWS = 3;

/** "Exact for trees, sampled otherwise" is true of both sides in part, and "the same" leans on the other cell. */
const isHedged =
  /\b(?:otherwise|except|mostly|partly|unless|depends|depending|in general)\b|^(?:the same|also|as there)\b/i;

/** "AI" stands for "artificial general intelligence" as well. */
const standsFor = (title: string, other: string): boolean => {
  const initials = other
    .toLowerCase()
    .split(/[\s-]+/)
    .map((word) => word[0] ?? "")
    .join("");
  return (title.match(/\b\p{Lu}{2,}\b/gu) ?? []).some((short) =>
    new RegExp([...short.toLowerCase()].join(".*")).test(initials),
  );
};

/** "Narrow AI" and "general AI" differ by everyday words, which the rows spell out: whoever reads the names knows. */
const differByAWord = (titles: readonly string[]): boolean =>
  titles.some((title, i) =>
    titles.some((other, k) => {
      const shared = [...tellingStems(title)].some((stem) => stem.length > 2 && tellingStems(other).has(stem));
      return k !== i && (shared || standsFor(title, other));
    }),
  );

const wordCount = (text: string): number => text.split(/\s+/).length;

/** The rows whose cell for the concept is true of it alone, as far as words tell. */
const tellingRows = ({ rows }: Comparison, place: number, all: readonly Concept[]): Comparison["rows"] => {
  const titles = all.map(({ title }) => title);
  return rows.filter(({ aspect, cells }) => {
    const cell = cells[place] ?? "";
    return (
      wordCount(cell) >= MIN_WORDS &&
      !cells.some((text) => isHedged.test(text)) &&
      cells.every((other, i) => i === place || (wordCount(other) >= MIN_WORDS && sharedWords(cell, other) <= ALIKE)) &&
      !all.some((concept) => [aspect, ...cells].some((text) => usesName(text, conceptNames(concept)))) &&
      !titles.some((title) => bringsToMind(`${aspect} ${cell}`, title))
    );
  });
};

const listOf = (rows: Comparison["rows"], place: number): string =>
  rows.map(({ aspect, cells }) => `- **${aspect}:** ${portableLinks(cells[place] ?? "")}`).join("\n");

export const comparisonItems: ItemMaker = (graph, concept) =>
  graph.course.comparisons
    .filter(({ concepts }) => concepts.includes(concept.id))
    .flatMap((comparison) => {
      const place = comparison.concepts.indexOf(concept.id);
      const all = comparison.concepts.flatMap((id) => graph.concept(id) ?? []);
      if (all.length !== comparison.concepts.length || differByAWord(all.map(({ title }) => title))) return [];
      const rows = tellingRows(comparison, place, all).slice(0, MOST_ROWS);
      if (rows.length < FEWEST_ROWS) return [];
      return [
        {
          kind: "choice" as const,
          id: itemId(concept, "compared", comparison.id),
          concept: concept.id,
          prompt: { type: "compared" as const, markdown: listOf(rows, place) },
          answer: concept.title,
          wrong: all.flatMap(({ title }, i) =>
            i === place
              ? []
              : [{ text: title, why: { type: "other-side" as const, name: title, markdown: listOf(rows, i) } }],
          ),
          passages: [comparison.passages.table],
        },
      ];
    });
