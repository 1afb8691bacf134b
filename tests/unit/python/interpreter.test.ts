/** The real Python: what it says of a program's mistakes, what it prints, and that programs leave nothing behind. */
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import type { Interpreter } from "../../../src/adapters/python/interpreter.ts";
import { shownLines } from "../../../src/adapters/python/printer.ts";
import type { ErrorCause } from "../../../src/domain/python-error.ts";
import { python as words } from "../../../src/language/words/en/python.ts";
import { causeOf } from "../../../src/python/error-cause.ts";
import { runHere, startPythonHere } from "../../support/python-here.ts";
import { numpyPackage, tinyWheel } from "../../support/tiny-wheel.ts";

let python: Interpreter;
beforeAll(async () => {
  python = await startPythonHere();
});
const run = (code: string) => runHere(python, code);

const mistakes: readonly (readonly [string, number | undefined, ErrorCause])[] = [
  ["x = 1\nprint(y)", 2, { type: "name-unknown", name: "y" }],
  ["def f():\n    print(n)\n    n = 1\nf()", 2, { type: "used-before-set", name: "n" }],
  ["import torch", 1, { type: "module-unknown", name: "torch" }],
  ["import os.nothing", 1, { type: "module-unknown", name: "os" }],
  ["import js", 1, { type: "no-way-out", name: "js" }],
  ["from pyodide_js import FS", 1, { type: "no-way-out", name: "pyodide_js" }],
  ["from math import sine", 1, { type: "not-in-module", name: "sine", module: "math" }],
  ["import math\nmath.sine(1)", 2, { type: "not-in-module", name: "sine", module: "math" }],
  ["[1, 2][2]", 1, { type: "no-such-place", of: "list" }],
  ["'ab'[5]", 1, { type: "no-such-place", of: "string" }],
  ["{'a': 1}['b']", 1, { type: "no-such-key", key: "'b'" }],
  ["(1).go()", 1, { type: "no-such-attribute", of: "int", name: "go" }],
  ["def f(n):\n    return 1 / n\n\nf(0)", 2, { type: "divided-by-zero" }],
  ["1 + 'a'", 1, { type: "types-do-not-mix", operator: "+", left: "int", right: "str" }],
  ["'a' + 1", 1, { type: "types-do-not-mix", operator: "+", left: "str", right: "int" }],
  ["[] < 3", 1, { type: "types-do-not-mix", operator: "<", left: "list", right: "int" }],
  ["3(4)", 1, { type: "not-callable", of: "int" }],
  ["(3)[0]", 1, { type: "not-indexable", of: "int" }],
  ["for i in 3: pass", 1, { type: "not-iterable", of: "int" }],
  ["a, b = 3", 1, { type: "not-iterable", of: "int" }],
  ["def f(a, b): pass\nf(1)", 2, { type: "argument-missing", function: "f", names: "b" }],
  ["def f(a): pass\nf(1, 2)", 2, { type: "too-many-arguments", function: "f" }],
  ["def f(a): pass\nf(1, c=2)", 2, { type: "argument-unknown", function: "f", name: "c" }],
  ["len(3)", 1, { type: "wrong-type" }],
  ["int('two')", 1, { type: "no-number", text: "'two'" }],
  ["float('two')", 1, { type: "no-number", text: "'two'" }],
  ["a, b = 1, 2, 3", 1, { type: "wrong-count", more: true }],
  ["a, b, c = 1, 2", 1, { type: "wrong-count", more: false }],
  ["import math\nmath.log(0)", 2, { type: "outside-of-function" }],
  ["[].remove(1)", 1, { type: "wrong-value" }],
  ["print(1", 1, { type: "not-closed", mark: "(" }],
  ["print('a)", 1, { type: "not-closed", mark: '"' }],
  ["if True\n    pass", 1, { type: "colon-missing" }],
  ["if True:\npass", 2, { type: "indentation" }],
  ["x = = 1", 1, { type: "grammar" }],
  ["def f(n):\n    return f(n + 1)\nf(0)", 2, { type: "too-deep" }],
  ["x = bytearray(2_000_000_000)", 1, { type: "memory" }],
  ["import math\nmath.exp(1000)", 2, { type: "too-large" }],
  ["assert 1 > 2", 1, { type: "assertion" }],
  ["name = input('Name? ')", 1, { type: "no-input" }],
  ["open('/home/me/secret.txt')", 1, { type: "no-file", name: "/home/me/secret.txt" }],
  ["import threading\nthreading.Thread(target=print).start()", 2, { type: "no-thread" }],
  ["import subprocess\nsubprocess.run(['ls'])", 2, { type: "system" }],
  ["class Odd(Exception): pass\nraise Odd('no')", 2, { type: "other", kind: "Odd" }],
];

describe("a mistake is recognised, with its line", () => {
  test.each(mistakes)("%j", (code, line, cause) => {
    const { error } = run(code);
    expect(error && { ...causeOf(error), line: error.line }).toEqual({ ...cause, line });
    expect(words.cause(cause)).toMatch(/^(["“'A-Z]|f\(\)).*[.?]$/);
  });
});

test("what a program printed before it failed is there", () => {
  const { printed, error } = run("print('one')\nprint('two')\n1 / 0\nprint('three')");
  expect(printed).toBe("one\ntwo\n");
  expect(error?.message).toBe("division by zero");
});

test("an exception that can't be put into words is still told", () => {
  const { error } = run("class Bad(Exception):\n    def __str__(self): raise ValueError\nraise Bad()");
  expect(error).toMatchObject({ kinds: ["Bad", "Exception", "BaseException"], message: "", line: 3 });
});

test("leaving by exit() is no mistake", () => {
  expect(run("import sys\nprint('a')\nsys.exit(3)")).toMatchObject({ printed: "a\n", error: undefined });
});

test("text without a line's end, umlauts and what goes to the error stream are shown", () => {
  expect(run("import sys\nprint('ä', end='')\nprint('é', file=sys.stderr, end='')").printed).toBe("äé");
});

test("a million lines are counted, and the first are shown", () => {
  const { printed, lines } = run("for i in range(1_000_000): print(i)");
  expect(lines).toBe(1_000_000);
  expect(printed.split("\n")).toHaveLength(shownLines + 1);
  expect(printed.endsWith(`${shownLines - 1}\n`)).toBe(true);
});

test("one endless line is cut", () => {
  expect(run("print('x' * 5_000_000)").printed.length).toBeLessThan(300_000);
});

test("a program finds no names, modules or changes of the one before", () => {
  run(
    "import string, math, json, builtins, sys\nsecret = 1\nstring.digits = '9'\nmath.pi = json.dumps = 3\nbuiltins.len = lambda x: 0\nsys.stdout = None",
  );
  const { printed, error } = run(
    "import string, math\nprint(string.digits, round(math.pi, 2), len('abc'))\ntry:\n    secret\nexcept NameError:\n    print('gone')",
  );
  expect(error).toBeUndefined();
  expect(printed).toBe("0123456789 3.14 3\ngone\n");
});

describe("programs of a page", () => {
  const first = { page: "/a", cell: "1" };
  const second = { page: "/a", cell: "2" };

  test("leave their names to each other where that is wanted, and to nobody else", () => {
    const set = runHere(python, "import math\nx = [1, 2]\ndef f():\n    return math.pi", first);
    expect(set.remains).toMatchObject({ set: ["math", "x", "f"], found: 0 });
    const used = runHere(python, "x.append(3)\nprint(x, round(f(), 2))\ny = 1", second);
    expect(used).toMatchObject({ printed: "[1, 2, 3] 3.14\n", remains: { set: ["y"], found: 3 } });
    expect(runHere(python, "print(x)", { page: "/b", cell: "1" }).error?.message).toContain("'x'");
    expect(runHere(python, "print(x)").error?.message).toContain("'x'");
    expect(runHere(python, "print(x)", first).error?.message).toContain("'x'");
  });

  test("are told whose names stand in the line that failed", () => {
    runHere(python, "rate = 'fast'\nown = 0", first);
    const { error } = runHere(python, "own = 2\nprint(own *\n 1, 1 + rate)", second);
    expect(error).toMatchObject({ kinds: expect.arrayContaining(["TypeError"]), others: ["rate"] });
    expect(runHere(python, "print(1 + rate)", first).error).not.toHaveProperty("others");
  });

  test("break nothing by what they put among their names", () => {
    runHere(python, "globals()[1] = 2\ndel __builtins__", first);
    expect(runHere(python, "print(len('abc'))\nglobals().clear()", second)).toMatchObject({ printed: "3\n" });
    expect(runHere(python, "print(len('abcd'))", second)).toMatchObject({ printed: "4\n", error: undefined });
  });
});

test("sets of words come in the same order each time", () => {
  const code = "print(list({'a', 'b', 'c', 'd', 'e', 'f', 'g'}))";
  expect(run(code).printed).toBe(run(code).printed);
});

describe("a package", () => {
  const { path } = numpyPackage.files[0] ?? { path: "" };
  afterEach(() => vi.unstubAllGlobals());

  test("is installed from its file, imported by every program, and changed by none", async () => {
    const address = `https://wheels.invalid/${path}`;
    vi.stubGlobal("fetch", async (url: string) => new Response(url === address ? tinyWheel() : null));
    const withPackage = await startPythonHere("0", new Map([["numpy", address]]));
    const first = runHere(withPackage, "import numpy as np\nprint(np.array([1, 2, 3]).sum())\nnp.array = None");
    expect(first).toMatchObject({ printed: "6\n", error: undefined });
    const second = runHere(withPackage, "from numpy import array\nprint(array([4]).sum())");
    expect(second).toMatchObject({ printed: "4\n", error: undefined });
  });

  test("that isn't here is not there", () => {
    expect(run("import numpy").error).toMatchObject({ message: "No module named 'numpy'" });
  });
});
