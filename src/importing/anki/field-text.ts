/** A side of a card, as HTML → Markdown. Nothing is run and nothing fetched; pictures and sounds are counted. */
import { htmlBlocks } from "../html/html-blocks.ts";
import { importLimits } from "../limits.ts";

/** TeX as the reader of pages takes it, entities and all. */
const formula = (tex: string): string => `<annotation encoding="application/x-tex">${tex}</annotation>`;

/** `\(…\)` is what Anki writes today; the others are older, or come from its editor. */
const formulas: readonly RegExp[] = [
  /\\\(([\s\S]{1,4000}?)\\\)/g,
  /\\\[([\s\S]{1,4000}?)\\\]/g,
  /<anki-mathjax\b[^>]{0,100}>([\s\S]{1,4000}?)<\/anki-mathjax>/gi,
  /\[latex\]\s*(?:\$\$?|\\begin\{displaymath\})?([\s\S]{1,4000}?)(?:\$\$?|\\end\{displaymath\})?\s*\[\/latex\]/gi,
  /\[\$\$?\]([\s\S]{1,4000}?)\[\/\$\$?\]/g,
];

const media = /<(?:img|audio|video|object|embed)\b|\[sound:[^\]\n]{0,500}\]/gi;

export const mediaIn = (html: string): number => html.match(media)?.length ?? 0;

export function fieldText(html: string): string {
  let markup = html.slice(0, importLimits.deckField).replace(/\[(?:sound|anki:play):[^\]\n]{0,500}\]/gi, " ");
  for (const pattern of formulas) markup = markup.replace(pattern, (_, tex: string) => formula(tex));
  return htmlBlocks(markup)
    .blocks.map((block) => (block.type === "heading" ? `**${block.text.replace(/\*/g, "\\*")}**` : block.markdown))
    .join("\n\n")
    .slice(0, importLimits.deckField);
}

/** Text that is no HTML, as such. */
export const textAsHtml = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/\n/g, "<br>");
