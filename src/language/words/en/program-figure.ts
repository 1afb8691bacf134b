/** Figures that a program drew. */
import type { DescribedSeries, FigureFacts, FigureNote } from "../../../domain/program-figure.ts";
import { numbers, plural } from "./numbers.ts";

const { count } = numbers;
const notes: Readonly<Record<FigureNote["type"], (counts: readonly number[]) => string>> = {
  gaps: ([gone = 0]) =>
    plural(gone, {
      one: () => "One value can't be drawn (not a number, infinite, or missing): it is left out.",
      other: (n) => `${n} values can't be drawn (not a number, infinite, or missing): they are left out.`,
    }),
  thinned: ([of = 0, shown = 0]) => `Of ${count(of)} points, ${count(shown)} are drawn, evenly spread.`,
  series: ([of = 0, shown = 0]) => `Of ${count(of)} lines or groups of points, the first ${count(shown)} are drawn.`,
  bars: ([of = 0, shown = 0]) => `Of ${count(of)} bars, the first ${count(shown)} are drawn.`,
  "bars-gone": ([gone = 0]) =>
    plural(gone, {
      one: () => "One bar has no real number as its height: it is left out.",
      other: (n) => `${n} bars have no real number as their height: they are left out.`,
    }),
  outside: ([gone = 0]) =>
    plural(gone, {
      one: () => "One value lies outside of the bins.",
      other: (n) => `${n} values lie outside of the bins.`,
    }),
  cells: ([rows = 0, columns = 0, shownRows = 0, shownColumns = 0]) =>
    `Of ${count(rows)} × ${count(columns)} cells, ${count(shownRows)} × ${count(shownColumns)} are drawn, evenly spread.`,
  "empty-cells": ([gone = 0]) =>
    plural(gone, {
      one: () => "One cell holds no real number: it is empty.",
      other: (n) => `${n} cells hold no real number: they are empty.`,
    }),
  colours: () => "Points with a colour each are drawn in one colour.",
  apart: () => "What was drawn into one figure is of several kinds here: a figure for each.",
};

function series({ label, joined, points, first, last, low, high }: DescribedSeries): string {
  const name = label === undefined ? "" : ` “${label}”`;
  const many = plural(points, { one: () => "1 point", other: (n) => `${n} points` });
  return joined
    ? `a line${name} through ${many}, from ${first} to ${last}, lowest ${low}, highest ${high}`
    : `${many}${name} with heights from ${low} to ${high}`;
}

export const programFigure = {
  /** Of a figure that has no title. */
  title: (place: number) => `Figure ${count(place)}`,
  note: ({ type, counts }: FigureNote) => notes[type](counts),
  facts(facts: FigureFacts): string {
    switch (facts.type) {
      case "plot":
        return `A plot of ${facts.y} over ${facts.x}: ${facts.series.map(series).join("; ")}.`;
      case "bars":
        return facts.bars === 1
          ? `One bar of ${facts.measure}: ${facts.most.label}, ${facts.most.value}.`
          : `${count(facts.bars)} bars of ${facts.measure}: the longest is ${facts.most.label} with ${facts.most.value}, the shortest ${facts.least.label} with ${facts.least.value}.`;
      case "histogram":
        return `A histogram of ${facts.x} in ${count(facts.bins)} bins from ${facts.from} to ${facts.to}: the fullest bin lies between ${facts.fullest[0]} and ${facts.fullest[1]}.`;
      case "matrix":
        return `${count(facts.rows)} rows and ${count(facts.columns)} columns of numbers from ${facts.low} to ${facts.high}; darker means more.`;
    }
  },
  unreadable: "The program described a figure in a way that can't be drawn.",
  more: (shown: number, all: number) => `It drew ${count(all)} figures; the first ${count(shown)} are shown.`,
};
