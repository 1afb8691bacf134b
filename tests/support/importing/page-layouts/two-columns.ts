/** Pages of two columns: papers with figures, tables and footnotes. */
import { cell, closeTwo, columns, justified, type PageLayout, small, two } from "./layout.ts";

export const twoColumns: readonly PageLayout[] = [
  { name: "two columns", write: (p) => columns(p, two, 780, [50, 50]) },
  { name: "two justified columns", write: (p) => columns(p, two, 780, [50, 50], justified) },
  { name: "two columns close together", write: (p) => columns(p, closeTwo, 780, [52, 52], justified) },
  {
    name: "baselines that don't align",
    write: (p) => void p.lines(50, 235, 780, 45).lines(310, 235, 774, 40, { leading: 14.5 }),
  },
  {
    name: "title, authors and abstract of a paper",
    write: (p) => {
      p.put("a title that takes nearly all of this line", 90, 790, 20).put("an author and another one", 220, 765);
      p.lines(90, 415, 735, 8, small);
      columns(p, two, 630, [38, 38], justified);
    },
  },
  {
    name: "authors side by side",
    write: (p) => {
      p.put("a title that takes nearly all of this line", 90, 790, 20);
      p.aside(() => p.put("one author", 110, 762).put("one university of the north", 85, 749));
      p.aside(() => p.put("other author", 370, 762).put("one university of the south", 345, 749));
      columns(p, two, 710, [40, 40], justified);
    },
  },
  { name: "a wide and a narrow column", write: (p) => void p.lines(50, 330, 780, 45).lines(405, 140, 780, 45) },
  {
    name: "a narrow and a wide column",
    write: (p) => void p.lines(50, 140, 780, 45).lines(215, 330, 780, 45, justified),
  },
  {
    name: "headings within columns",
    write: (p) =>
      p
        .lines(50, 235, 780, 14)
        .put("heading", 50, 585, 13)
        .lines(50, 235, 565, 20)
        .lines(310, 235, 780, 25)
        .put("next heading", 310, 440, 13)
        .lines(310, 235, 420, 12),
  },
  {
    name: "a heading across in the middle",
    write: (p) => {
      columns(p, two, 780, [18, 18]);
      p.put("a heading that spans the whole width of the page here", 50, 520, 18);
      columns(p, two, 490, [25, 25]);
    },
  },
  {
    name: "a figure across the top",
    write: (p) => {
      p.lines(50, 495, 600, 2, small);
      columns(p, two, 560, [32, 32], justified);
    },
  },
  {
    name: "a figure across the middle",
    write: (p) => {
      columns(p, closeTwo, 780, [15, 15], justified);
      p.lines(50, 495, 440, 3, small);
      columns(p, closeTwo, 390, [20, 20], justified);
    },
  },
  {
    name: "a figure in one column",
    write: (p) =>
      void p.lines(50, 235, 780, 50).lines(310, 235, 780, 12).lines(320, 215, 480, 3, small).lines(310, 235, 430, 20),
  },
  {
    name: "a figure with labels in one column",
    write: (p) => {
      p.lines(50, 235, 780, 50, justified).lines(310, 235, 780, 12, justified);
      for (const [x, y] of [
        [330, 590],
        [430, 560],
        [480, 520],
      ] as const)
        p.put("", x, y, 7);
      p.lines(320, 215, 480, 3, small).lines(310, 235, 430, 20, justified);
    },
  },
  {
    name: "footnotes below each column",
    write: (p) =>
      void p
        .lines(50, 235, 780, 45)
        .lines(50, 235, 150, 4, small)
        .lines(310, 235, 780, 47)
        .lines(310, 235, 130, 2, small),
  },
  {
    name: "a footnote below the left column only",
    write: (p) =>
      void p.lines(50, 235, 780, 44, justified).lines(50, 235, 150, 5, small).lines(310, 235, 780, 53, justified),
  },
  {
    name: "a footnote across",
    write: (p) => {
      columns(p, two, 780, [45, 45]);
      p.lines(50, 495, 150, 3, small);
    },
  },
  { name: "a short last column", write: (p) => columns(p, two, 780, [50, 4]) },
  { name: "a short page", write: (p) => columns(p, two, 780, [5, 4]) },
  {
    name: "a table across both columns",
    write: (p) => {
      p.table([60, 180, 300, 420], 780, 6, cell).lines(50, 495, 685, 2, small);
      columns(p, two, 640, [38, 38]);
    },
  },
  {
    name: "a table in the left column",
    write: (p) =>
      void p
        .lines(50, 235, 780, 14)
        .table([60, 140, 220], 580, 6, cell)
        .lines(50, 235, 480, 22)
        .lines(310, 235, 780, 45),
  },
  {
    name: "a table in the right column",
    write: (p) =>
      void p
        .lines(50, 235, 780, 45, justified)
        .lines(310, 235, 780, 14, justified)
        .table([320, 400, 480], 580, 6, cell)
        .lines(310, 235, 480, 20, justified),
  },
  {
    name: "lists in both columns",
    write: (p) =>
      void p
        .lines(50, 235, 780, 8)
        .lines(65, 215, 670, 6, { lead: "· " })
        .lines(50, 235, 585, 12)
        .lines(310, 235, 780, 5)
        .lines(325, 215, 705, 9, { lead: "- " })
        .lines(310, 235, 580, 9),
  },
  {
    name: "formulas with numbers in a column",
    write: (p) => {
      for (const x of [50, 310])
        for (const y of [780, 640, 500])
          p.lines(x, 235, y, 6)
            .put("y = w x", x + 80, y - 90)
            .put("", x + 205, y - 90);
    },
  },
  {
    name: "running heads and page numbers",
    pages: 4,
    write: (p, n) => {
      p.furniture(`The journal of layouts ${n}`, 50, 815)
        .furniture(`Volume ${n}`, 480, 815)
        .furniture(`- ${n} -`, 290, 25);
      columns(p, two, 770, [50, 50], justified);
    },
  },
];
