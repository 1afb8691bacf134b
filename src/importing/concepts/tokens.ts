/** Text as names are looked for in it: words as written, and folded so that variants meet. */
import { foldWord } from "../../language/text.ts";

export interface Tokens {
  readonly raw: readonly string[];
  readonly folded: readonly string[];
}

const irregular: Readonly<Record<string, string>> = {
  matrice: "matrix",
  matrices: "matrix",
  vertice: "vertex",
  vertices: "vertex",
  indice: "index",
  indices: "index",
  hypotheses: "hypothesis",
  hypothese: "hypothesis",
  analyses: "analysis",
  axes: "axis",
  maxima: "maximum",
  minima: "minimum",
  optima: "optimum",
  criteria: "criterion",
  phenomena: "phenomenon",
  centre: "center",
  centred: "centered",
  fibre: "fiber",
  metre: "meter",
  theatre: "theater",
  grey: "gray",
  artefact: "artifact",
  programme: "program",
  catalogue: "catalog",
  defence: "defense",
};

const folds = new Map<string, string>();

function fold(raw: string): string {
  const known = folds.get(raw);
  if (known !== undefined) return known;
  const plain = raw
    .normalize("NFKD")
    .replace(/[\p{M}'’]/gu, "")
    .toLowerCase();
  const folded = foldWord(plain);
  // "GANs" and "SVMs": three letters and an s.
  const short = /^[A-Z\d]{2,3}s$/.test(raw) ? plain.slice(0, -1) : folded;
  const result = irregular[plain] ?? irregular[short] ?? short;
  if (folds.size < 200_000) folds.set(raw, result);
  return result;
}

/** Written without spaces, or with particles joined on: each sign is a word, so that a name is found wherever its signs follow each other. */
export const signs = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Hangul}]/u;
const signsOrOthers =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Hangul}]|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Hangul}]+/gu;

/** Of so many signs a word has about two. */
export const wordsIn = ({ raw }: Tokens): number => raw.reduce((sum, word) => sum + (signs.test(word) ? 0.5 : 1), 0);

/** Most English: its words are found in a third of the time. */
const plain = /^[ -~\s’“”–—…]*$/;
const plainWord = /[A-Za-z\d]+(?:['’][A-Za-z]+)*/g;
const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’][\p{L}\p{M}]+)*/gu;

function wordsOf(text: string): readonly string[] {
  if (plain.test(text)) return text.match(plainWord) ?? [];
  const words = text.match(word) ?? [];
  return signs.test(text) ? words.flatMap((one) => one.match(signsOrOthers) ?? []) : words;
}

export function tokenise(text: string): Tokens {
  const raw = wordsOf(text);
  return { raw, folded: raw.map(fold) };
}

/** A name as it is found in texts: "back-propagation" and "backpropagation" stand there differently. */
export const phraseOf = (name: string): string => tokenise(name).folded.join(" ");

/**
 * One key for a name and its harmless variants: "back-propagation", "Backpropagation" and "back propagation" are one,
 * and so are "RNN" and "RNNs". Nothing else is ever merged by its letters: "linear" and "non-linear" stay two.
 */
export const nameKey = (name: string): string => tokenise(name).folded.join("");
