#!/usr/bin/env node
// Stands in for the Python process of `course run-code`: it answers as runner.py does, printing back each block.
import fs from "node:fs";

const { blocks, shake } = JSON.parse(fs.readFileSync(0, "utf8"));
const core = process.env.OPENBLAS_CORETYPE ?? "Haswell";
// As a processor ends a program whose instructions it lacks.
if (core === "SkylakeX") process.kill(process.pid, "SIGILL");
const environment = { python: "3.11", numpy: "9.9.9", machine: "x86_64", openblasCore: core, dispatched: [] };
process.stdout.write(
  blocks[0] === "garbage"
    ? "}"
    : JSON.stringify({ environment, results: blocks.map((code) => ({ output: `${code} ${shake}` })) }),
);
