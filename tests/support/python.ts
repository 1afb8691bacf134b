/** Runs the course's Python snippets: one interpreter for all of them, each in a namespace of its own. */
import { spawnSync } from "node:child_process";

const runner = `
import contextlib, io, json, sys, traceback
results = []
for code in json.load(sys.stdin):
    out = io.StringIO()
    try:
        with contextlib.redirect_stdout(out):
            exec(compile(code, "snippet", "exec"), {"__name__": "__main__"})
        results.append({"output": out.getvalue()})
    except BaseException:
        results.append({"output": out.getvalue(), "error": traceback.format_exc(limit=-1)})
json.dump(results, sys.stdout)
`;

export interface SnippetResult {
  readonly output: string;
  readonly error?: string;
}

/** The first interpreter that has NumPy. @throws when there is none, saying what to install */
function findPython(): string {
  for (const python of ["/usr/bin/python3", "python3", "python"])
    if (spawnSync(python, ["-c", "import numpy"], { stdio: "ignore" }).status === 0) return python;
  throw new Error("No Python with NumPy was found. Install both (Debian: apt-get install python3-numpy).");
}

export function runSnippets(snippets: readonly string[]): SnippetResult[] {
  const { stdout, stderr, status } = spawnSync(findPython(), ["-W", "ignore", "-c", runner], {
    input: JSON.stringify(snippets),
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as SnippetResult[];
}
