/** Text as it is pasted and typed → the same text without what no reader sees. */

const loneSurrogate = /[\ud800-\udfff]/gu;
/** Soft hyphens, zero-width characters, marks of direction, variation selectors. */
const invisible = /\u00ad|[\u200b-\u200f]|[\u202a-\u202e]|[\u2060-\u2069]|\ufe0e|\ufe0f|\ufeff/g;
const pictures = /\p{Extended_Pictographic}|[\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}\u20e3]/gu;
/** A word that a line end broke in two: "regu-\nlarisation". */
const brokenWord = /(\p{L}{2,})-[ \t]*\r?\n[ \t]*(\p{Ll}{2,})/gu;
const tag = /<\/?[a-z][a-z\d-]*(?:\s[^<>]{0,200})?>/gi;
/** Digits and signs that count as pictures but are text: "#", "*", "1", "©". */
const keeps = /[\p{N}#*©®™↔]/u;

/** Compatibility forms folded (NFKC: ligatures, full width), invisible characters out, broken words joined, one space between words. */
export function cleanText(text: string): string {
  return text
    .replace(loneSurrogate, "")
    .replace(invisible, "")
    .replace(brokenWord, "$1$2")
    .normalize("NFKC")
    .replace(/[‘’‚‛ʼ`´]/g, "'")
    .replace(/[“”„‟]/g, '"')
    .replace(/[‐‑‒–—―−]/g, "-")
    .replace(tag, " ")
    .replace(pictures, (found) => (keeps.test(found) ? found : " "))
    .replace(/\s+/g, " ")
    .trim();
}
