/** What went wrong in a program, recognised from Python's own words, so that it can be said plainly. */
import type { ErrorCause, PythonError } from "../domain/python-error.ts";

type Recognise = (message: string) => ErrorCause | undefined;

/** The first that matches; each gets the groups of its pattern. */
const firstOf =
  (...patterns: readonly (readonly [RegExp, (...groups: string[]) => ErrorCause])[]): Recognise =>
  (message) => {
    for (const [pattern, make] of patterns) {
      const match = pattern.exec(message);
      if (match) return make(...match.slice(1).map((group) => group ?? ""));
    }
    return undefined;
  };

const always =
  (cause: ErrorCause): Recognise =>
  () =>
    cause;

/** They would lead out of the program: to the page, the network or the machine. */
const outward = new Set(["js", "pyodide_js", "requests", "httpx", "aiohttp"]);

const moduleCause = (name: string): ErrorCause => {
  const top = name.split(".")[0] ?? name;
  return outward.has(top) ? { type: "no-way-out", name: top } : { type: "module-unknown", name: top };
};

const recognisers: Readonly<Record<string, Recognise>> = {
  UnboundLocalError: firstOf([/variable '(.+?)'/, (name) => ({ type: "used-before-set", name })]),
  NameError: firstOf([/name '(.+?)' is not defined/, (name) => ({ type: "name-unknown", name })]),
  ModuleNotFoundError: firstOf([/No module named '(.+?)'/, moduleCause]),
  ImportError: firstOf([
    /cannot import name '(.+?)' from '(.+?)'/,
    (name, module) => ({ type: "not-in-module", name, module }),
  ]),
  IndexError: (message) => ({ type: "no-such-place", of: /^(\w+) (?:assignment )?index/.exec(message)?.[1] ?? "" }),
  KeyError: (message) => ({ type: "no-such-key", key: message }),
  AttributeError: firstOf(
    [/^module '(.+?)' has no attribute '(.+?)'/, (module, name) => ({ type: "not-in-module", name, module })],
    [
      /^(?:type object )?'(.+?)'(?: object)? has no attribute '(.+?)'/,
      (of, name) => ({ type: "no-such-attribute", of, name }),
    ],
  ),
  ZeroDivisionError: always({ type: "divided-by-zero" }),
  TypeError: firstOf(
    [
      /unsupported operand type\(s\) for (.+?): '(.+?)' and '(.+?)'/,
      (operator, left, right) => ({ type: "types-do-not-mix", operator, left, right }),
    ],
    [
      /can only concatenate (\w+) \(not "(.+?)"\) to/,
      (left, right) => ({ type: "types-do-not-mix", operator: "+", left, right }),
    ],
    [
      /^'(.+?)' not supported between instances of '(.+?)' and '(.+?)'/,
      (operator, left, right) => ({ type: "types-do-not-mix", operator, left, right }),
    ],
    [/^'(.+?)' object is not callable/, (of) => ({ type: "not-callable", of })],
    [/^'(.+?)' object is not subscriptable/, (of) => ({ type: "not-indexable", of })],
    [/^'(.+?)' object is not iterable/, (of) => ({ type: "not-iterable", of })],
    [/^cannot unpack non-iterable (\S+) object/, (of) => ({ type: "not-iterable", of })],
    [
      /^(?:.+\.)?(\w+)\(\) missing \d+ required .*?arguments?: (.+)/,
      (name, names) => ({ type: "argument-missing", function: name, names: names.replaceAll("'", "") }),
    ],
    [
      /^(?:.+\.)?(\w+)\(\) takes .* positional arguments? but/,
      (name) => ({ type: "too-many-arguments", function: name }),
    ],
    [
      /^(?:.+\.)?(\w+)\(\) got an unexpected keyword argument '(.+?)'/,
      (name, argument) => ({ type: "argument-unknown", function: name, name: argument }),
    ],
    [/./, () => ({ type: "wrong-type" })],
  ),
  UnicodeError: always({ type: "wrong-value" }),
  // Those two are `drawing.py`'s and `pyplot.py`'s own.
  NotCovered: firstOf([/^(.+) isn't part of the small pyplot here/, (what) => ({ type: "plot-lacks", what })]),
  PlotError: firstOf(
    [/^(.+) needs numbers, not (\w+)$/, (what, given) => ({ type: "plot-needs-numbers", what, given })],
    [/^(.+) needs a list, not (\w+)$/, (what, given) => ({ type: "plot-needs-list", what, given })],
    [/^(.+ has \d+) values and (.+ has \d+)$/, (left, right) => ({ type: "plot-lengths", left, right })],
    [/^there is no number to draw$/, () => ({ type: "plot-nothing" })],
    [/needs (\d+) to (\d+) bins/, (least, most) => ({ type: "plot-bins", least: Number(least), most: Number(most) })],
    [/need one width$/, () => ({ type: "plot-widths" })],
    [/needs labels and values$/, () => ({ type: "plot-values" })],
  ),
  ValueError: firstOf(
    [/^invalid literal for int\(\) with base \d+: (.+)/, (text) => ({ type: "no-number", text })],
    [/^could not convert string to float: (.+)/, (text) => ({ type: "no-number", text })],
    [/^too many values to unpack/, () => ({ type: "wrong-count", more: true })],
    [/^not enough values to unpack/, () => ({ type: "wrong-count", more: false })],
    [/^(?:expected a .* input|math domain error)/, () => ({ type: "outside-of-function" })],
    [
      /could not be broadcast|mismatch in its core dimension|shapes .* not aligned/,
      () => ({ type: "shapes-do-not-fit" }),
    ],
    [/./, () => ({ type: "wrong-value" })],
  ),
  IndentationError: always({ type: "indentation" }),
  SyntaxError: firstOf(
    [/^'(.)' was never closed/, (mark) => ({ type: "not-closed", mark })],
    [/^unterminated .*string literal/, () => ({ type: "not-closed", mark: '"' })],
    [/^expected ':'/, () => ({ type: "colon-missing" })],
    [/(?:)/, () => ({ type: "grammar" })],
  ),
  RecursionError: always({ type: "too-deep" }),
  MemoryError: always({ type: "memory" }),
  OverflowError: always({ type: "too-large" }),
  AssertionError: always({ type: "assertion" }),
  EOFError: always({ type: "no-input" }),
  FileNotFoundError: firstOf([/'(.+?)'/, (name) => ({ type: "no-file", name })]),
  OSError: always({ type: "system" }),
  RuntimeError: firstOf([/can't start new thread/, () => ({ type: "no-thread" })]),
};

export function causeOf({ kinds, message }: PythonError): ErrorCause {
  for (const kind of kinds) {
    const cause = Object.hasOwn(recognisers, kind) ? recognisers[kind]?.(message) : undefined;
    if (cause) return cause;
  }
  return { type: "other", kind: kinds[0] ?? "" };
}
