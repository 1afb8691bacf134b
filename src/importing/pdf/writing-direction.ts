/**
 * Pages written from right to left. Such a page is turned over like a sheet held against the light, so that columns,
 * indents and bullets are found as ever; what runs the other way within a line is put back in order here.
 */
import type { PdfItem, PdfPage } from "../../ports/pdf-opener.ts";

const fromRight = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const isFromRight = (text: string): boolean => fromRight.test(text);
const hasLetters = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

const turned = new Map(["()", ")(", "[]", "][", "{}", "}{", "<>", "><", "«»", "»«"].map(([a = "", b = ""]) => [a, b]));
const turnBrackets = (text: string): string => text.replace(/[()[\]{}<>«»]/g, (one) => turned.get(one) ?? one);

/** Whether most letters of a page are of a script that is written from right to left. */
export function runsFromRight({ items }: Pick<PdfPage, "items">): boolean {
  const letters = items.flatMap(({ text }) => text.match(/\p{L}/gu) ?? []);
  return letters.filter(isFromRight).length * 2 > letters.length;
}

/** What stood at the right edge stands at the left one. */
export const turnOver = ({ items, width }: PdfPage): PdfItem[] =>
  items.map((item) => ({ ...item, x: width - item.x - item.width }));

/**
 * @param items of one line, from where a reader of the page begins
 * @param turnedOver whether that is the right edge
 * @returns those that belong together, each in the order it is read: a number or a foreign name runs the other way
 */
export function inRuns(items: readonly PdfItem[], turnedOver: boolean): PdfItem[][] {
  const isForeign = ({ text }: PdfItem): boolean =>
    turnedOver ? hasLetters(text) && !isFromRight(text) : isFromRight(text);
  const runs: PdfItem[][] = [];
  let foreign: PdfItem[] = [];
  // Marks belong to a foreign run only between two of its words.
  let marks: PdfItem[] = [];
  const close = (): void => {
    if (foreign.length > 0) runs.push(foreign.reverse());
    for (const mark of marks) runs.push([mark]);
    foreign = [];
    marks = [];
  };
  for (const item of items)
    if (isForeign(item)) {
      if (foreign.length === 0) close();
      foreign.push(...marks, item);
      marks = [];
    } else if (hasLetters(item.text)) {
      close();
      runs.push([item]);
    } else marks.push(item);
  close();
  return runs;
}

/** A file says how a line looks: in one from the right, brackets point the other way and a full stop is left of a number. */
export function asRead(run: string): string {
  if (!hasLetters(run)) return turnBrackets(run);
  if (!isFromRight(run)) return run.replace(/^([.,:;!?]+)(.+)$/, "$2$1");
  return /^[^()[\]{}]*[)\]}]/.test(run) ? turnBrackets(run) : run;
}
