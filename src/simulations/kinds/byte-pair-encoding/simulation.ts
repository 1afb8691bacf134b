/** Byte pair encoding: the most frequent neighbours become one piece, again and again. */
import { text } from "../../controls.ts";
import { counted } from "../../phrase.ts";
import { tidy } from "../../say-number.ts";
import { defineSimulation, type Picture } from "../../simulation.ts";
import { drawPieces } from "./draw.ts";
import { joinPair, neighboursIn, type Pair, textInPieces, type WordPieces } from "./model.ts";

interface State {
  readonly words: readonly WordPieces[];
  readonly merges: readonly Pair[];
  /** Different characters at the start. */
  readonly characters: number;
}

const least = 2;
const piecesIn = (words: readonly WordPieces[]): number =>
  words.reduce((sum, { pieces, count }) => sum + pieces.length * count, 0);
const quoted = ({ left, right }: Pair): string => `“${left}” and “${right}”`;
const short = (piece: string): string => ([...piece].length > 12 ? `${[...piece].slice(0, 11).join("")}…` : piece);

function said({ words, merges }: State, best: Pair | undefined): string {
  if (words.length === 0) return "There are no words in the text: type some.";
  const now = `The text has ${counted(piecesIn(words), "piece")}.`;
  const done = merges.at(-1);
  const past = done
    ? `Merge ${merges.length}: ${quoted(done)} stood side by side ${counted(done.count, "time")} and became “${done.left}${done.right}”.`
    : "Every word is in single characters.";
  const next =
    best && best.count >= least
      ? `Most often side by side now: ${quoted(best)}, ${best.count} times.`
      : "No pair stands side by side twice, so there is nothing more to merge.";
  return `${past} ${now} ${next}`;
}

const pairBars = (pairs: readonly Pair[]): Picture => ({
  title: "Most frequent neighbours",
  alternative: `The most frequent neighbours: ${pairs.map((pair) => `${quoted(pair)} ${counted(pair.count, "time")}`).join(", ")}.`,
  draw: {
    kind: "bars",
    data: {
      measure: "Times side by side",
      bars: pairs.map(({ left, right, count }) => ({ label: `${short(left)} + ${short(right)}`, values: [count] })),
    },
  },
});

export const simulation = defineSimulation({
  controls: { text: text("Text to learn from", "low low low low lower lower newest newest newest widest slow", 120) },
  start: ({ text: typed }): State => {
    const words = textInPieces(typed);
    return { words, merges: [], characters: new Set(words.flatMap(({ pieces }) => pieces)).size };
  },
  step: ({ words, merges, characters }) => {
    const [best] = neighboursIn(words);
    if (!best || best.count < least) return undefined;
    return { words: joinPair(words, best), merges: [...merges, best], characters };
  },
  stepName: "Next merge",
  mostSteps: 40,
  pace: 1200,
  view: (state) => {
    const { words, merges, characters } = state;
    const pairs = neighboursIn(words).slice(0, 5);
    const done = merges.at(-1);
    const cut = words.map(({ pieces, count }) => `${pieces.join("-")}${count > 1 ? ` (${count} times)` : ""}`);
    const pieces = piecesIn(words);
    return {
      says: said(state, pairs[0]),
      pictures: [
        {
          title: "The words in pieces",
          alternative: words.length > 0 ? `The words in pieces: ${cut.join(", ")}.` : "No words yet.",
          draw: (frame) => drawPieces(words, done && `${done.left}${done.right}`, frame),
        },
        ...(pairs.length > 0 ? [pairBars(pairs)] : []),
      ],
      readouts: [
        { label: "Pieces in the text", value: String(pieces) },
        { label: "Vocabulary", value: `${characters} + ${merges.length} = ${characters + merges.length}` },
        {
          label: "Characters a piece",
          value: tidy(
            pieces > 0 ? words.reduce((sum, own) => sum + [...own.pieces.join("")].length * own.count, 0) / pieces : 0,
          ),
        },
      ],
      table: {
        columns: ["Merge", "Pair", "Times", "New piece"],
        rows: merges.map((pair, i) => [
          String(i + 1),
          `${pair.left} + ${pair.right}`,
          String(pair.count),
          `${pair.left}${pair.right}`,
        ]),
      },
    };
  },
  predict: {
    question: "What does each merge do to the text and to the vocabulary?",
    choices: [
      "Fewer pieces in the text, one more in the vocabulary",
      "Fewer pieces in both",
      "More pieces in the text, one fewer in the vocabulary",
    ],
    right: 0,
    because:
      "Two neighbours become one piece wherever they stand, so the text gets shorter. The new piece joins the vocabulary, and the old ones stay for other words.",
  },
});
