/** Markdown as people write it → the Markdown that Erica shows: no pictures, no HTML, no roles, formulas touching their marks. */

const picture = /!\[([^\]\n]{0,500})\](?:\([^()\n]{0,2000}\)|\[[^\]\n]{0,200}\])?(?:\{[^{}\n]{0,300}\})?/g;
const comment = /<!--[\s\S]*?-->/g;
/** `<http://…>` and `a < b` are no tags. */
const tag = /<\/?[a-zA-Z][a-zA-Z0-9-]{0,30}(?:\s[^<>]{0,2000})?\/?>/g;
const silent = /<(script|style|svg|iframe|object|video|audio)\b[^>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi;
const role = /\{(?:term|ref|numref|eq|doc|class|func|meth|abbr|kbd|index|sub|sup|math)\}`([^`\n]{0,500})`/g;
const citationRole = /\{(?:cite(?::\w+)?|footcite|citep|citet)\}`[^`\n]{0,500}`/g;
const noteText = /^\[\^[^\]\n]{1,60}\]:[^\S\n]*/gm;
const footnote = /\[\^[^\]\n]{1,60}\]/g;
/** `{: .class}`, `{#id}` and `{.class}` of Kramdown, Quarto and Pandoc. */
const attributes = /\{(?::\s?|[.#])[^{}\n]{0,300}\}/g;
const pandocCitation = /\[-?@[^\]\n]{1,200}\]/g;
const link =
  /\[([^\]\n]{1,500})\]\(\s*<?([^()\s<>]{0,2000}(?:\([^()\s]{0,200}\)[^()\s<>]{0,200})?)>?(?:\s+"[^"\n]{0,300}")?\s*\)/g;
/** "[[link]](#figure)" points into the book it was taken from. */
const doubleLink = /\[\\?\[([^[\]\\\n]{1,300})\\?\]\]\([^()\s]{0,500}\)/g;
const spacedFormula =
  /(?<![\\$])\$[^\S\n]+([^$\n]{1,400}?)[^\S\n]*\$(?![\d$])|(?<![\\$])\$([^$\n\s][^$\n]{0,400}?)[^\S\n]+\$(?![\d$])/g;
/** What inside dollars makes it a formula and no price. */
const formulaSign = /[\\^_=+<>{}]|^[a-zA-Z]{1,2}$/;

/** The title of `{term}`X <glossary-entry>`` is X. */
const roleTitle = (text: string): string => text.replace(/\s*<[^<>]{0,300}>$/, "").trim();

function cleanProse(text: string): string {
  return (
    text
      .replace(silent, " ")
      .replace(comment, " ")
      .replace(picture, (_, alternative: string) =>
        alternative.trim().split(/\s+/).length > 3 ? `*${alternative.trim()}*` : "",
      )
      .replace(/\{math\}`([^`\n]{0,500})`/g, "$$$1$$")
      .replace(citationRole, "")
      .replace(role, (_, content: string) => roleTitle(content))
      .replace(pandocCitation, "")
      .replace(noteText, "")
      .replace(footnote, "")
      .replace(attributes, "")
      .replace(doubleLink, "$1")
      // A place in the files that were imported is no address a browser could open.
      .replace(link, (_, label: string, target: string) =>
        /^https?:\/\//i.test(target) ? `[${label}](${target})` : label,
      )
      .replace(tag, " ")
      .replace(spacedFormula, (whole, loose?: string, tight?: string) => {
        const formula = (loose ?? tight ?? "").trim();
        return formulaSign.test(formula) ? `$${formula}$` : whole;
      })
      .replace(/[^\S\n]{2,}/g, " ")
      .replace(/[^\S\n]+(?=\n)/g, "")
  );
}

/** Code and formulas are left alone. */
const opaque = /(`+[^`\n]+`+|\$\$[\s\S]*?\$\$|(?<![\\$])\$(?=\S)[^$\n]{1,400}?\S\$(?!\d))/;

export function cleanInline(markdown: string): string {
  return markdown
    .replace(role, (whole, content: string) => (whole.startsWith("{math}") ? `$${content}$` : roleTitle(content)))
    .replace(citationRole, "")
    .split(opaque)
    .map((part, place) => (place % 2 === 1 ? part : cleanProse(part)))
    .join("")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
