/** Files of every format with bytes and lines changed, cut and repeated: what disks, mails and enemies do to them. */
import { type Chance, chanceOf } from "../chance.ts";
import { unpackedDeck } from "./made-deck.ts";
import { madePdf } from "./made-pdf.ts";
import { madeBook, madeDocument, madeSlides, madeZip } from "./office-files.ts";

type Bytes = Uint8Array<ArrayBuffer>;
const text = (content: string): Bytes => new TextEncoder().encode(content);

const markdown =
  "---\ntitle: Bread\n---\n# Dough\n\nA **starter** is a mixture.\n\n- one\n  - two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n$$\nx^2\n$$\n\n```python\nprint(1)\n```\n\n```{admonition} Note\nIt rises (RISE).\n```\n";
const graph = {
  nodes: [
    { id: 1, label: "A b" },
    { id: 2, label: "C d" },
  ],
  edges: [{ from: 2, to: 1 }],
};

/** One whole file of each format, by its name. */
export const wholeFiles: Readonly<Record<string, Bytes>> = {
  "a.md": text(markdown),
  "a.html": text(
    "<html><body><h1>Dough</h1><p>A <b>starter</b> is a mixture.</p><ul><li>x<ul><li>y</li></ul></li></ul><table><tr><td>1</td><td>2</td></tr></table><pre>z</pre></body></html>",
  ),
  "a.txt": text("DOUGH\n\nA starter is a mixture of flour and water.\n\n1.2 Proving\n\n- one\n- two\n"),
  "a.tex": text(
    "\\documentclass{article}\n\\newcommand{\\w}[1]{\\emph{#1} (#1)}\n\\newtheorem{d}{Definition}\n\\begin{document}\n\\section{Dough}\\label{s}\nA \\w{starter} is a mixture, $x^2$. % no\n\\begin{d}[Crumb]\nIt is \\textbf{inside}, see \\ref{s}.\n\\end{d}\n\\begin{align}a &= b \\\\ c &= d\\end{align}\n\\begin{itemize}\\item one\\footnote{two}\\end{itemize}\n\\begin{tabular}{ll}a & b \\\\ \\hline 1 & 2\\end{tabular}\n\\begin{lstlisting}[language=Python]\nprint(1)\n\\end{lstlisting}\n\\input{b}\n\\end{document}\n",
  ),
  "a.vtt": text("WEBVTT\n\n00:01.000 --> 00:03.000\n<v Ada>A starter is alive.\n\n00:03.000 --> 00:09.000\nFeed it.\n"),
  "a.ipynb": text(
    JSON.stringify({
      cells: [
        { cell_type: "markdown", source: ["# Dough\n", "A **starter** is a mixture."] },
        { cell_type: "code", source: "print(1)", outputs: [{ text: "1" }] },
      ],
      metadata: {},
    }),
  ),
  "a.docx": madeDocument(),
  "a.pptx": madeSlides(),
  "a.epub": madeBook(),
  "a.zip": madeZip({ "x/a.md": `${markdown}\nMore.\n`, "x/b.txt": "Plain text of bread." }),
  "a.pdf": madePdf([
    [
      { text: "A starter is a mixture of flour and water.", x: 50, y: 700 },
      { text: "Dough", x: 50, y: 780, size: 20 },
    ],
  ]),
  "a.json": text(JSON.stringify(graph)),
  "a.graphml": text(
    `<?xml version="1.0"?><graphml><key id="d" attr.name="description"/><graph><node id="a"><data key="d">A is b.&lt;SEP&gt;A is c.</data></node><node id="b"/><edge source="a" target="b"/></graph></graphml>`,
  ),
  "a.csv": text('ConceptID,ConceptLabel,Dependencies\n1,Scalar,\n2,Vector,1\n3,"Matrix, dense",1|2\n'),
  "a.apkg": await unpackedDeck({
    notes: [
      { fields: ["What is a {{c1::starter}}?", "A <b>mixture</b> of \\(w\\) and flour."] },
      { fields: ["Crumb", "The inside of a loaf. <img src=x>"] },
    ],
  }),
  "deck.txt": text(
    '#separator:tab\n#html:true\n#tags column:3\nWhat is rye?\t"A <i>grain</i>, ""sour"""\tbread\n{{c1::Salt}} slows yeast.\t\t\n',
  ),
  "a.jsonl": text(
    `${JSON.stringify({ title: "Bread", text: markdown })}\n${JSON.stringify({ title: "Salt", text: "Salt is a mineral." })}\n`,
  ),
};

const odd = [
  "\u0000",
  "\uffff",
  "<",
  "&#x0;",
  "]]>",
  "$$",
  "```",
  "{",
  '"',
  "\\",
  "../",
  "javascript:alert(1)",
  "<script>",
  "(".repeat(400),
  "[".repeat(400),
  "<b>".repeat(700),
  "9".repeat(300),
  "a".repeat(9_000),
];

function mutateOnce(bytes: Bytes, chance: Chance): Bytes {
  const at = chance.below(bytes.length + 1);
  const length = chance.below(Math.max(1, Math.floor(bytes.length / 3)));
  const parts = (...pieces: readonly Uint8Array[]): Bytes => {
    const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
    let to = 0;
    for (const piece of pieces) {
      whole.set(piece, to);
      to += piece.length;
    }
    return whole;
  };
  switch (chance.below(6)) {
    case 0:
      return parts(bytes.subarray(0, at));
    case 1:
      return parts(bytes.subarray(0, at), bytes.subarray(at + length));
    case 2:
      return parts(bytes.subarray(0, at), bytes.subarray(Math.max(0, at - length), at), bytes.subarray(at));
    case 3:
      return parts(bytes.subarray(0, at), text(chance.pick(odd as [string, ...string[]])), bytes.subarray(at));
    default: {
      const changed = bytes.slice();
      for (let i = 0; i < 1 + chance.below(8); i++)
        changed[chance.below(Math.max(1, changed.length))] = chance.below(256);
      return changed;
    }
  }
}

/** The same seed and number give the same file. */
export function mutatedFile(name: string, seed: number, number: number): Bytes {
  const chance = chanceOf(seed * 100_003 + number);
  let bytes = wholeFiles[name] ?? text("");
  for (let times = 1 + chance.below(3); times > 0; times--) bytes = mutateOnce(bytes, chance);
  return bytes;
}
