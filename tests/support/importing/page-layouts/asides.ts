/** Pages with something beside or below their text. */
import { columns, justified, type PageLayout, small, two } from "./layout.ts";

export const asides: readonly PageLayout[] = [
  {
    name: "a sidebar at the right",
    write: (p) => void p.lines(50, 340, 780, 48).aside(() => p.lines(420, 130, 760, 20, small)),
  },
  {
    name: "a sidebar at the left",
    write: (p) => void p.lines(210, 340, 780, 48, justified).aside(() => p.lines(50, 130, 760, 20, small)),
  },
  {
    name: "a box below two columns",
    write: (p) => {
      columns(p, two, 780, [35, 35]);
      p.lines(70, 455, 270, 8, small);
    },
  },
  {
    name: "a sidebar beside a list",
    write: (p) =>
      void p
        .lines(50, 330, 780, 6)
        .lines(70, 310, 690, 14, { lead: "· " })
        .lines(50, 330, 495, 9)
        .aside(() => p.lines(410, 130, 720, 12, small)),
  },
];
