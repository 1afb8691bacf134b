/** A document as a web page of its own: it loads nothing and runs nothing, formulas are MathML, the figure is in it. */
import type { Citation } from "../../../domain/answer.ts";
import { escapeHtml, type FormulaHtml, markdownBlocksToHtml } from "../../../markdown/to-html.ts";
import type { AnswerDocument, DocumentFigure, DocumentWords } from "./answer-document.ts";

const policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

/** Nothing scrolls inside it: a keyboard reaches only what scrolls with the page. */
const style = `:root{color-scheme:light dark}
body{max-width:44rem;margin:2rem auto;padding:0 1rem;font:1rem/1.6 system-ui,sans-serif;overflow-wrap:anywhere}
table{border-collapse:collapse}th,td{border:1px solid;padding:.25rem .6rem;text-align:start}
pre{white-space:pre-wrap;padding:.75rem;border:1px solid}
sup a{padding:.4rem .5rem}
figure{margin:1.5rem 0;break-inside:avoid}img{max-width:100%;height:auto}`;

function figureHtml({ title, alternative, drawn }: DocumentFigure): string {
  const picture = drawn && `<img src="${escapeHtml(drawn.url)}" alt="${escapeHtml(alternative)}">`;
  const words = `<b>${escapeHtml(title)}.</b> ${escapeHtml(drawn?.caption ?? alternative)}`;
  return `<figure><figcaption>${words}</figcaption>${picture ?? ""}</figure>`;
}

/** Marks of sources lead to them; in code they are code. */
const linkSources = (html: string, sources: readonly Citation[]): string =>
  html.replace(/<(pre|code|math)\b[\s\S]*?<\/\1>|\[\^(\d+)\]/g, (whole: string, _tag: unknown, number?: string) =>
    sources.some((source) => String(source.number) === number)
      ? `<sup><a href="#source-${number}">${number}</a></sup>`
      : whole,
  );

function sourceHtml({ number, title, locator, url }: Citation, words: DocumentWords): string {
  const place = escapeHtml(`${title}, ${words.locator(locator)}`);
  const isLink = url !== undefined && /^https?:\/\//i.test(url);
  return `<li value="${number}" id="source-${number}">${isLink ? `<a href="${escapeHtml(url)}">${place}</a>` : place}</li>`;
}

interface Shown {
  readonly formula: FormulaHtml;
  /** Of the text, as pages name it: "en". */
  readonly language: string;
}

export function documentToPage(
  { title, sections, sources, made }: AnswerDocument,
  words: DocumentWords,
  { formula, language }: Shown,
): string {
  const body = sections.map(
    ({ heading, text, figure }) =>
      (heading ? `<h2>${escapeHtml(heading)}</h2>\n` : "") +
      linkSources(markdownBlocksToHtml(text, formula), sources) +
      (figure ? `\n${figureHtml(figure)}` : ""),
  );
  const listed = sources.map((source) => sourceHtml(source, words)).join("\n");
  const name = escapeHtml(title);
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<title>${name}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${name}</h1>
${body.join("\n")}
${listed ? `<h2>${escapeHtml(words.exported.sources)}</h2>\n<ol>\n${listed}\n</ol>` : ""}
</main>
<footer><p>${escapeHtml(made)}</p></footer>
</body>
</html>
`;
}
