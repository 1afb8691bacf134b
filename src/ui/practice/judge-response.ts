/** Whether a response is right: by the item alone, so that the same response is always judged alike. */
import type { NumberItem, PracticeItem } from "../../domain/practice-item.ts";
import { editDistance } from "../../language/edit-distance.ts";
import { foldText, titleKey, words } from "../../language/text.ts";

export type Response =
  /** Which choice: 0 is the answer, others are the wrong ones in their order. */
  | { readonly type: "choice"; readonly place: number }
  | { readonly type: "text"; readonly text: string }
  /** What the learner said of it themselves. */
  | { readonly type: "said"; readonly knew: boolean }
  /** The places of steps in the order they were put in, or of the names beside each description. */
  | { readonly type: "places"; readonly places: readonly number[] };

const generic = /\s(?:algorithm|method|technique)s?\s*$/i;
const binding = new Set(["a", "an", "and", "for", "in", "of", "the"]);

/** Words this long may have one letter wrong. */
const FORGIVING_LENGTH = 6;

/** "Losses" and "loss". */
const singular = (word: string): string => word.replace(/(?<=s|x|z|ch|sh)es$|(?<=\p{L}{2}[^suia])s$/u, "");

/** "Factors for discounting" holds the words of "discounting factor". */
const wordsInNoOrder = (name: string): string =>
  words(name)
    .filter((word) => !binding.has(word))
    .map(singular)
    .sort()
    .join(" ");

function isName(text: string, name: string): boolean {
  // "Upsampling", "up-sampling" and "up sampling" are one name, and so is one called an algorithm.
  const joined = (of: string): string => titleKey(of.replace(generic, "")).replaceAll(" ", "");
  if (joined(text) === joined(name) || joined(text) === `${joined(name)}s`) return true;
  if (wordsInNoOrder(text) !== "" && wordsInNoOrder(text) === wordsInNoOrder(name)) return true;
  const [given, wanted] = [foldText(text), foldText(name)];
  return wanted.length >= FORGIVING_LENGTH && editDistance(given, wanted, 1) <= 1;
}

/** "12,288": in English the comma parts thousands, elsewhere it begins the fraction. */
const thousands = /^[-−]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/;

/** "= 0.31 nats", "$5", "~ 3 bits": the number, whatever stands around it. */
const amongUnits =
  /^[=≈~\s$€£]*([-+−]?[\d.,][\d.,\s]*(?:e[-+−]?\d+)?(?:\s*\/\s*[-−]?[\d.,]+)?)\s*(%|[\p{L}€$£°].*)?$/iu;
const powerOfTen = /\s*(?:[*·×x]|\\cdot)\s*10\s*(?:\^\s*\{?|\*\*)\s*([-+−]?\d+)\}?/giu;

/** What a text may mean as a number; a percentage is a share too, and what is asked may stand before the sign already. */
function readNumbers(text: string): readonly number[] {
  const [, number = "", unit] = amongUnits.exec((text.split(/[=≈]/).at(-1) ?? "").replace(powerOfTen, "e$1")) ?? [];
  const bare = number.replace(/\s+/g, "");
  const readings = (thousands.test(bare) ? [bare, bare.replaceAll(",", "")] : [bare]).flatMap(
    (reading) => readNumber(reading) ?? [],
  );
  return unit === "%" ? readings.flatMap((value) => [value, value / 100]) : readings;
}

/** The sign behind the gap, within its formula or after it. */
const asksForPercent = (markdown: string): boolean =>
  ["?\\,}\\,\\%", "?\\,}\\%", "?\\,}$ %"].some((gap) => markdown.includes(gap));

/** "0.5", "0,5" and "1/2". */
export function readNumber(text: string): number | undefined {
  const [top = "", bottom = "1", ...more] = text.trim().replace(",", ".").replaceAll("−", "-").split("/");
  const value = more.length > 0 || top.trim() === "" ? Number.NaN : Number(top) / Number(bottom);
  return Number.isFinite(value) ? value : undefined;
}

/** Fewer digits would say too little. */
const FEWEST_DIGITS = 2;
const MOST_DIGITS = 7;
const SMALL = 0.1;
/** Halves may be rounded either way; what is reckoned in binary is off by a little. */
const BINARY = 1e-9;

/** Whether a number is another one rounded, to two significant digits or more. */
function isRoundedFrom(exact: number, value: number): boolean {
  if (exact === 0) return value === 0;
  const places = Math.floor(Math.log10(Math.abs(exact)));
  // Two digits behind the point leave one of 0.016.
  const fewest = Math.abs(exact) < SMALL ? 1 : FEWEST_DIGITS;
  for (let digits = fewest; digits <= MOST_DIGITS; digits++) {
    const unit = 10 ** (places - digits + 1);
    const count = value / unit;
    const isWhole = Math.abs(count - Math.round(count)) < BINARY * Math.max(1, Math.abs(count));
    if (isWhole && Math.abs(value - exact) <= unit * (0.5 + BINARY)) return true;
  }
  return false;
}

/** Only a worked example says that a rounded number will do. */
const fits = ({ answer, tolerance, prompt }: NumberItem, value: number): boolean =>
  Math.abs(value - answer) <= tolerance + BINARY ||
  (prompt.type === "worked" &&
    (isRoundedFrom(answer, value) || (asksForPercent(prompt.markdown) && isRoundedFrom(answer, value * 100))));

export function isRight(item: PracticeItem, response: Response): boolean {
  switch (item.kind) {
    case "choice":
      return response.type === "choice" && response.place === 0;
    case "cloze":
      return response.type === "text" && item.accepted.some((name) => isName(response.text, name));
    case "number":
      return response.type === "text" && readNumbers(response.text).some((value) => fits(item, value));
    case "recall":
    case "explain":
      return response.type === "said" && response.knew;
    case "order":
    case "match":
      return response.type === "places" && response.places.every((place, i) => place === i);
  }
}
