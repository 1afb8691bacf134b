/** What LaTeX's commands mean for a reader who sees the text and not the page. */

/** They say how a text looks, or steer what isn't shown; the number is how many arguments go with them. */
const dropped: ReadonlyMap<string, number> = new Map(
  [
    [
      0,
      `maketitle tableofcontents listoffigures listoftables newpage clearpage cleardoublepage pagebreak linebreak newline noindent
indent centering raggedright raggedleft small footnotesize scriptsize tiny normalsize large Large LARGE huge Huge par medskip bigskip
smallskip vfill hfill hrulefill dotfill appendix frontmatter mainmatter backmatter printbibliography printindex makeindex
pause hline toprule midrule bottomrule endhead endfirsthead endfoot endlastfoot normalfont rmfamily sffamily ttfamily mdseries
upshape scshape sc rm sf tt selectfont protect relax ignorespaces unskip strut null qed qedhere sloppy fussy allowbreak nobreak
singlespacing onehalfspacing doublespacing leavevmode phantomsection makeatletter makeatother bfseries bf itshape it em slshape sl
displaystyle textstyle boldmath unboldmath - / ! @ > < = + and titlepage twocolumn onecolumn balance flushbottom raggedbottom
textwidth linewidth columnwidth textheight nonumber notag limits nolimits left right columnbreak faketableofcontents`,
    ],
    [
      1,
      `label index vspace hspace vspace* hspace* pagestyle thispagestyle bibliography bibliographystyle usepackage documentclass
RequirePackage hypersetup pageref hyphenation graphicspath geometry lstset bibitem nocite theoremstyle newcounter
stepcounter refstepcounter usetheme usecolortheme usetikzlibrary tikzset pgfplotsset date institute thanks tag glsadd cline cmidrule
phantom hphantom vphantom pagenumbering includeonly addbibresource captionsetup setbeamertemplate color cite citep citet citealp
citeauthor citeyear parencite textcite autocite footcite fullcite citetitle cites usefonttheme setlist titleformat institution email
affil affiliation address keywords linespread microtypesetup sisetup definecolorset allowdisplaybreaks enlargethispage subtitle
vskip hskip kern def tikzsetnextfilename tikzexternalize caption`,
    ],
    [
      2,
      "setcounter addtocounter setlength addtolength numberwithin rule fontsize markboth newlength definecolor* newtcbtheorem settowidth",
    ],
    [3, "addcontentsline definecolor"],
  ].flatMap(([count, names]) =>
    String(names)
      .split(/\s+/)
      .map((name) => [name, Number(count)] as const),
  ),
);

export const droppedArguments = (name: string): number | undefined =>
  dropped.get(name) ?? dropped.get(name.replace(/\*$/, ""));

/** A mark of Markdown for what their argument is. */
export const emphasis: Readonly<Record<string, "*" | "**" | "`">> = {
  emph: "*",
  textit: "*",
  textsl: "*",
  textbf: "**",
  strong: "**",
  alert: "**",
  structure: "**",
  textbfit: "**",
  texttt: "`",
  code: "`",
  lstinline: "`",
  path: "`",
};

/** The same, to the end of the group that they stand in. */
export const emphasisFromHere: Readonly<Record<string, "*" | "**" | "`">> = {
  em: "*",
  it: "*",
  itshape: "*",
  slshape: "*",
  sl: "*",
  bf: "**",
  bfseries: "**",
  tt: "`",
  ttfamily: "`",
};

/** Their last argument is shown as it is; the number is how many come before it. */
export const transparent: Readonly<Record<string, number>> = {
  text: 0,
  textrm: 0,
  textsf: 0,
  textsc: 0,
  textnormal: 0,
  textup: 0,
  textmd: 0,
  underline: 0,
  uline: 0,
  mbox: 0,
  hbox: 0,
  fbox: 0,
  makebox: 0,
  framebox: 0,
  textcolor: 1,
  colorbox: 1,
  parbox: 1,
  raisebox: 1,
  MakeUppercase: 0,
  uppercase: 0,
  lowercase: 0,
  only: 0,
  onslide: 0,
  uncover: 0,
  visible: 0,
  hyperref: 0,
  gls: 0,
  Gls: 0,
  ensurepunctuation: 0,
};

/** Commands that stand for characters. */
export const characters: Readonly<Record<string, string>> = {
  " ": " ",
  "\n": " ",
  "\\": " ",
  "%": "%",
  "&": "&",
  "#": "#",
  $: "$",
  _: "_",
  "{": "{",
  "}": "}",
  ",": " ",
  ";": " ",
  ":": " ",
  quad: " ",
  qquad: " ",
  space: " ",
  thinspace: " ",
  enspace: " ",
  tabularnewline: " ",
  TeX: "TeX",
  LaTeX: "LaTeX",
  LaTeXe: "LaTeX2e",
  BibTeX: "BibTeX",
  ldots: "…",
  dots: "…",
  textellipsis: "…",
  ss: "ß",
  o: "ø",
  O: "Ø",
  ae: "æ",
  AE: "Æ",
  oe: "œ",
  OE: "Œ",
  aa: "å",
  AA: "Å",
  l: "ł",
  L: "Ł",
  i: "ı",
  j: "ȷ",
  S: "§",
  P: "¶",
  copyright: "©",
  pounds: "£",
  euro: "€",
  texteuro: "€",
  dag: "†",
  textdagger: "†",
  textdegree: "°",
  textbackslash: "\\",
  textasciitilde: "~",
  textasciicircum: "^",
  textbar: "|",
  textless: "<",
  textgreater: ">",
  textunderscore: "_",
  textquotedblleft: "“",
  textquotedblright: "”",
  textquoteleft: "‘",
  textquoteright: "’",
  lq: "‘",
  rq: "’",
  textendash: "–",
  textemdash: "—",
  textbullet: "•",
  textregistered: "®",
  texttrademark: "™",
  slash: "/",
  today: "",
};

/** The accent that follows its letter in Unicode. */
export const accents: Readonly<Record<string, string>> = {
  "'": "\u0301",
  "`": "\u0300",
  "^": "\u0302",
  '"': "\u0308",
  "~": "\u0303",
  "=": "\u0304",
  ".": "\u0307",
  u: "\u0306",
  v: "\u030c",
  H: "\u030b",
  c: "\u0327",
  k: "\u0328",
  r: "\u030a",
  d: "\u0323",
  b: "\u0331",
};

/** Headings, outermost first. */
export const sectioning = [
  "part",
  "chapter",
  "section",
  "subsection",
  "subsubsection",
  "paragraph",
  "subparagraph",
  "frametitle",
] as const;

/** Environments of theorems that a document uses without saying what they are. */
export const usualTheorems: Readonly<Record<string, string>> = {
  theorem: "Theorem",
  thm: "Theorem",
  lemma: "Lemma",
  lem: "Lemma",
  proposition: "Proposition",
  prop: "Proposition",
  corollary: "Corollary",
  cor: "Corollary",
  definition: "Definition",
  defn: "Definition",
  example: "Example",
  exercise: "Exercise",
  remark: "Remark",
  claim: "Claim",
  conjecture: "Conjecture",
  axiom: "Axiom",
  problem: "Problem",
  solution: "Solution",
  note: "Note",
};

/** Drawn by programs of their own, or lists of what is elsewhere. */
export const withoutText = new Set([
  "tikzpicture",
  "pgfpicture",
  "pspicture",
  "picture",
  "asy",
  "axis",
  "forest",
  "tikzcd",
  "thebibliography",
  "filecontents",
  "comment",
]);
/** Of those, what is a picture. */
export const isDrawing = (name: string): boolean => !/^(?:thebibliography|filecontents|comment)/.test(name);

export const lists: Readonly<Record<string, "bullet" | "number">> = {
  itemize: "bullet",
  enumerate: "number",
  description: "bullet",
  compactitem: "bullet",
  compactenum: "number",
  inparaenum: "number",
  tasks: "bullet",
};

/** Containers of ordinary text; the number is how many arguments say how they look. */
export const containers: Readonly<Record<string, number>> = {
  document: 0,
  abstract: 0,
  center: 0,
  flushleft: 0,
  flushright: 0,
  quote: 0,
  quotation: 0,
  verse: 0,
  minipage: 1,
  figure: 0,
  table: 0,
  wrapfigure: 2,
  subfigure: 1,
  subtable: 1,
  sidewaysfigure: 0,
  sidewaystable: 0,
  columns: 0,
  column: 1,
  multicols: 1,
  spacing: 1,
  small: 0,
  footnotesize: 0,
  subequations: 0,
  titlepage: 0,
  appendices: 0,
  landscape: 0,
  threeparttable: 0,
  tablenotes: 0,
  adjustbox: 1,
  frame: 0,
  block: 0,
  alertblock: 0,
  exampleblock: 0,
  mdframed: 0,
  tcolorbox: 0,
  framed: 0,
  shaded: 0,
  onehalfspace: 0,
  algorithm: 0,
  letter: 1,
  justify: 0,
};
