// No chunk imports a thread's own file: WebKit runs the file once more then, and what it holds is there twice.
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const assets = fileURLToPath(new URL("../dist/assets", import.meta.url));

const quote = "[`\"']";
const started = new RegExp(`new Worker\\(\\s*new URL\\(\\s*(?:/\\*.*?\\*/\\s*)?${quote}[^\`"']*?([\\w.-]+\\.js)`, "gs");
const imported = new RegExp(`\\b(?:from|import)\\s*\\(?\\s*${quote}\\./([\\w.-]+\\.js)`, "g");

const namesIn = (code, pattern) => [...code.matchAll(pattern)].map(([, name]) => name);

/** @returns which scripts import the file of a thread, and the files that threads are started with */
export function checkThreads(folder = assets) {
  const scripts = fs.readdirSync(folder).filter((name) => name.endsWith(".js"));
  const codes = scripts.map((name) => [name, fs.readFileSync(path.join(folder, name), "utf8")]);
  const threads = new Set(codes.flatMap(([, code]) => namesIn(code, started)));
  const problems = codes.flatMap(([name, code]) =>
    namesIn(code, imported)
      .filter((other) => threads.has(other))
      .map((other) => `${name} imports ${other}, which is a thread's own file`),
  );
  return { problems, threads: [...threads] };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { problems, threads } = checkThreads();
  for (const problem of problems) console.error(problem);
  console.log(`${threads.length} threads, ${problems.length} imports of what they are started with`);
  if (threads.length < 8) console.error("too few threads were found: the check itself is broken");
  process.exitCode = problems.length > 0 || threads.length < 8 ? 1 : 0;
}
