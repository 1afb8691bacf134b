/** Names that look alike and mean two things: never proposed as one. */

import { tokenise } from "../../importing/concepts/tokens.ts";
import { oppositesOf } from "../../language/english/opposites.ts";
import { termOf } from "../../language/english/word-forms.ts";

/** Put before a word they turn it round, or name its other side. */
const turning =
  "un|non|anti|in|im|ir|il|dis|de|semi|self|co|counter|micro|macro|hyper|hypo|over|under|intra|inter|pre|post|re|uni|bi|multi|sub|super|endo|exo|homo|hetero|auto|cross|off|on|pro|ab|ad|em|ex";
const prefix = new RegExp(`^(?:${turning})(?=.{3})`);

const moreOpposites: readonly (readonly [string, string])[] = [
  ["precision", "recall"],
  ["bias", "variance"],
  ["demand", "supply"],
  ["import", "export"],
  ["buyer", "seller"],
  ["gain", "loss"],
  ["benefit", "cost"],
  ["profit", "loss"],
  ["expansionary", "contractionary"],
  ["generative", "discriminative"],
  ["bottom", "top"],
  ["batch", "layer"],
  ["breadth", "depth"],
  ["value", "policy"],
  ["internal", "external"],
  ["explicit", "implicit"],
  ["active", "passive"],
  ["hard", "soft"],
  ["open", "closed"],
];

const areOppositeWords = (a: string, b: string): boolean => {
  const [one, other] = [termOf(a), termOf(b)];
  if (oppositesOf.get(one)?.has(other)) return true;
  if (moreOpposites.some(([x, y]) => (a === x && b === y) || (a === y && b === x))) return true;
  const [bareA, bareB] = [a.replace(prefix, ""), b.replace(prefix, "")];
  return a !== b && (bareA === b || a === bareB || (bareA === bareB && bareA !== a && bareB !== b));
};

/** Numbers, letters and Roman numbers tell things of one name apart: "L1", "type II", "Q". */
const tellsApart = (word: string): boolean => /\d|^[a-z]$|^[ivx]{1,4}$/.test(word);
const turns = (word: string): boolean => new RegExp(`^(?:${turning}|not|no|without)$`).test(word);

/** Whether what tells two names apart turns the meaning: a word, a prefix, a number. */
export function areOpposite(a: string, b: string): boolean {
  const [one, other] = [tokenise(a).folded, tokenise(b).folded];
  const [only, others] = [one.filter((word) => !other.includes(word)), other.filter((word) => !one.includes(word))];
  if ([...only, ...others].some((word) => tellsApart(word) || turns(word))) return true;
  return only.some((word) => others.some((against) => areOppositeWords(word, against)));
}

/** Word for word the same but for one, which turns the meaning: "L1 loss" and "L2 loss". */
export function areOppositeVariants(a: string, b: string): boolean {
  const [one, other] = [tokenise(a).folded, tokenise(b).folded];
  const differing = one.flatMap((word, i) => (word === other[i] ? [] : [[word, other[i] ?? ""] as const]));
  const [pair] = differing;
  if (one.length !== other.length || differing.length !== 1 || !pair) return false;
  return areOppositeWords(...pair) || (one.length > 1 && pair.every(tellsApart));
}
