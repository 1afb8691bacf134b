/** A side of a card as the HTML that Anki shows, and as text. */
import { plainText } from "../../markdown/plain-text.ts";
import { escapeHtml, markdownToHtml } from "../../markdown/to-html.ts";
import type { CardSide, Piece } from "./card.ts";
import type { CardPicture } from "./figure-picture.ts";

const listTags = {
  letters: ['<ol type="A">', "</ol>"],
  numbers: ["<ol>", "</ol>"],
  points: ["<ul>", "</ul>"],
} as const;

/** Where a picture lies: a file of a package, or the text itself. */
export type PictureSource = (picture: CardPicture) => string;
const fileOf: PictureSource = ({ name }) => name;
/** For files that can take none along. */
export const withinText: PictureSource = ({ svg }) => `data:image/svg+xml,${encodeURIComponent(svg)}`;

const isInline = (html: string): boolean => !/<(?:p|ul|ol|pre|table|blockquote|aside|hr)\b/.test(html);

function pieceHtml(piece: Piece, source: PictureSource): string {
  switch (piece.type) {
    case "words":
      return escapeHtml(piece.text);
    case "markdown":
      return markdownToHtml(piece.markdown);
    case "strong": {
      const html = markdownToHtml(piece.markdown);
      return isInline(html) ? `<b>${html}</b>` : html;
    }
    case "quote":
      return `<blockquote>${markdownToHtml(piece.markdown)}</blockquote>`;
    case "list": {
      const [open, close] = listTags[piece.marks];
      return `${open}${piece.items.map((item) => `<li>${joined(item, source)}</li>`).join("")}${close}`;
    }
    case "aside":
      return `<aside>${joined(piece.side, source)}</aside>`;
    case "figure":
      return `<p><img src="${source(piece.picture)}" alt="${escapeHtml(piece.alternative)}"></p>`;
    case "link":
      return `<a href="${escapeHtml(piece.url)}">${escapeHtml(piece.text)}</a>`;
  }
}

/** Lines stand below each other; blocks do so by themselves. */
function joined(side: CardSide, source: PictureSource): string {
  let html = "";
  let afterLine = false;
  for (const piece of side.map((each) => pieceHtml(each, source))) {
    const isLine = isInline(piece);
    html += afterLine && isLine ? `<br>${piece}` : piece;
    afterLine = isLine;
  }
  return html;
}

/**
 * What Anki would act on in a text stays text: sounds, its old formulas (which it hands to a program of the learner's),
 * and the marks of cloze deletions. What parts fields in its files is left out.
 */
export const sideHtml = (side: CardSide, source: PictureSource = fileOf): string =>
  joined(side, source)
    .replace(/(?<!\\)\[(?=[^\s…\d])|\[(?=\/?(?:latex|sound|anki)\b)/gi, "&#91;")
    .replace(/\{\{(?=c\d)/g, "&#123;{")
    .replaceAll("\u001f", " ")
    .replaceAll("\u0000", "");

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const markOf = (marks: "letters" | "numbers" | "points", place: number): string =>
  marks === "points" ? "–" : marks === "numbers" ? `${place + 1}.` : `${letters[place] ?? place + 1})`;

function pieceText(piece: Piece): string {
  switch (piece.type) {
    case "words":
    case "link":
      return piece.text;
    case "figure":
      return piece.alternative;
    case "markdown":
    case "strong":
    case "quote":
      return plainText(piece.markdown);
    case "aside":
      return sideText(piece.side);
    case "list":
      return piece.items
        .map((item, place) => `${markOf(piece.marks, place)} ${item.map(pieceText).join(" ")}`)
        .join("\n");
  }
}

/** A line a piece. */
export const sideText = (side: CardSide): string => side.map(pieceText).join("\n");
