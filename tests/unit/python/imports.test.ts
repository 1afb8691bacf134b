import { expect, test } from "vitest";
import { importedModules } from "../../../src/python/imports.ts";

test.each([
  ["import numpy as np\n", ["numpy"]],
  ["import numpy.linalg as la, math\n", ["numpy", "math"]],
  ["from numpy.random import default_rng\n", ["numpy"]],
  ["x = 1\nif x:\n    import json  # as text\n", ["json"]],
  ["import math; import re\n", ["math"]],
  ["import os, os.path\n", ["os"]],
  ['"""\nimport numpy\n"""\nprint(1)\n', []],
  ["# import numpy\nimportant = 1\nfrom_numpy = 2\n", []],
  ["from . import x\n", []],
  ["", []],
])("%j asks for %j", (code, names) => {
  expect(importedModules(code)).toEqual(names);
});
