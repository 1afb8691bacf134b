/**
 * Prose alone for search, embedding and ranking, which read a whole course: by patterns, at a fifth of the parser's
 * time (0.3 s a first visit). A test holds it against `spokenText` on every passage of the bundled course.
 */

interface Mark {
  /** What a text without any of them has nothing to replace for: looking for it takes a tenth of the time. */
  readonly needs?: RegExp;
  readonly pattern: RegExp;
  readonly by: string;
}

const marks: readonly Mark[] = [
  { needs: /\[/, pattern: /!?\[([^\]]*)\]\([^)]*\)/g, by: "$1" },
  { needs: /[*_]/, pattern: /(\*\*|__)(.+?)\1/g, by: "$2" },
  { needs: /[*_]/, pattern: /(^|[\s(])([*_])(?=\S)([^*_\n]*?\S)\2(?=[\s).,;:!?]|$)/g, by: "$1$3" },
  { needs: /`/, pattern: /`([^`]*)`/g, by: "$1" },
  { pattern: /^\s*(?:[-*+]|\d+\.)\s+/gm, by: "" },
  { pattern: /^\|?[\s:|-]+\|?$/gm, by: "" },
  { needs: /\|/, pattern: /\s*\|\s*/g, by: " " },
  { needs: /\$/, pattern: /(?<!\\)\$\$?/g, by: "" },
  { needs: /\\/, pattern: /\\([$*_`|#])/g, by: "$1" },
  // A plain space stays as it is.
  { pattern: /\s{2,}|[^\S ]/g, by: " " },
];

const withoutMarks = (markdown: string): string =>
  marks
    .reduce((text, { needs, pattern, by }) => (!needs || needs.test(text) ? text.replace(pattern, by) : text), markdown)
    .trim();

const verbatim = /```[\s\S]*?```|\$\$[\s\S]*?\$\$|\$[^$\n]*\$/g;

/** What `prose` leaves out. */
export const codeAndFormulas = (markdown: string): readonly string[] => markdown.match(verbatim) ?? [];

/** Code, output and formulas are left out. */
export const prose = (markdown: string): string =>
  withoutMarks(markdown.replace(verbatim, " ").replace(/```[a-z]*\n?/g, ""));
