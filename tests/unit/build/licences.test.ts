import { expect, it } from "vitest";
import { thirdPartyLicences } from "../../../scripts/vite-licences.ts";

const text = thirdPartyLicences(process.cwd());

it("names what is built in, with its licence", () => {
  for (const name of [
    "preact",
    "dexie",
    "valibot",
    "@huggingface/transformers",
    "onnxruntime-web",
    "tesseract.js-core",
  ])
    expect(text).toMatch(new RegExp(`(^|\\n)${name} \\d`));
  expect(text).toContain("MIT");
  expect(text).toContain("Apache License");
  expect(text).toContain("Mozilla Public License Version 2.0");
  // What is inside binaries of packages that don't bring the licence themselves.
  for (const holder of ["Leptonica.  All rights reserved", "The PDFium Authors", "Universite catholique de Louvain"])
    expect(text).toContain(holder);
  expect(text).toContain("PYTHON SOFTWARE FOUNDATION LICENSE VERSION 2");
});
it("leaves out what only builds and tests", () => {
  for (const name of ["vitest", "typescript", "playwright"]) expect(text).not.toMatch(new RegExp(`(^|\\n)${name} \\d`));
});
