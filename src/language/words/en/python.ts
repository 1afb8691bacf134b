/** The course's programs, run in the page. */
import type { ErrorCause } from "../../../domain/python-error.ts";
import { phrase } from "../phrase.ts";
import { numbers, plural } from "./numbers.ts";

type Describe = { readonly [Type in ErrorCause["type"]]: (cause: Extract<ErrorCause, { type: Type }>) => string };

/** Python's names of types, as one would say them. */
const typeNames: Readonly<Record<string, string>> = {
  str: "a text",
  int: "a whole number",
  float: "a number",
  bool: "true or false",
  list: "a list",
  tuple: "a tuple",
  dict: "a dictionary",
  set: "a set",
  NoneType: "None (nothing)",
  function: "a function",
  method: "a function",
  builtin_function_or_method: "a function",
  module: "a module",
  range: "a range",
  generator: "a generator",
};
const thing = (type: string): string =>
  Object.hasOwn(typeNames, type) ? (typeNames[type] ?? type) : `something of type ${type}`;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const causes: Describe = {
  "name-unknown": ({ name }) => `Nothing is called “${name}” at this point: it is misspelt, or set only later.`,
  "used-before-set": ({ name }) => `“${name}” is used inside a function before it is set there.`,
  "module-unknown": ({ name }) => `There is no module “${name}” here: it is misspelt, or not part of this Python.`,
  "no-way-out": ({ name }) =>
    `“${name}” would lead out of the program: to the page, the network or other programs. Programs here stay by themselves.`,
  "not-in-module": ({ name, module }) => `The module “${module}” has nothing called “${name}”.`,
  "no-such-place": ({ of }) =>
    `${capital(of === "" ? "something" : thing(of === "string" ? "str" : of))} has no item at that place. Places are counted from 0, so the last one is one less than the length.`,
  "no-such-key": ({ key }) => `The dictionary has no entry for ${key}.`,
  "no-such-attribute": ({ of, name }) => `${capital(thing(of))} has nothing called “${name}”.`,
  "divided-by-zero": () => "Something was divided by zero.",
  "types-do-not-mix": ({ operator, left, right }) =>
    `“${operator}” does not work between ${thing(left)} and ${thing(right)}.`,
  "not-callable": ({ of }) => `${capital(thing(of))} is called like a function, with round brackets, and is none.`,
  "not-indexable": ({ of }) => `${capital(thing(of))} has no items that square brackets could choose from.`,
  "not-iterable": ({ of }) => `${capital(thing(of))} can't be gone through item by item.`,
  "argument-missing": ({ function: name, names }) => `${name}() was called without: ${names}.`,
  "too-many-arguments": ({ function: name }) => `${name}() was given more than it takes.`,
  "argument-unknown": ({ function: name, name: argument }) => `${name}() takes nothing called “${argument}”.`,
  "wrong-type": () => "A value is of a type that does not work here.",
  "no-number": ({ text }) => `${text} can't be read as a number.`,
  "wrong-count": ({ more }) =>
    more ? "There are more values than names to give them to." : "There are fewer values than names to give them to.",
  "outside-of-function": () =>
    "The function has no value for this number, as the logarithm has none for zero or the square root none below it.",
  "shapes-do-not-fit": () => "Two arrays have shapes that do not fit together.",
  "wrong-value": () => "A value is of the right type, but can't be used here.",
  "not-closed": ({ mark }) => `Something opened with ${mark} is not closed.`,
  "colon-missing": () => "A colon is missing at the end of this line.",
  indentation: () => "The spaces at the start of the line do not fit: lines of one block begin at the same place.",
  grammar: () =>
    "Python can't read this line as it is written. Look for a missing bracket, comma or quotation mark, here or just before.",
  "too-deep": () => "A function calls itself again and again without coming to an end.",
  memory: () => "The program needed more memory than it may have here.",
  "too-large": () => "A number grew too large to calculate with.",
  assertion: () => "Something that the program takes for granted (assert) does not hold.",
  "no-input": () => "Programs here can't ask for input. Write the value into the code instead.",
  "no-file": ({ name }) => `There is no file “${name}”: a program here sees none of your files.`,
  "no-thread": () => "Programs here can't start threads.",
  system: () => "The program asked for something that does not exist here: the network, or another program.",
  "plot-lacks": ({ what }) =>
    `${what} is not part of the small matplotlib here. It has plot, scatter, bar, hist and imshow, titles, labels and legends, subplots, and show.`,
  "plot-needs-numbers": ({ what, given }) =>
    `To be drawn, ${what} has to hold numbers; there is ${thing(given)} in it.`,
  "plot-needs-list": ({ what, given }) => `To be drawn, ${what} has to be a list of values; it is ${thing(given)}.`,
  "plot-lengths": ({ left, right }) => `To be drawn, both need as many values: ${left}, ${right}.`,
  "plot-nothing": () => "There is not one real number to draw.",
  "plot-bins": ({ least, most }) =>
    `A histogram here has ${numbers.count(least)} to ${numbers.count(most)} bins: choose another number of them.`,
  "plot-widths": () => "The bins of a histogram here are all of one width: give their number instead of their edges.",
  "plot-values": () => "To draw bars, give labels and values: two lists, or a dictionary.",
  other: ({ kind }) => `The program ended with ${kind}.`,
};

export const python = {
  reset: "Undo my changes",
  editor: "Python program",
  editorHint: "Ctrl+Enter runs it, Tab leaves it. Your changes stay until you close this tab.",
  drawing: <Part>(code: (text: string) => Part) =>
    phrase`Draw with ${code('from erica import plot; plot([1, 4, 9], title="Squares")')} or scatter, bars, hist, heatmap, or with ${code("matplotlib.pyplot")}.`,
  steps: {
    waiting: "Another program is running. This one is next.",
    loading: "Getting Python ready. This is needed once; later it works without a network.",
    starting: "Starting Python…",
    running: "Running…",
  },
  received: (receivedBytes: number, totalBytes: number) =>
    `${numbers.downloadSize(receivedBytes)} of ${numbers.downloadSize(totalBytes)}`,
  printed: "Printed now",
  same: "Done. It printed what the page shows.",
  differs: "Done. The page shows something else: numbers can differ in their last digits from one computer to another.",
  done: "Done.",
  doneSilent: "Done. It printed nothing.",
  stopped: "Stopped.",
  tooLong: (seconds: number) =>
    `Stopped after ${numbers.count(seconds)} seconds, the longest a program may run here. Does it ever come to an end?`,
  cut: (shown: number, lines: number) =>
    lines > shown
      ? plural(lines, {
          one: () => "Only the beginning is shown.",
          other: (n) => `It printed ${n} lines; the first ${numbers.count(shown)} are shown.`,
        })
      : "Only the beginning is shown.",
  atLine: (line: number, sentence: string) => `Line ${numbers.count(line)}: ${sentence}`,
  cause: (cause: ErrorCause): string => (causes[cause.type] as (cause: ErrorCause) => string)(cause),
  keeping: {
    label: "Keep variables between programs on this page",
    help: "Now each program starts without the variables of others.",
    kept: (count: number) =>
      count === 0
        ? "What a program sets from now on, the others on this page find."
        : plural(count, {
            one: () => "One variable is kept for the programs on this page.",
            other: (n) => `${n} variables are kept for the programs on this page.`,
          }),
    forget: "Forget all variables",
    elsewhere: (name: string) =>
      `Another program on this page sets “${name}”. To use it here, turn on “Keep variables between programs on this page”, run that program, and then this one.`,
    gone: (name: string) =>
      `Another program on this page sets “${name}”, but it is not kept any more: run that program again, and then this one.`,
    others: (names: readonly string[]) =>
      plural(names.length, {
        one: () => `“${names[0] ?? ""}” in this line comes from another program on this page.`,
        other: () =>
          `${numbers.list(names.map((name) => `“${name}”`))} in this line come from other programs on this page.`,
      }),
    lost: "Python had to start anew, so the variables of earlier programs were gone.",
  },
  needs: (name: string, bytes: number) =>
    `This program uses ${name}, which Erica does not bring along: a download of ${numbers.downloadSize(bytes)}, once. Then such programs run without a network, too.`,
  packages: {
    title: "For the course's programs",
    lead: "Programs in the course can be run and changed where they stand. Many of them use NumPy, the usual library for calculating with tables of numbers; it is a download of its own, from where Pyodide publishes it.",
    list: "Packages for Python",
    summary: { numpy: "Arrays and linear algebra, for two thirds of the programs." } as Readonly<
      Record<string, string>
    >,
    reallyDelete: (title: string, bytes: number) =>
      `Delete ${title}? ${numbers.downloadSize(bytes)} become free. Programs that use it then no longer run.`,
  },
  inPython: (kind: string, message: string) =>
    message === "" ? `Python says: ${kind}` : `Python says: ${kind}: ${message}`,
};
