/** Pairs drawn on a circle, told apart by letters. */
import type { Point } from "../../../figures/sample.ts";
import type { Layer } from "../../plane.ts";
import type { Angles } from "./model.ts";

export const pairLetters = "ABCDEF";
const place = (angle: number, radius = 1): Point => [radius * Math.cos(angle), radius * Math.sin(angle)];

export function circleLayers(angles: Angles): Layer[] {
  const ring = Array.from({ length: 121 }, (_, i) => place((2 * Math.PI * i) / 120));
  const view = (first: boolean): number[] => angles.filter((_, i) => (i % 2 === 0) === first);
  return [
    { draw: "thin", points: ring },
    ...view(true).map((angle, i): Layer => ({ draw: "thin", points: [place(angle), place(view(false)[i] ?? 0)] })),
    {
      draw: "points",
      points: view(true).map((angle) => place(angle)),
      tone: 1,
      label: "First view: capital letter",
      size: 110,
    },
    {
      draw: "points",
      points: view(false).map((angle) => place(angle)),
      tone: 2,
      label: "Second view: small letter",
      size: 40,
    },
    ...view(true).map((angle, i): Layer => ({ draw: "note", at: place(angle, 1.2), text: pairLetters[i] ?? "" })),
    ...view(false).map(
      (angle, i): Layer => ({ draw: "note", at: place(angle, 0.8), text: (pairLetters[i] ?? "").toLowerCase() }),
    ),
  ];
}
