/** Pages of three columns: newspapers and indexes. */
import { columns, type PageLayout, small, three } from "./layout.ts";

export const threeColumns: readonly PageLayout[] = [
  { name: "three columns", write: (p) => columns(p, three, 780, [50, 50, 50], small) },
  { name: "three justified columns", write: (p) => columns(p, three, 780, [50, 50, 50], { size: 9, justified: true }) },
  {
    name: "a headline across three columns",
    write: (p) => {
      p.put("a headline that spans all three", 40, 780, 26);
      columns(p, three, 745, [45, 45, 45], small);
    },
  },
  { name: "three columns, the last one short", write: (p) => columns(p, three, 780, [50, 50, 6], small) },
  {
    name: "a figure over two of three columns",
    write: (p) =>
      void p
        .lines(40, 160, 780, 50, small)
        .lines(217, 337, 560, 2, small)
        .lines(217, 160, 525, 30, small)
        .lines(394, 160, 525, 30, small),
  },
  {
    name: "a headline over two of three columns",
    write: (p) => {
      p.put("a headline over two of them", 40, 780, 20);
      columns(p, [three[0], three[1]], 750, [48, 48], small);
      p.lines(394, 160, 780, 52, small);
    },
  },
  {
    name: "an index of short entries",
    write: (p) => {
      for (const [x] of three) for (let i = 0; i < 40; i++) p.put(`term ${i}`, x, 780 - i * 13, 9);
    },
  },
];
