/** "What belongs where the question mark stands?": a figure of the course with one of its labels to be found. */
import type { Concept, Figure } from "../../domain/course.ts";
import type { CourseGraph } from "../../domain/course-graph.ts";
import type { PracticeItem } from "../../domain/practice-item.ts";
import { ASKED } from "../../figures/asked-mark.ts";
import { type FigureLabels, labelsOf, textsIn, withText } from "../../figures/labels.ts";
import { shuffledBy } from "./chance.ts";
import { givesAway } from "./giveaway.ts";
import { type ItemMaker, itemId } from "./item-maker.ts";
import { placeColours } from "./labelled/exchangeable.ts";
import { usesName } from "./names.ts";

const CHOICES = 3;
const LONGEST = 80;
/** The text of a step tells in words what its cells show; of a tree the root is what all others are kinds of. */
const sayThemselves = new Set(["steps", "tree"]);
/** In the places of the other choices. */
const blanks = ["(a)", "(b)", "(c)"];
/** "class A" could as well be "class B". */
const saysSomething = /\p{L}{3}/u;
const isArbitrary = /^\p{L}+ \S{1,2}$/u;
/** Words that tell the place by themselves: the first, the last, what lies above. */
const tellsPlace =
  /\b(?:start|begin|first|then|next|again|now|end|finally|so on|forever|before|after|upper|lower|left|right|top|bottom|higher|lower|input|output|query|question)\b/i;
/** What holds a number is read off the axes, or off the numbers beside it. */
const hasNumber = /\d/;

interface Masked {
  readonly data: unknown;
  readonly answer: string;
  readonly wrong: readonly string[];
}

const isUsable = (text: string): boolean =>
  text.length <= LONGEST &&
  !hasNumber.test(text) &&
  !tellsPlace.test(text) &&
  saysSomething.test(text) &&
  !isArbitrary.test(text.trim());

/** The figure without these labels: one asked for, the others with a letter each. */
const masked = (figure: Figure, { labels }: FigureLabels, asked: number, others: readonly number[]): unknown =>
  [asked, ...others].reduce<unknown>((data, place, i) => {
    const label = labels[place];
    return label ? withText(data, label.path, i === 0 ? ASKED : (blanks[i - 1] ?? "")) : data;
  }, figure.data);

/** Whether what is still shown says a label, or alone hints at the answer. */
function isTold(shown: string, answer: string, wrong: readonly string[]): boolean {
  return usesName(shown, [answer, ...wrong]) || givesAway(shown, answer, wrong);
}

function maskAt(figure: Figure, all: FigureLabels, asked: number): Masked | undefined {
  const { labels } = all;
  const answer = labels[asked]?.text ?? "";
  const others = shuffledBy(
    [...labels.keys()].filter((place) => {
      const text = labels[place]?.text ?? "";
      return place !== asked && isUsable(text) && !usesName(text, [answer]) && !usesName(answer, [text]);
    }),
    `${figure.id} ${answer}`,
    String,
  );
  let chosen: readonly number[] = [];
  for (const place of others) {
    if (chosen.some((each) => labels[each]?.text === labels[place]?.text)) continue;
    const next = [...chosen, place];
    const colours = placeColours(all, new Set([asked, ...next]));
    if (next.every((each) => colours[each] !== colours[asked])) chosen = next;
    if (chosen.length === CHOICES) break;
  }
  const wrong = chosen.flatMap((place) => labels[place]?.text ?? []);
  const data = masked(figure, all, asked, chosen);
  if (wrong.length === 0 || isTold([figure.title, ...textsIn(data)].join(" | "), answer, wrong)) return undefined;
  return { data, answer, wrong };
}

function itemOf(graph: CourseGraph, concept: Concept, figure: Figure): PracticeItem | undefined {
  const all = labelsOf(figure);
  const places = shuffledBy([...all.labels.keys()], figure.id, String);
  for (const place of places) {
    if (!isUsable(all.labels[place]?.text ?? "")) continue;
    const found = maskAt(figure, all, place);
    if (!found) continue;
    const { data, answer, wrong } = found;
    const section = (["how-it-works", "intuition", "definition"] as const)
      .map((kind) => graph.sectionOf(concept.id, kind))
      .find((passages) => passages.length > 0);
    return {
      kind: "choice",
      id: itemId(concept, "label", `${figure.id.slice(figure.id.indexOf("/") + 1)} ${answer}`),
      concept: concept.id,
      prompt: { type: "labelled", figure, asked: data },
      answer,
      because: figure.caption,
      wrong: wrong.map((text) => ({ text, why: { type: "stands-elsewhere" } })),
      passages: section?.map(({ id }) => id) ?? [],
    };
  }
  return undefined;
}

/** One a figure. */
export const labelItems: ItemMaker = (graph, concept) =>
  graph
    .figuresOf(concept.id)
    .filter(({ kind }) => !sayThemselves.has(kind))
    .flatMap((figure) => itemOf(graph, concept, figure) ?? []);
