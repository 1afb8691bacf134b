/** Whether a response is right: by the item alone, so that the same response is always judged alike. */
import type { PracticeItem } from "../../domain/practice-item.ts";
import { editDistance } from "../../language/edit-distance.ts";
import { foldText, titleKey } from "../../language/text.ts";

export type Response =
  /** Which choice: 0 is the answer, others are the wrong ones in their order. */
  | { readonly type: "choice"; readonly place: number }
  | { readonly type: "text"; readonly text: string }
  /** What the learner said of it themselves. */
  | { readonly type: "said"; readonly knew: boolean }
  /** The places of steps in the order they were put in, or of the names beside each description. */
  | { readonly type: "places"; readonly places: readonly number[] };

const generic = /\s(?:algorithm|method|technique)s?\s*$/i;

/** Words this long may have one letter wrong. */
const FORGIVING_LENGTH = 6;

function isName(text: string, name: string): boolean {
  // "Upsampling", "up-sampling" and "up sampling" are one name, and so is one called an algorithm.
  const joined = (of: string): string => titleKey(of.replace(generic, "")).replaceAll(" ", "");
  if (joined(text) === joined(name)) return true;
  const [given, wanted] = [foldText(text), foldText(name)];
  return wanted.length >= FORGIVING_LENGTH && editDistance(given, wanted, 1) <= 1;
}

/** "12,288": in English the comma parts thousands, elsewhere it begins the fraction. */
const thousands = /^[-−]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/;

/** What a text may mean as a number; "30 %" stands where the sign already does. */
function readNumbers(text: string): readonly number[] {
  const bare = text.trim().replace(/\s*%$/, "");
  const readings = thousands.test(bare) ? [bare, bare.replaceAll(",", "")] : [bare];
  return readings.flatMap((reading) => readNumber(reading) ?? []);
}

/** "0.5", "0,5" and "1/2". */
export function readNumber(text: string): number | undefined {
  const [top = "", bottom = "1", ...more] = text.trim().replace(",", ".").replace("−", "-").split("/");
  const value = more.length > 0 || top.trim() === "" ? Number.NaN : Number(top) / Number(bottom);
  return Number.isFinite(value) ? value : undefined;
}

export function isRight(item: PracticeItem, response: Response): boolean {
  switch (item.kind) {
    case "choice":
      return response.type === "choice" && response.place === 0;
    case "cloze":
      return response.type === "text" && item.accepted.some((name) => isName(response.text, name));
    case "number":
      return (
        response.type === "text" &&
        readNumbers(response.text).some((value) => Math.abs(value - item.answer) <= item.tolerance)
      );
    case "recall":
    case "explain":
      return response.type === "said" && response.knew;
    case "order":
    case "match":
      return response.type === "places" && response.places.every((place, i) => place === i);
  }
}
