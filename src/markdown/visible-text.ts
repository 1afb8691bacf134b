/** What a reader sees of a sentence: one spelling for what looks the same, formulas and code set apart. */

/** Letters of other alphabets that look Latin; folded only inside words that hold Latin letters too. */
const lookalikes: Readonly<Record<string, string>> = Object.fromEntries(
  [..."аеорсухіјѕԁһӏѵοανκρτυχιεΑΒΕΖΗΙΚΜΝΟΡΤΥΧАВЕКМНОРСТХІЅЈ"].map((letter, i) => [
    letter,
    [..."aeopcyxijsdhlvoavkptuxieABEZHIKMNOPTYXABEKMHOPCTXISJ"][i] ?? letter,
  ]),
);
const mixedWord = /(?=\p{L}*[A-Za-z])(?=\p{L}*[\u0370-\u052f])\p{L}+/gu;
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;

export function normalise(markdown: string): string {
  return markdown
    .normalize("NFKC")
    .replace(invisible, "")
    .replace(mixedWord, (word) => word.replace(/[\u0370-\u052f]/g, (letter) => lookalikes[letter] ?? letter));
}

export interface VisibleText {
  /** Prose with its case, without Markdown, citations, formulas and code. */
  readonly prose: string;
  readonly formulas: readonly string[];
  /** Inline code and code blocks. */
  readonly code: readonly string[];
}

const citation = /\s*\[\^?\d{1,3}(?:[,;–-] ?\d{1,3})*\](?!\()/g;

export function visibleText(markdown: string): VisibleText {
  const formulas: string[] = [];
  const code: string[] = [];
  const keep =
    (list: string[]) =>
    (_match: string, ...groups: (string | undefined)[]) => {
      list.push(groups.slice(0, -2).find((group) => group !== undefined) ?? "");
      return " ";
    };
  const prose = normalise(markdown)
    .replace(/```[^\n]*\n([\s\S]*?)(?:```|$)/g, keep(code))
    .replace(/`+([^`\n]+)`+/g, keep(code))
    .replace(
      /\$\$([\s\S]+?)\$\$|\\\[([\s\S]+?)\\\]|\\\((.+?)\\\)|(?<!\\)\$(?=\S)([^$\n]*?[^\s\\$])\$(?!\d)/g,
      keep(formulas),
    )
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(citation, "")
    .replace(/^\s*(?:[-*+>]|\d{1,3}[.)]|#{1,6})\s+/gm, "")
    .replace(/https?:\/\/\S+/g, " ")
    .replace(/\*\*|__|\\(?=[$*_`|#])/g, "")
    .replace(/(^|[\s(])[*_](?=\S)([^*_\n]*?\S)[*_](?=[\s).,;:!?]|$)/g, "$1$2")
    .replace(/\s*\|\s*/g, " ; ")
    .replace(/\s+/g, " ")
    .trim();
  return { prose, formulas, code };
}
