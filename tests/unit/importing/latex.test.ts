import temml from "temml";
import { describe, expect, test } from "vitest";
import { readFile } from "../../../src/importing/read-file.ts";
import type { ReadBlock } from "../../../src/importing/source.ts";
import { importThese } from "../../support/importing/files.ts";
import { madeZip } from "../../support/importing/office-files.ts";

async function documentOf(source: string) {
  const outcome = await readFile("a.tex", new TextEncoder().encode(source), {}, { left: 64e6 });
  if (!outcome.ok) throw new Error(outcome.error.type);
  const [document] = outcome.value.documents;
  if (!document) throw new Error("no document");
  return document;
}

const short = (blocks: readonly ReadBlock[]): string[] =>
  blocks.map((block) => (block.type === "heading" ? `${"#".repeat(block.level)} ${block.text}` : block.markdown));
const read = async (body: string): Promise<string[]> => short((await documentOf(body)).blocks);

const bread = String.raw`% a comment
\documentclass[11pt]{article}
\usepackage{amsmath,amsthm}
\title{Notes on \emph{Bread}}
\author{Ann Miller\thanks{Supported by rye} \\ University of Loaves \and Bo Baker}
\newcommand{\R}{\mathbb{R}}
\newcommand{\norm}[2][2]{\lVert #2 \rVert_{#1}}
\DeclareMathOperator{\rise}{rise}
\newtheorem{definition}{Definition}[section]
\newtheorem{thm}[definition]{Theorem}
\begin{document}
\maketitle
\section{Dough}\label{sec:dough}
A \emph{starter} is a mixture of flour and water. % and yeast
 It costs 5\,\$ and takes 50\% of the time --- see Theorem~\ref{t:rise}\footnote{Rye is \textbf{fast}.} and \eqref{eq:mass}.

It lives in $x \in \R^2$ with \(\norm{x} < \norm[1]{y}\).
\begin{equation}\label{eq:mass}
  m = \rise(w) + f^2 % mass
\end{equation}
\begin{align*}
 a &= b \\
 c &= d \label{eq:unused}
\end{align*}
\subsection*{Lists}
\begin{itemize}
  \item flour
  \begin{enumerate}\item rye \item wheat of $n$ kinds\end{enumerate}
  \item[] water
\end{itemize}
\begin{description}\item[Crumb] the inside of a loaf.\end{description}
\begin{definition}[Hydration]\label{d:h}
The weight of water over the weight of flour.
\end{definition}
\begin{thm}\label{t:rise}
Every dough of Section~\ref{sec:dough} rises (Definition~\ref{d:h}).
\end{thm}
\begin{proof}By heat. \qed\end{proof}
\begin{figure}[ht]\centering\includegraphics[width=3cm]{loaf.png}\caption{A loaf.}\label{f}\end{figure}
\begin{tabular}{l|r}
\hline Flour & Days \\ \hline
Rye & 2\\
\multicolumn{2}{c}{both \& more}
\end{tabular}
\begin{lstlisting}[language=Python, caption=x]
print("100%")  # \emph{not}
\end{lstlisting}
\begin{verbatim}
  as \it is
\end{verbatim}
Call \verb|bake_it()| or \texttt{rest\_it}; see \href{https://example.org/a}{this} \cite[p.~2]{k}. Caf\'e, M\"uller, \c{c}a, {\bf loud} word.
\bibliographystyle{plain}\bibliography{refs}
\end{document}
after the end`;

describe("LaTeX", () => {
  test("is read as its text: headings, emphasis, formulas, theorems, lists, tables and code", async () => {
    const { blocks, title, authors, notes } = await documentOf(bread);
    expect(short(blocks)).toEqual([
      "# Dough",
      "A *starter* is a mixture of flour and water. It costs 5 \\$ and takes 50% of the time — see Theorem 1.2 and (1).",
      "Rye is **fast**.",
      "It lives in $x \\in\\mathbb{R}^2$ with $\\lVert x \\rVert_{2} < \\lVert y \\rVert_{1}$.",
      "$$\nm = \\operatorname{rise}(w) + f^2 \\qquad (1)\n$$",
      "$$\n\\begin{aligned}a &= b \\\\ c &= d\\end{aligned}\n$$",
      "## Lists",
      "- flour\n  1. rye\n  2. wheat of $n$ kinds\n- water",
      "- **Crumb**: the inside of a loaf.",
      "**Hydration** (Definition 1.1): The weight of water over the weight of flour.",
      "**Theorem** 1.2. Every dough of Section “Dough” rises (Definition 1.1).",
      "**Proof**. By heat.",
      "A loaf.",
      "| Flour | Days |\n| --- | --- |\n| Rye | 2 |\n| both & more |  |",
      '```python\nprint("100%")  # \\emph{not}\n```',
      "```\n  as \\it is\n```",
      "Call `bake_it()` or `rest_it`; see [this](https://example.org/a). Café, Müller, ça, **loud** word.",
    ]);
    expect({ title, authors, notes }).toEqual({
      title: "Notes on Bread",
      authors: ["Ann Miller", "Bo Baker"],
      notes: [{ type: "pictures", count: 1 }],
    });
  });

  test("every formula of it is one that Erica draws", async () => {
    const formulas = (await read(bread)).flatMap((markdown) =>
      [...markdown.matchAll(/\$\$\n([\s\S]+?)\n\$\$|(?<![\\$])\$([^$\n]+)\$/g)].map(
        (match) => match[1] ?? match[2] ?? "",
      ),
    );
    expect(formulas).toHaveLength(5);
    for (const tex of formulas)
      expect(() => temml.renderToString(tex, { throwOnError: true, displayMode: true })).not.toThrow();
  });

  test.each([
    ["gather", "\\begin{gather}a\\\\b\\end{gather}", "$$\n\\begin{gathered}a \\\\ b\\end{gathered}\n$$"],
    ["multline", "\\begin{multline*}a\\\\b\\end{multline*}", "$$\n\\begin{gathered}a \\\\ b\\end{gathered}\n$$"],
    ["eqnarray", "\\begin{eqnarray}a&=&b\\end{eqnarray}", "$$\n\\begin{aligned}a&=&b\\end{aligned}\n$$"],
    ["alignat", "\\begin{alignat}{2}a&=b\\end{alignat}", "$$\n\\begin{aligned}a&=b\\end{aligned}\n$$"],
    ["brackets", "\\[ x \\mbox{ if } y \\]", "$$\nx \\text{ if } y\n$$"],
    ["dollars", "$$\n x % no\n + y $$", "$$\nx + y\n$$"],
    [
      "rows of their own",
      "\\begin{equation}f=\\begin{cases}1\\\\2\\end{cases}\\tag{*}\\end{equation}",
      "$$\nf=\\begin{cases}1\\\\2\\end{cases} \\qquad (*)\n$$",
    ],
  ])("display formulas: %s", async (_, source, markdown) => {
    expect(await read(source)).toEqual([markdown]);
    const tex = markdown.replace(/^\$\$\n|\n\$\$$/g, "");
    expect(() => temml.renderToString(tex, { throwOnError: true, displayMode: true })).not.toThrow();
  });

  test("macros with arguments, of macros, by other names; one that calls itself ends", async () => {
    expect(
      await read(
        "\\def\\pair#1#2{(#1, #2)}\\newcommand\\both[1]{\\pair{#1}{#1}}\\let\\B=\\both\nHere \\B{ab}, \\both cd, and $\\both{\\frac12}$.",
      ),
    ).toEqual(["Here (ab, ab), (c, c)d, and $(\\frac12, \\frac12)$."]);
    const { blocks, notes } = await documentOf(
      "\\newcommand{\\a}{x\\a\\a}\\newcommand{\\e}{\\emph}Before it. \\a\n\n\\section{Next}Text after it.",
    );
    expect(short(blocks).at(-1)).toBe("Text after it.");
    expect(notes).toContainEqual({ type: "macros-unresolved" });
  });

  test("what isn't closed ends where it would anyway", async () => {
    expect(
      await read("One {two.\n\n\\begin{itemize}\\item three $x\n\n\\section{Four}\nFive } six \\end{center}."),
    ).toEqual(["One two.", expect.stringContaining("three x")]);
    expect(await read("\\begin{document}\\begin{quote}said\\end{document}")).toEqual(["said"]);
  });

  test("what is not known is named, and its text is kept", async () => {
    const { blocks, notes } = await documentOf("\\begin{strange}A \\mystery{kept} word.\\end{strange}");
    expect(short(blocks)).toEqual(["A kept word."]);
    expect(notes).toEqual([{ type: "commands-unknown", names: ["strange", "\\mystery"], count: 2 }]);
  });

  test("slides: a frame's title is a heading, overlays are no text", async () => {
    const { blocks, kind } = await documentOf(
      "\\documentclass{beamer}\\begin{document}\\section{Oven}\\begin{frame}[t]{Heat}\\begin{itemize}\\item<1-> hot\\pause\\end{itemize}\\end{frame}\\begin{frame}\\frametitle{Steam}\\only<2>{wet}\\end{frame}\\end{document}",
    );
    expect(short(blocks)).toEqual(["# Oven", "## Heat", "- hot", "## Steam", "wet"]);
    expect(kind).toBe("slides");
  });

  const chapters = {
    "book/main.tex":
      "\\documentclass{book}\\title{Loaves}\\newcommand{\\x}{crumb}\\begin{document}\\input{parts/one}\\include{parts/gone}\\end{document}",
    "book/parts/one.tex":
      "\\chapter{One}\nA **\\x{}** of it. See \\ref{two}. \\input{parts/two.tex} % \\input{parts/never}",
    "book/parts/two.tex": "\\section{Two}\\label{two}\nA \\emph{couche} is a cloth of linen.",
    "book/alone.tex": "\\section{Alone}\nA \\emph{banneton} is a basket that holds the dough.",
  };

  test("files that a document includes are read where it says, once", async () => {
    for (const files of [chapters, { "b.zip": madeZip(chapters) }]) {
      const { course, report } = await importThese(files);
      expect(course?.documents.map(({ title }) => title).sort()).toEqual(["Alone", "Loaves"]);
      const loaves = course?.passages.filter(({ document }) => document === "loaves");
      expect(loaves?.map(({ markdown, locator }) => [markdown, locator.type === "heading" && locator.path])).toEqual([
        ["A \\*\\*crumb\\*\\* of it. See “Two”.", ["One"]],
        ["A *couche* is a cloth of linen.", ["One", "Two"]],
      ]);
      const notes = new Map(report.files.map((file) => [file.path.replace(/^b\.zip\//, ""), file.notes]));
      expect(notes.get("book/main.tex")).toEqual([{ type: "includes-missing", names: ["parts/gone"] }]);
      expect(notes.get("book/parts/two.tex")?.[0]?.type).toBe("part-of");
    }
  });

  test("files that include each other in a circle are read all the same", async () => {
    const { course } = await importThese({
      "a.tex": "A \\emph{miche} is a round loaf. \\input{b}",
      "b.tex": "A \\emph{batard} is an oval loaf. \\input{a}",
    });
    expect(course?.passages.map(({ markdown }) => markdown).join(" ")).toMatch(/miche.*batard|batard.*miche/);
  });

  test("hostile sources take their time from nobody", { timeout: 60_000 }, async () => {
    const sources = [
      `${"{".repeat(200_000)}x`,
      "\\begin{a}".repeat(100_000),
      "\\( ".repeat(100_000),
      "\\begin{equation}".repeat(50_000),
      "\\begin{lstlisting}".repeat(50_000),
      "\\verb|".repeat(100_000),
      "[".repeat(100_000),
      "\\emph[".repeat(50_000),
      "\\begin{itemize}[\\item[".repeat(400),
      `${"\\def\\a#1{#1#1}".repeat(100)}${"\\a{".repeat(5_000)}x`,
      "% \n".repeat(100_000),
      "$".repeat(200_001),
      "\\input{a}".repeat(50_000),
      "&".repeat(100_000),
      "\\\\[".repeat(100_000),
    ];
    for (const source of sources) {
      const began = performance.now();
      await readFile("a.tex", new TextEncoder().encode(`A loaf.\n\n${source}`), {}, { left: 64e6 });
      expect.soft([source.slice(0, 20), performance.now() - began < 5_000]).toEqual([source.slice(0, 20), true]);
    }
  });
});
