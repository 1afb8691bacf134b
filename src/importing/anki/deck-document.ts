/** A deck → a document: the decks in it are its headings, each note a passage that knows what it was asked. */
import { groupBy } from "../../domain/group-by.ts";
import { plainText } from "../../markdown/plain-text.ts";
import { cleanTerm, isTerm } from "../concepts/term-shape.ts";
import { importLimits } from "../limits.ts";
import type { ReadBlock, ReadCard, ReadDocument } from "../source.ts";
import { readCloze } from "./cloze.ts";
import type { CardSides, Deck, DeckNote } from "./deck.ts";
import { fieldText, mediaIn } from "./field-text.ts";

/** What a note says, and what it asks. */
interface NoteBlock {
  readonly heading?: string;
  readonly markdown: string;
  readonly cards: readonly ReadCard[];
}

const wordsIn = (text: string): number => text.split(/\s+/).length;
const isName = (text: string): boolean => wordsIn(text) <= 5 && !/[?.!]$/.test(text) && isTerm(cleanTerm(text));

const asking = /^(?:what\s+(?:is|are)|define|definition\s+of)\s+(?:an?\s+|the\s+)?(\S.{0,80}?)\s*[?.:]?$/i;

/** The name that a side asks to be explained: "Osmosis", "What is osmosis?", "Define osmosis". */
function nameIn(side: string): string | undefined {
  const asked = asking.exec(side)?.[1] ?? side;
  return isName(asked) ? cleanTerm(asked) : undefined;
}

/** "**Osmosis**: the movement of water …" says what it is of; a sentence that names it itself needs nothing before it. */
const defined = (name: string, text: string): string =>
  wordsIn(text) < 3 || plainText(text).toLowerCase().includes(name.toLowerCase()) ? text : `**${name}**: ${text}`;

function ofCards(sides: readonly CardSides[]): NoteBlock | undefined {
  const cards = sides
    .map(({ front, back }): ReadCard => ({ question: fieldText(front), answer: fieldText(back) }))
    .filter(({ question }) => question !== "");
  const [first] = cards;
  if (!first) return undefined;
  const [asked, answer] = [plainText(first.question), plainText(first.answer)];
  const known = cards.filter((card) => card.answer !== "");
  if (answer === "") return { markdown: first.question, cards: [] };
  const name = nameIn(asked);
  if (name !== undefined) return { heading: name, markdown: defined(name, first.answer), cards: known };
  // Many decks show the definition and ask for its name.
  if (!asked.endsWith("?") && wordsIn(asked) > 5 && isName(answer))
    return { heading: answer, markdown: defined(answer, first.question), cards: known };
  return { heading: asked, markdown: first.answer, cards: known };
}

function ofCloze(text: string, extra: string): NoteBlock | undefined {
  // Its text is the places of rectangles on a picture.
  if (/image-occlusion:/.test(text)) return undefined;
  const { marked, cards } = readCloze(text);
  const more = fieldText(extra);
  const withMore = (markdown: string): string => (more === "" ? markdown : `${markdown}\n\n${more}`);
  const markdown = fieldText(marked);
  if (markdown === "") return undefined;
  return {
    markdown: withMore(markdown),
    cards: cards.flatMap(({ question, answer }): ReadCard[] => {
      const [asked, answered] = [fieldText(question), fieldText(answer)];
      return asked === "" || answered === "" ? [] : [{ question: asked, answer: withMore(answered) }];
    }),
  };
}

const blockOf = ({ text }: DeckNote): NoteBlock | undefined =>
  text.type === "cloze" ? ofCloze(text.text, text.extra) : ofCards(text.cards);

const sidesOf = ({ text }: DeckNote): string =>
  text.type === "cloze" ? text.text + text.extra : text.cards.map(({ front, back }) => front + back).join("");

/** The deck that all notes lie in names the document; those in it are its headings. */
function commonDeck(notes: readonly DeckNote[]): string | undefined {
  const [first] = notes[0]?.deck ?? [];
  return first !== undefined && notes.every(({ deck }) => deck[0] === first) ? first : undefined;
}

/** @returns undefined when no note holds a text */
export function deckDocument(path: string, { notes, cutOff }: Deck): ReadDocument | undefined {
  const title = commonDeck(notes);
  const byDeck = groupBy(notes, ({ deck }) => deck.slice(title === undefined ? 0 : 1).join("\u001f"));
  const blocks: ReadBlock[] = [];
  let dropped = 0;
  for (const [joined, inDeck] of byDeck) {
    const deck = joined === "" ? [] : joined.split("\u001f");
    blocks.push(...deck.map((text, depth): ReadBlock => ({ type: "heading", level: depth + 1, text })));
    for (const note of inDeck) {
      const block = blockOf(note);
      if (!block) {
        dropped++;
        continue;
      }
      // A note without a question of its own stands under its deck again.
      const heading = block.heading?.slice(0, importLimits.headingCharacters) ?? deck.at(-1) ?? title ?? "";
      const level = block.heading === undefined && deck.length > 0 ? deck.length : deck.length + 1;
      if (heading !== "") blocks.push({ type: "heading", level, text: heading });
      blocks.push({ type: "text", markdown: block.markdown, cards: block.cards });
    }
  }
  const media = notes.reduce((count, note) => count + mediaIn(sidesOf(note)), 0);
  if (!blocks.some(({ type }) => type === "text")) return undefined;
  return {
    path,
    kind: "web",
    authors: [],
    blocks,
    notes: [
      ...(dropped > 0 ? [{ type: "rows-dropped", count: dropped } as const] : []),
      ...(media > 0 ? [{ type: "media", count: media } as const] : []),
      ...(cutOff ? [{ type: "cut-off" } as const] : []),
    ],
    ...(title === undefined ? {} : { title }),
  };
}
