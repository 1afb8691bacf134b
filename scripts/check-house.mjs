// How the sources are cut: files and functions that fit on a screen or two, and no two things of one name.
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const root = fileURLToPath(new URL("..", import.meta.url));

export const limits = { fileLines: 350, medianLines: 60, functionLines: 90 };

/** Names that several files give on purpose: what a command or a language is called by, and what stands in for one. */
const shared = new Map([
  ["embedders", /^(?:models\/catalogue\/embedders|tests\/support\/tiny-catalogue)\.ts$/],
  ["main", /^(?:src\/cli|tests\/bench)\//],
  ["simulation", /^src\/simulations\/kinds\//],
  ["rules", /^src\/language\/[a-z]{2}\/rules\.ts$/],
  ["stopWords", /^src\/language\/(?:[a-z]{2}|english)\/stop-words\.ts$/],
  // Who writes a simulation says in one word what it has: a choice, numbers, a text, a layer of its plane.
  ["choice", /^src\/(?:question\/follow-up-words|simulations\/controls)\.ts$/],
  ["numbers", /^src\/(?:language\/words\/en\/numbers|simulations\/controls)\.ts$/],
  ["text", /^src\/(?:language\/words\/en\/text|simulations\/controls)\.ts$/],
  ["Layer", /^src\/(?:answer\/numeric\/reading\/read-layer|simulations\/plane)\.ts$/],
]);

/** Helpers of one test folder are that folder's own; these are everybody's. */
const namespaces = ["src", "workers", "models", "scripts", "tests/support", "tests/ui"];

function sourcesUnder(folder, top) {
  return fs.readdirSync(path.join(folder, top), { withFileTypes: true }).flatMap((entry) => {
    const file = `${top}/${entry.name}`;
    if (entry.isDirectory()) return entry.name === "node_modules" ? [] : sourcesUnder(folder, file);
    return /\.(?:ts|tsx|mjs)$/.test(file) && !/\.(?:d\.m?ts|as\.ts)$/.test(file) ? [file] : [];
  });
}

const linesOf = (source, node) =>
  source.getLineAndCharacterOfPosition(node.end).line - source.getLineAndCharacterOfPosition(node.getStart()).line + 1;

/** A function's own name, or that of what it is given to. */
const nameOf = (node) => node.name?.getText() ?? node.parent?.name?.getText?.() ?? "(unnamed)";

function functionsOf(source) {
  const found = [];
  const visit = (node) => {
    if (ts.isFunctionLike(node) && node.body) found.push({ name: nameOf(node), lines: linesOf(source, node) });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function exportsOf(source) {
  const isExported = ({ modifiers }) => modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  return source.statements.filter(isExported).flatMap((statement) => {
    if (!ts.isVariableStatement(statement)) return statement.name ? [statement.name.text] : [];
    return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []));
  });
}

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** @returns the broken rules, one line each, and how many files were looked at */
export function checkHouse(folder = root) {
  const tops = ["src", "workers", "models", "scripts", "tests"].filter((top) => fs.existsSync(path.join(folder, top)));
  const files = tops.flatMap((top) => sourcesUnder(folder, top));
  const problems = [];
  const lengths = [];
  const places = new Map();
  for (const file of files) {
    const text = fs.readFileSync(path.join(folder, file), "utf8");
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
    const lines = text.split("\n").length - 1;
    lengths.push(lines);
    if (lines > limits.fileLines) problems.push(`${file}: ${lines} lines, at most ${limits.fileLines}`);
    if (!file.startsWith("tests/"))
      for (const { name, lines: length } of functionsOf(source)) {
        if (length > limits.functionLines)
          problems.push(`${file}: ${name} has ${length} lines, at most ${limits.functionLines}`);
      }
    if (!namespaces.some((place) => file.startsWith(`${place}/`))) continue;
    for (const name of exportsOf(source))
      if (!shared.get(name)?.test(file)) places.set(name, [...(places.get(name) ?? []), file]);
  }
  for (const [name, where] of places)
    if (new Set(where).size > 1) problems.push(`${name} is the name of several things: ${where.join(", ")}`);
  if (median(lengths) > limits.medianLines)
    problems.push(`half of the files have more than ${median(lengths)} lines, at most ${limits.medianLines}`);
  return { problems, files: files.length };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { problems, files } = checkHouse();
  for (const problem of problems) console.error(problem);
  console.log(`${files} files, ${problems.length} problems`);
  if (files < 300) console.error("too few files were looked at: the check itself is broken");
  process.exitCode = problems.length > 0 || files < 300 ? 1 : 0;
}
