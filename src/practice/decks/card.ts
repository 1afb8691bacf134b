/** An item as a card for elsewhere: what it asks, what it answers, where it is from. Texts keep saying what they are. */

import { BLANK, type ChoiceItem, type ItemPrompt, type PracticeItem } from "../../domain/practice-item.ts";
import { promptText, reasonTexts } from "../../language/words/item-texts.ts";
import type { Words } from "../../language/words/words.ts";
import type { DeckItem } from "../../protocol/deck-api.ts";

import { askedSide, type CardPicture, figureSide } from "./figure-picture.ts";

export type DeckWords = Words["takeAway"]["deck"];

export type Piece =
  /** Of the interface: a line without marks. */
  | { readonly type: "words"; readonly text: string }
  | { readonly type: "markdown" | "quote" | "strong"; readonly markdown: string }
  | { readonly type: "list"; readonly marks: "letters" | "numbers" | "points"; readonly items: readonly CardSide[] }
  /** What is no part of the answer: whoever reads the deck as a text leaves it out. */
  | { readonly type: "aside"; readonly side: CardSide }
  | { readonly type: "figure"; readonly picture: CardPicture; readonly alternative: string }
  | { readonly type: "link"; readonly text: string; readonly url: string };
export type CardSide = readonly Piece[];

export interface TwoSides {
  readonly front: CardSide;
  readonly back: CardSide;
}

const words = (text: string): Piece => ({ type: "words", text });
const markdown = (text: string): Piece => ({ type: "markdown", markdown: text });
const strong = (text: string): Piece => ({ type: "strong", markdown: text });
const list = (marks: "letters" | "numbers" | "points", items: readonly CardSide[]): Piece => ({
  type: "list",
  marks,
  items,
});
const inOrder = <T>(order: readonly number[], of: readonly T[]): T[] =>
  order.flatMap((place) => {
    const one = of[place];
    return one === undefined ? [] : [one];
  });

/** The program, and its output with a gap. */
const programText = ({ code, before, after }: Extract<ItemPrompt, { type: "prints" }>): string => {
  const output = [before, BLANK, after].filter((lines) => lines !== "").join("\n");
  return `\`\`\`python\n${code}\n\`\`\`\n\n\`\`\`output\n${output}\n\`\`\``;
};

function question(item: PracticeItem, own: DeckWords): Piece[] {
  const { prompt } = item;
  const asked = promptText(item, own.prompts);
  return [
    ...(asked === undefined ? [] : [words(asked)]),
    ...(prompt.type === "labelled" ? askedSide(prompt, own.figure) : []),
    ...(prompt.type === "prints" ? [markdown(programText(prompt))] : []),
    ...("markdown" in prompt
      ? [asked === undefined ? markdown(prompt.markdown) : ({ type: "quote", markdown: prompt.markdown } as const)]
      : []),
  ];
}

function choiceBack({ prompt, answer, because, wrong }: ChoiceItem, own: DeckWords): CardSide {
  const { others, whyWrong, isMistaken } = own;
  const reasons = wrong.map(({ text, why }): CardSide => {
    const reason = reasonTexts(why, whyWrong);
    return [
      strong(text),
      ...(reason.text === undefined ? [] : [words(reason.text)]),
      ...(reason.markdown === undefined ? [] : [markdown(reason.markdown)]),
    ];
  });
  return [
    // Alone it would be said as if it were so.
    ...(prompt.type === "mistaken" ? [words(isMistaken)] : []),
    strong(answer),
    ...(because === undefined ? [] : [markdown(because)]),
    ...(prompt.type === "labelled" ? figureSide(prompt.figure) : []),
    ...(reasons.length > 0 ? [{ type: "aside", side: [words(others), list("points", reasons)] } as const] : []),
  ];
}

/** Every kind of item the practice room has: a new one doesn't compile without its card. */
export function toCard({ item, shown }: Pick<DeckItem, "item" | "shown">, own: DeckWords): TwoSides {
  const asked = question(item, own);
  switch (item.kind) {
    case "choice": {
      const choices = inOrder(shown, [item.answer, ...item.wrong.map(({ text }) => text)]);
      return {
        front: [
          ...asked,
          list(
            "letters",
            choices.map((text) => [markdown(text)]),
          ),
        ],
        back: choiceBack(item, own),
      };
    }
    case "cloze": {
      const [name = "", ...others] = item.accepted;
      return { front: asked, back: [strong(name), ...(others.length > 0 ? [words(own.alsoRight(others))] : [])] };
    }
    case "number": {
      const isExact = Number.isInteger(item.answer);
      const answer = isExact ? String(item.answer) : own.within(item.answer, item.tolerance);
      return { front: asked, back: [words(answer), markdown(item.because)] };
    }
    case "order": {
      const steps = item.steps.map((step): CardSide => [markdown(step)]);
      return {
        front: [...asked, list("points", inOrder(shown, steps))],
        back: [words(own.rightOrder), list("numbers", steps)],
      };
    }
    case "match": {
      const names = inOrder(shown, item.pairs).map(({ name }): CardSide => [words(name)]);
      const texts = inOrder([...shown].reverse(), item.pairs).map((pair): CardSide => [markdown(pair.markdown)]);
      return {
        front: [...asked, words(own.names), list("points", names), words(own.descriptions), list("letters", texts)],
        back: [
          list(
            "points",
            item.pairs.map((pair) => [strong(pair.name), markdown(pair.markdown)]),
          ),
        ],
      };
    }
    case "recall":
      return { front: asked, back: [markdown(item.answer)] };
    case "explain":
      return {
        front: asked,
        back: [
          list(
            "points",
            item.points.map((point) => [markdown(point.markdown)]),
          ),
        ],
      };
  }
}
