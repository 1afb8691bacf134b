/** What an item asks and why a choice is wrong, in words: for the page, and for decks taken elsewhere. */
import type { PracticeItem, WrongReason } from "../../domain/practice-item.ts";
import type { Words } from "./words.ts";

/** @returns undefined where the course itself asks */
export function promptText(item: PracticeItem, words: Words["practice"]["prompts"]): string | undefined {
  const { prompt, kind } = item;
  switch (prompt.type) {
    case "question":
      return undefined;
    case "described":
      return item.kind === "cloze" ? words.namedByTyping(item.begins, item.letters) : words.described;
    case "needed-first":
      return words.neededFirst(prompt.name);
    case "builds-on":
      return words.buildsOn(prompt.name);
    case "mistaken":
      return words.mistaken(prompt.name);
    case "compared":
      return words.compared;
    case "prints":
      return words.prints;
    case "worked":
      return kind === "number" ? words.workedNumber(prompt.name) : words.workedLine(prompt.name);
    case "labelled":
      return words.labelled;
    case "ordered":
      return words.ordered(prompt.name);
    case "chained":
      return words.chained;
    case "matched":
      return words.matched;
    case "explain":
      return words.explain(prompt.name);
  }
}

interface ReasonTexts {
  readonly text?: string;
  /** Of the course. */
  readonly markdown?: string;
}

export function reasonTexts(why: WrongReason, words: Words["practice"]["whyWrong"]): ReasonTexts {
  switch (why.type) {
    case "text":
      return { markdown: why.markdown };
    case "means":
      return { text: words.means(why.name), markdown: why.definition };
    case "unrelated":
      return { text: words.unrelated(why.name), markdown: why.definition };
    case "needs-it":
      return { text: words.needsIt(why.name, why.goal) };
    case "needed-by":
      return { text: words.neededBy(why.name, why.goal) };
    case "is-true":
      return { text: words.isTrue(why.name) };
    case "not-printed":
      return { text: words.notPrinted };
    case "not-reckoned":
      return { text: words.notReckoned };
    case "stands-elsewhere":
      return { text: words.standsElsewhere };
    case "other-side":
      return { text: words.otherSide(why.name), markdown: why.markdown };
  }
}
