/**
 * Prose alone for search, embedding and ranking, which read a whole course: by patterns, at a fifth of the parser's
 * time (0.3 s a first visit). A test holds it against `spokenText` on every passage of the bundled course.
 */

const withoutMarks = (markdown: string): string =>
  markdown
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/(\*\*|__)(.+?)\1/g, "$2")
    .replace(/(^|[\s(])([*_])(?=\S)([^*_\n]*?\S)\2(?=[\s).,;:!?]|$)/g, "$1$3")
    .replace(/`([^`]*)`/g, "$1")
    .replace(/^\s*(?:[-*+]|\d+\.)\s+/gm, "")
    .replace(/^\|?[\s:|-]+\|?$/gm, "")
    .replace(/\s*\|\s*/g, " ")
    .replace(/(?<!\\)\$\$?/g, "")
    .replace(/\\([$*_`|#])/g, "$1")
    .replace(/\s+/g, " ")
    .trim();

const verbatim = /```[\s\S]*?```|\$\$[\s\S]*?\$\$|\$[^$\n]*\$/g;

/** What `prose` leaves out. */
export const codeAndFormulas = (markdown: string): readonly string[] => markdown.match(verbatim) ?? [];

/** Code, output and formulas are left out. */
export const prose = (markdown: string): string =>
  withoutMarks(markdown.replace(verbatim, " ").replace(/```[a-z]*\n?/g, ""));
