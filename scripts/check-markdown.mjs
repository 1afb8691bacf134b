// Markdown is read in one room: fails where another looks for its marks in a text.
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Marks as a regular expression looks for them. */
const patterns = [
  ["a fence", /`{3}|~{3}|\\`\{/],
  ["a formula", /\\\$|\[\^?\$\]/],
  ["a link", /\\\]\\\(|concept:|cite:/],
  ["a heading", /\^[^|]*#(?:\+|\{)/],
  ["a list", /\[-\*\+?\]|\[\*-\]|\\d[^|)]*\\\. |\[\.\)\]/],
  ["a table", /\^(?:\[ \\t\]\*|\\s\*)?\\\|/],
  ["bold text", /\^\\\*\\\*|\\\*\\\*\$/],
];
/** Marks as a string is searched for them. */
const searched = /^(?:\$\$?|`{1,3}|~~~|\*\*|#+ ?|\\\(|\\\[|- )$/;
const searches = new Set(["includes", "startsWith", "endsWith", "indexOf", "lastIndexOf", "split"]);

/** The room itself, and the one that makes Markdown out of what other programs wrote. */
const rooms = ["src/markdown/", "src/importing/"];

/** Those that look for something else, each with what it is. */
const exceptions = new Map([
  ["src/generation/prompt/defuse.ts", "finds what imitates the prompt, wherever it is hidden"],
  ["src/ui/rich-text/link-target.ts", "reads the address of a link that was parsed"],
  ["src/adapters/model-files/listing.ts", "escapes a pattern of file names"],
  ["src/ui/answer/document/generated-document.ts", "writes what a parsed text becomes"],
]);

/** Text of a regular expression, written as such or given to its constructor. */
function patternOf(node) {
  if (ts.isRegularExpressionLiteral(node)) return node.text;
  if (ts.isNewExpression(node) && node.expression.getText() === "RegExp") return node.arguments?.[0]?.getText();
  return undefined;
}

function searchedFor(node) {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined;
  const [argument] = node.arguments;
  if (!searches.has(node.expression.name.text) || !argument || !ts.isStringLiteralLike(argument)) return undefined;
  return searched.test(argument.text) ? argument.text : undefined;
}

function faultsOf(file, text) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const faults = [];
  const visit = (node) => {
    const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    const pattern = patternOf(node);
    for (const [what, mark] of patterns)
      if (pattern !== undefined && mark.test(pattern)) faults.push(`${file}:${line} looks for ${what} by ${pattern}`);
    const mark = searchedFor(node);
    if (mark !== undefined) faults.push(`${file}:${line} looks for "${mark}"`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return faults;
}

/** @returns where Markdown is read outside its room, and how many files were looked at */
export function checkMarkdown(folder = root) {
  const files = ["src", "workers"]
    .flatMap((name) =>
      fs
        .readdirSync(path.join(folder, name), { recursive: true, encoding: "utf8" })
        .map((file) => path.join(name, file)),
    )
    .map((file) => file.split(path.sep).join("/"))
    .filter((file) => /\.tsx?$/.test(file) && !rooms.some((room) => file.startsWith(room)));
  const problems = [];
  for (const file of files) {
    const faults = faultsOf(file, fs.readFileSync(path.join(folder, file), "utf8"));
    if (!exceptions.has(file)) problems.push(...faults);
    else if (faults.length === 0) problems.push(`${file} needs no exception any more`);
  }
  return { problems, files: files.length };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { problems, files } = checkMarkdown();
  for (const problem of problems) console.error(problem);
  console.log(`${files} files, ${problems.length} read Markdown by themselves`);
  if (files < 200) console.error("too few files were looked at: the check itself is broken");
  process.exitCode = problems.length > 0 || files < 200 ? 1 : 0;
}
