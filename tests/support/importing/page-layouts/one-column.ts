/** Pages of one column: books, exams, verses. */
import { justified, type PageLayout, small } from "./layout.ts";

export const oneColumn: readonly PageLayout[] = [
  { name: "one column", write: (p) => p.lines(60, 470, 780, 45) },
  { name: "one justified column", write: (p) => p.lines(60, 470, 780, 45, justified) },
  {
    name: "headings and paragraphs",
    write: (p) =>
      p
        .put("a heading", 60, 780, 16)
        .lines(60, 470, 750, 12)
        .put("another heading", 60, 570, 14)
        .lines(60, 470, 545, 14),
  },
  {
    name: "a list and a list in it",
    write: (p) =>
      p
        .lines(60, 470, 780, 4)
        .lines(75, 440, 720, 3, { lead: "· " })
        .lines(95, 420, 681, 3, { lead: "- " })
        .lines(75, 440, 642, 2, { lead: "· " })
        .lines(60, 470, 605, 8),
  },
  {
    name: "a figure with its caption",
    write: (p) => p.lines(60, 470, 780, 10).lines(110, 370, 420, 2, small).lines(60, 470, 380, 15, justified),
  },
  {
    name: "a quotation set in",
    write: (p) => p.lines(60, 470, 780, 8).lines(110, 370, 665, 6).lines(60, 470, 575, 12),
  },
  {
    name: "formulas with their numbers",
    write: (p) => {
      p.lines(60, 470, 780, 6);
      for (const y of [690, 590, 490])
        p.put("y = w x", 250, y)
          .put("", 505, y)
          .lines(60, 470, y - 20, 5);
    },
  },
  { name: "verses", write: (p) => p.lines(60, 180, 780, 30) },
  {
    name: "references that hang",
    write: (p) => {
      for (let i = 0; i < 10; i++) p.lines(60, 470, 780 - i * 40, 1).lines(80, 450, 767 - i * 40, 1);
    },
  },
  {
    name: "footnotes",
    write: (p) => p.lines(60, 470, 780, 42, justified).lines(60, 470, 120, 4, small),
  },
  {
    name: "a table of contents",
    write: (p) => {
      for (let i = 0; i < 18; i++)
        p.put(`chapter ${i} . . . . . . . . . . . . . . . . . . . .`, 60, 760 - i * 18).put("", 505, 760 - i * 18);
    },
  },
  {
    name: "points at the margin of an exam",
    write: (p) => {
      for (let i = 0; i < 8; i++)
        p.lines(60, 400, 780 - i * 80, 1)
          .put("p", 510, 780 - i * 80)
          .lines(60, 400, 767 - i * 80, 3);
    },
  },
];
