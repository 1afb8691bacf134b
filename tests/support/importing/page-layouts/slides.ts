/** Slides: large letters, few words. */

import type { LineStyle } from "../page-writer.ts";
import type { PageLayout } from "./layout.ts";

const bullets: LineStyle = { lead: "· ", size: 16, fill: 0.8 };

export const slides: readonly PageLayout[] = [
  {
    name: "a slide of bullets",
    slide: true,
    write: (p) => p.put("a title", 50, 470, 30).lines(60, 600, 410, 7, bullets),
  },
  {
    name: "a slide of two columns",
    slide: true,
    write: (p) => void p.put("a title", 50, 470, 30).lines(50, 300, 400, 7, bullets).lines(380, 300, 400, 7, bullets),
  },
  {
    name: "a slide of two columns with headings",
    slide: true,
    write: (p) =>
      void p
        .put("a title", 50, 470, 30)
        .put("before", 50, 415, 20)
        .lines(50, 300, 380, 5, bullets)
        .put("after", 380, 415, 20)
        .lines(380, 300, 380, 6, bullets),
  },
  {
    name: "for and against, in few words",
    slide: true,
    write: (p) => {
      p.put("a title", 50, 470, 30);
      for (const x of [60, 400])
        for (let i = 0; i < 4; i++) {
          p.texts.push({ text: "·", x, y: 400 - i * 34, size: 18 });
          p.put("ok", x + 20, 400 - i * 34, 18);
        }
    },
  },
  {
    name: "a picture at the left of its slide",
    slide: true,
    write: (p) =>
      void p
        .put("a title", 50, 470, 30)
        .aside(() => p.put("a caption of the picture", 60, 110, 10))
        .lines(380, 300, 400, 6, bullets),
  },
  {
    name: "a slide of three boxes",
    slide: true,
    write: (p) => {
      p.put("a title", 50, 470, 30);
      for (const x of [40, 270, 500]) p.put("box", x, 400, 18).lines(x, 180, 370, 5, { size: 12 });
    },
  },
  {
    name: "bullets within bullets in two columns",
    slide: true,
    write: (p) => {
      p.put("a title", 50, 470, 30);
      for (const x of [50, 380])
        p.lines(x, 290, 410, 2, bullets)
          .lines(x + 20, 270, 365, 3, { ...bullets, size: 13 })
          .lines(x, 290, 305, 2, bullets);
    },
  },
  {
    name: "a slide with a line below its columns",
    slide: true,
    write: (p) =>
      void p
        .put("a title", 50, 470, 30)
        .lines(50, 300, 400, 5, bullets)
        .lines(380, 300, 400, 5, bullets)
        .put("what follows from both of them is said down here on one line", 60, 200, 18),
  },
];
