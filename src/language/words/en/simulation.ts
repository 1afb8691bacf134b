/** Simulations: what stands around one that is tried. What one itself says comes with it. */
import { numbers, plural } from "./numbers.ts";

const simulations = (count: number): string =>
  plural(count, { one: (n) => `${n} simulation`, other: (n) => `${n} simulations` });

export const simulation = {
  tryIt: (title: string) => `Try it: ${title}`,
  opening: "Opening the simulation…",
  notLoaded: "The simulation could not be loaded.",
  again: "Try again",
  controls: "What you can change",
  numberFrom: (from: string, to: string) => `Give a number from ${from} to ${to}.`,
  point: (place: number, x: string, y: string) => `Point ${place}: x ${x}, y ${y}`,
  /** Where points of several kinds are in one picture. */
  pointOf: (label: string, place: number, x: string, y: string) => `${label}, point ${place}: x ${x}, y ${y}`,
  at: (x: string, y: string) => `x ${x}, y ${y}`,
  pointX: (place: number) => `Point ${place}, x`,
  pointY: (place: number) => `Point ${place}, y`,
  dragPoints: (label: string) => `${label}: drag the ringed points in the picture, or move one with the arrow keys.`,
  pointsAsNumbers: (label: string) => `${label} as numbers`,
  step: "Step",
  run: "Run",
  runAgain: "Run again",
  pause: "Pause",
  back: "Back one step",
  reset: "Reset",
  progress: (steps: number, most: number) => `Step ${numbers.count(steps)} of at most ${numbers.count(most)}`,
  ended: (steps: number) =>
    plural(steps, { one: (n) => `Ended after ${n} step`, other: (n) => `Ended after ${n} steps` }),
  now: "Numbers now",
  sameAsData: "The same as data",
  /** In the place of a picture that can't be drawn. */
  inWords: "The picture in words",
  predict: {
    question: "What do you think will happen?",
    skip: "Skip",
    thenRun: "Now run it and see.",
    check: "Check it",
    right: (because: string) => `You predicted it. ${because}`,
    wrong: (right: string, because: string) => `It went otherwise: “${right}”. ${because}`,
  },
  share: "Share",
  shared: "Link copied",
  shareByHand: "Your browser doesn't allow copying. The link to this state:",
  gallery: {
    title: "Try it yourself",
    show: "Show",
    concepts: "Concepts",
    search: "Search simulations",
    count: simulations,
    matches: (count: number, all: number) => `${numbers.count(count)} of ${simulations(all)} match`,
  },
  notHere: "This link opens a simulation that isn't in this course or this version of Erica.",
};
